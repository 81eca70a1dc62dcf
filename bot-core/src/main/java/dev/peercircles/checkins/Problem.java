package dev.peercircles.checkins;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that a member is stuck on and that the circle could talk about.
 *
 * @param author whose it is
 * @param words what, in their words
 * @param askedForTime whether they asked for time
 * @param waitedWeeks whole weeks since they were last on an agenda; empty if they never were
 */
record Problem(MemberId author, String words, boolean askedForTime, Optional<Integer> waitedWeeks) {
  /** More than this a meeting can't do. */
  static final int MOST = 3;

  private record Candidate(CheckinAnswer answer, String words, Optional<LocalDate> last) {
    boolean askedForTime() {
      return answer.help().filter(h -> h == Help.TIME_AT_MEETING).isPresent();
    }
  }

  private static final Comparator<Candidate> FAIR =
      Comparator.comparing((Candidate c) -> !c.askedForTime())
          .thenComparing(c -> c.last().orElse(LocalDate.MIN));

  /**
   * Chooses what to talk about: who asked for time first, then who has waited longest since they
   * were last on an agenda, then in the order of the answers. Pure.
   *
   * @param answers in the order in which people answered
   * @param lastOnAgenda when somebody was last on an agenda
   */
  static List<Problem> choose(
      LocalDate round,
      List<CheckinAnswer> answers,
      Function<MemberId, Optional<LocalDate>> lastOnAgenda) {
    var candidates = new ArrayList<Candidate>();
    for (var answer : answers) {
      answer
          .stuck()
          .filter(_ -> answer.help().filter(h -> h == Help.JUST_SO_YOU_KNOW).isEmpty())
          .ifPresent(
              w -> candidates.add(new Candidate(answer, w, lastOnAgenda.apply(answer.member()))));
    }
    return candidates.stream()
        .sorted(FAIR)
        .limit(MOST)
        .map(c ->
            new Problem(
                c.answer().member(),
                c.words(),
                c.askedForTime(),
                c.last().map(l -> (int) ChronoUnit.WEEKS.between(l, round))))
        .toList();
  }
}
