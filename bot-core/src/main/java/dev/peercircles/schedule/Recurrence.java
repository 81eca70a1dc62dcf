package dev.peercircles.schedule;

import static java.time.temporal.ChronoUnit.WEEKS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** On which dates something happens. Searches always have a horizon. */
public sealed interface Recurrence {

  /** The weekday it falls on. */
  DayOfWeek day();

  /** Whether it happens on this date. */
  boolean isOn(LocalDate date);

  /** The dates from {@code from} to {@code to}, both inclusive, in order. */
  default List<LocalDate> dates(LocalDate from, LocalDate to) {
    return Stream.iterate(
            from.with(TemporalAdjusters.nextOrSame(day())),
            d -> !d.isAfter(to),
            d -> d.plusWeeks(1))
        .filter(this::isOn)
        .toList();
  }

  /** Every week on a day. */
  record Weekly(DayOfWeek day) implements Recurrence {
    @Override
    public boolean isOn(LocalDate date) {
      return date.getDayOfWeek() == day;
    }
  }

  /**
   * Every n weeks on a day, counted from a week that has one.
   *
   * @param n how many weeks from one to the next, 2 to 26
   * @param anchor any day of a week that has one
   */
  record EveryNWeeks(int n, DayOfWeek day, LocalDate anchor) implements Recurrence {
    public EveryNWeeks {
      if (n < 2 || n > 26) {
        throw new IllegalArgumentException("every " + n + " weeks");
      }
    }

    @Override
    public boolean isOn(LocalDate date) {
      var monday = TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY);
      long weeks = WEEKS.between(anchor.with(monday), date.with(monday));
      return date.getDayOfWeek() == day && Math.floorMod(weeks, n) == 0 && !date.isBefore(anchor);
    }
  }

  /**
   * The nth such weekday of a month.
   *
   * @param nth 1 to 5, or -1 for the last
   */
  record NthOfMonth(int nth, DayOfWeek day) implements Recurrence {
    public NthOfMonth {
      if (nth == 0 || nth < -1 || nth > 5) {
        throw new IllegalArgumentException("the " + nth + "th of a month");
      }
    }

    @Override
    public boolean isOn(LocalDate date) {
      return date.getDayOfWeek() == day
          && date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(nth, day)));
    }
  }
}
