package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.Missed;
import dev.peercircles.duties.Moment;
import dev.peercircles.schedule.Grace;
import dev.peercircles.schedule.Occurrence;
import dev.peercircles.schedule.OccurrenceKey;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The check-in, entered by time: a week opens, those who said nothing are reminded, it closes. */
final class CheckinDuty implements Duty {
  /** Everything of a round lies within the week that ends with its date. */
  private static final int LONGEST_BEFORE = 6;

  /**
   * A week is closed late rather than not at all: answers may wait for it. Longer than this none
   * are kept.
   */
  private static final Grace CLOSING = new Grace(Duration.ofDays(90), true);

  private final CheckinPlans plans;
  private final CheckinCalendar calendar;
  private final Opening opening;
  private final Nudging nudging;
  private final Closing closing;

  @Inject
  CheckinDuty(
      CheckinPlans plans,
      CheckinCalendar calendar,
      Opening opening,
      Nudging nudging,
      Closing closing) {
    this.plans = plans;
    this.calendar = calendar;
    this.opening = opening;
    this.nudging = nudging;
    this.closing = closing;
  }

  @Override
  public String plan() {
    return CheckinKeys.PLAN;
  }

  @Override
  public List<String> steps() {
    return List.of(CheckinKeys.OPEN, CheckinKeys.NUDGE, CheckinKeys.CLOSE);
  }

  @Override
  public List<Occurrence> agenda(Circle circle, LocalDate from, LocalDate to) {
    return plans.of(circle.id()).stream()
        .flatMap(plan -> occurrences(circle, plan, from, to))
        .filter(o -> !o.key().date().isBefore(from) && !o.key().date().isAfter(to))
        .sorted()
        .toList();
  }

  @Override
  public Decision decide(Circle circle, Occurrence due, Moment moment) {
    return plans
        .of(circle.id())
        .flatMap(p -> week(circle, p, due).map(w -> decide(circle, p, w, due, moment)))
        .orElse(Decision.NOTHING);
  }

  @Override
  public Optional<Line> missed(Circle circle, List<Occurrence> missed, LocalDate day) {
    return Missed.line(circle, CheckinKeys.OPEN, "check-in", "check-ins", missed, day);
  }

  private Decision decide(
      Circle circle, CheckinPlan plan, Week week, Occurrence due, Moment moment) {
    return switch (due.key().step()) {
      case CheckinKeys.OPEN -> opening.decide(circle, plan, week, due, moment);
      case CheckinKeys.NUDGE -> nudging.decide(circle, week, moment);
      case CheckinKeys.CLOSE -> closing.decide(circle, plan, week, moment.now());
      default -> throw new IllegalArgumentException("no step of check-ins: " + due.key());
    };
  }

  private Stream<Occurrence> occurrences(
      Circle circle, CheckinPlan plan, LocalDate from, LocalDate to) {
    return calendar.weeks(circle, plan, from, to.plusDays(LONGEST_BEFORE)).stream()
        .flatMap(w ->
            steps().stream()
                .flatMap(s -> time(w, s).map(t -> occurrence(circle, plan, s, t)).stream()));
  }

  private static Occurrence occurrence(
      Circle circle, CheckinPlan plan, String step, LocalDateTime due) {
    return new Occurrence(
        new OccurrenceKey(circle.id(), CheckinKeys.PLAN, step, due.toLocalDate()),
        due,
        circle.zone(),
        step.equals(CheckinKeys.CLOSE) ? CLOSING : plan.grace());
  }

  private Optional<Week> week(Circle circle, CheckinPlan plan, Occurrence due) {
    var date = due.key().date();
    return calendar.weeks(circle, plan, date, date.plusDays(LONGEST_BEFORE)).stream()
        .filter(w -> time(w, due.key().step()).filter(due.due()::equals).isPresent())
        .findFirst();
  }

  private static Optional<LocalDateTime> time(Week week, String step) {
    return switch (step) {
      case CheckinKeys.OPEN -> Optional.of(week.opens());
      case CheckinKeys.NUDGE -> week.nudge();
      case CheckinKeys.CLOSE -> Optional.of(week.closes());
      default -> Optional.empty();
    };
  }
}
