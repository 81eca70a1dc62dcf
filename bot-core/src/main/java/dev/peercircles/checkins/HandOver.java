package dev.peercircles.checkins;

import dev.peercircles.circles.Absences;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Line;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;

/** Hands what to talk about to the meeting's agenda, or to a written circle's digest. */
final class HandOver {
  /** What is quoted must be gone when the next round has closed. */
  private static final int LONGEST = 5;

  private final CheckinStore store;
  private final Absences absences;

  @Inject
  HandOver(CheckinStore store, Absences absences) {
    this.store = store;
    this.absences = absences;
  }

  /** What to talk about. Nobody's problem is discussed at a meeting from which they are away. */
  List<Problem> choose(
      Circle circle,
      CheckinPlan plan,
      Round round,
      List<CheckinAnswer> answers,
      Map<MemberId, Member> members) {
    var there =
        answers.stream()
            .filter(a -> plan.written() || isThere(members, a.member(), round))
            .toList();
    return Problem.choose(round.date(), there, m -> store.lastOnAgenda(circle.id(), m));
  }

  /** The decision, with a line for each problem. */
  Decision lines(
      Decision decision, Round round, List<Problem> problems, Map<MemberId, Member> members) {
    var handed = decision;
    for (int rank = 1; rank <= problems.size(); rank++) {
      handed = handed.line(line(round, rank, text(problems.get(rank - 1), members)));
    }
    return handed;
  }

  Message digest(
      Circle circle, Round round, List<Problem> problems, Map<MemberId, Member> members) {
    var items = problems.stream().map(p -> text(p, members)).toList();
    return ProblemTexts.digest(circle, round, items);
  }

  private static Line line(Round round, int rank, Text text) {
    return new Line(
        CheckinKeys.problem(round, rank),
        round.circle(),
        Line.Slot.AGENDA,
        rank,
        text,
        List.of(),
        round.closes().toLocalDate(),
        lastDay(round.date()));
  }

  /** A meeting may be moved within its week, not into the next. */
  private static LocalDate lastDay(LocalDate meeting) {
    var sunday = meeting.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    var longest = meeting.plusDays(LONGEST);
    return sunday.isBefore(longest) ? sunday : longest;
  }

  private static Text text(Problem problem, Map<MemberId, Member> members) {
    var author = members.get(problem.author());
    return ProblemTexts.line(author == null ? problem.author().value() : author.name(), problem);
  }

  private boolean isThere(Map<MemberId, Member> members, MemberId id, Round round) {
    var member = members.get(id);
    return member != null && !absences.isAway(member, round.date());
  }
}
