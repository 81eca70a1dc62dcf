package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** When the check-ins of a circle close. Pure. */
public final class CheckinClosings {
  private static final int WEEK = 7;

  private final CheckinPlans plans;
  private final CheckinCalendar calendar;

  @Inject
  CheckinClosings(CheckinPlans plans, CheckinCalendar calendar) {
    this.plans = plans;
    this.calendar = calendar;
  }

  /** Local times of the circle from {@code from} to {@code to}, both inclusive, in order. */
  public List<LocalDateTime> between(Circle circle, LocalDate from, LocalDate to) {
    return plans
        .of(circle.id())
        .map(p -> calendar.weeks(circle, p, from, to.plusDays(WEEK)))
        .orElse(List.of())
        .stream()
        .map(Week::closes)
        .filter(c -> !c.toLocalDate().isBefore(from) && !c.toLocalDate().isAfter(to))
        .toList();
  }
}
