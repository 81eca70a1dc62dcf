package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.schedule.WorkingDays;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** On which dates a plan has sessions, and when what is due around them is due. Pure. */
public final class RotationCalendar {
  private static final int HORIZON = 370;

  private final Circles circles;
  private final WorkingDays days;

  @Inject
  RotationCalendar(Circles circles, WorkingDays days) {
    this.circles = circles;
    this.days = days;
  }

  /** The dates from one day to another, both inclusive; days off have no presenters. */
  List<LocalDate> sessions(RotationPlan plan, LocalDate from, LocalDate to) {
    return circles
        .configured(plan.first())
        .map(c -> sessions(plan, c, days, from, to))
        .orElse(List.of());
  }

  /**
   * The dates from one day to another, both inclusive.
   *
   * @param first the plan's first circle, whose days off and running time count
   */
  public static List<LocalDate> sessions(
      RotationPlan plan, Circle first, WorkingDays days, LocalDate from, LocalDate to) {
    return plan.when().recurrence().dates(from, to).stream()
        .filter(first::runsOn)
        .filter(d -> plan.from().filter(d::isBefore).isEmpty())
        .filter(d -> plan.isOfFacilitators() || !days.isDayOff(first, d))
        .toList();
  }

  boolean isSession(RotationPlan plan, LocalDate date) {
    return !sessions(plan, date, date).isEmpty();
  }

  /** Sessions that are not over by now, in order. */
  List<LocalDate> ahead(RotationPlan plan, Instant now) {
    var today = now.atZone(plan.when().zone()).toLocalDate();
    return sessions(plan, today, today.plusDays(HORIZON)).stream()
        .filter(d -> startsAt(plan, d).isAfter(now))
        .toList();
  }

  Optional<LocalDate> next(RotationPlan plan, Instant now) {
    return ahead(plan, now).stream().findFirst();
  }

  static Instant startsAt(RotationPlan plan, LocalDate session) {
    return plan.when().on(session).atZone(plan.when().zone()).toInstant();
  }

  /** When what is due around the plan's sessions is due. */
  StepDays steps(RotationPlan plan) {
    return circles
        .configured(plan.first())
        .map(c -> new StepDays(plan.leadDays(), d -> days.isWorking(c, d)))
        .orElseGet(() -> new StepDays(plan.leadDays(), _ -> true));
  }
}
