package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.schedule.WorkingDays;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
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

  /** On which day a step is due: on a weekend a working day before, or after. */
  static LocalDate day(RotationPlan plan, LocalDate session, Step step) {
    return switch (step) {
      case ASK -> notAfter(session.minusDays(plan.leadDays()));
      case AGAIN -> nearest(session.minusDays(plan.leadDays() - 4L));
      case LAPSE -> notBefore(session.minusDays(plan.leadDays() - 6L));
      case SECOND -> notBefore(session.minusDays(5));
      case CLOSE -> notAfter(session.minusDays(2));
      case AFTER -> session;
      case SETTLE -> session.plusDays(3);
    };
  }

  private static LocalDate notAfter(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.minusDays(2);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }

  private static LocalDate nearest(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : notAfter(day);
  }

  private static LocalDate notBefore(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? day : notAfter(day).plusDays(3);
  }
}
