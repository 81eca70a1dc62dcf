package dev.peercircles.schedule;

import dev.peercircles.circles.Circle;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** A circle's working days: Monday to Friday without its days off. */
public final class WorkingDays {
  private final Holidays holidays;

  @Inject
  public WorkingDays(Holidays holidays) {
    this.holidays = holidays;
  }

  /** Whether the date is in one of the circle's calendars of days off. */
  public boolean isDayOff(Circle circle, LocalDate date) {
    return holidays.isDayOff(circle.holidays(), date);
  }

  /** Whether the circle works on this date. */
  public boolean isWorking(Circle circle, LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !isDayOff(circle, date);
  }

  /** The first working day from {@code from} to {@code last}, both inclusive. */
  public Optional<LocalDate> firstWorking(Circle circle, LocalDate from, LocalDate last) {
    return Stream.iterate(from, d -> !d.isAfter(last), d -> d.plusDays(1))
        .filter(d -> isWorking(circle, d))
        .findFirst();
  }
}
