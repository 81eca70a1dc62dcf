package dev.peercircles.programme;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Scope;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.DutyRunner;
import dev.peercircles.meetings.Hosting;
import dev.peercircles.meetings.Meeting;
import dev.peercircles.meetings.MeetingCalendar;
import dev.peercircles.meetings.MeetingPlans;
import dev.peercircles.schedule.Occurrence;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code next}: what comes in the person's circle, in their own time. */
final class NextCommand implements Commands {
  private static final String CHECKIN = "checkin";

  private final Set<Duty> duties;
  private final MeetingPlans plans;
  private final MeetingCalendar calendar;
  private final Hosting hosting;

  @Inject
  NextCommand(Set<Duty> duties, MeetingPlans plans, MeetingCalendar calendar, Hosting hosting) {
    this.duties = Set.copyOf(duties);
    this.plans = plans;
    this.calendar = calendar;
    this.hosting = hosting;
  }

  /**
   * What comes.
   *
   * @param opens when the check-in next opens
   * @param closes when it next closes; before it opens again, it is open now
   * @param meeting the next meeting
   * @param host who holds it, as far as is known
   * @param where the link to join it
   */
  record Ahead(
      Optional<Instant> opens,
      Optional<Instant> closes,
      Optional<Meeting> meeting,
      Optional<Member> host,
      Optional<URI> where) {

    boolean isOpen() {
      return closes.filter(c -> opens.filter(o -> o.isBefore(c)).isEmpty()).isPresent();
    }

    boolean isNothing() {
      return opens.isEmpty() && closes.isEmpty() && meeting.isEmpty();
    }
  }

  @Override
  public List<Command> all() {
    return List.of(command());
  }

  Command command() {
    return new Command(
        "next",
        "What comes next in your circle",
        Scope.CIRCLE,
        AnswerKind.PRIVATE,
        true,
        List.of(),
        this::next);
  }

  private Reply next(Call call) {
    var circle = call.inCircle();
    return Reply.said(NextTexts.next(circle, ahead(circle, call.now()), call.zone()));
  }

  private Ahead ahead(Circle circle, Instant now) {
    var plan = plans.of(circle.id());
    var meeting = plan.flatMap(p -> calendar.next(circle, p, now));
    return new Ahead(
        first(circle, "open", now),
        first(circle, "close", now),
        meeting,
        meeting.flatMap(m -> hosting.of(circle, m.date())),
        plan.flatMap(p -> p.where()));
  }

  private Optional<Instant> first(Circle circle, String step, Instant now) {
    return duties.stream()
        .filter(d -> d.plan().equals(CHECKIN) && d.steps().contains(step))
        .findFirst()
        .flatMap(d -> DutyRunner.agenda(d, circle, step).next(now))
        .map(Occurrence::at);
  }
}
