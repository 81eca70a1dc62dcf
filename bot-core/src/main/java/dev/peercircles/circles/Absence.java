package dev.peercircles.circles;

import java.time.LocalDate;

/**
 * A stretch of days on which a person is not addressed.
 *
 * @param from first day away
 * @param to last day away, inclusive
 */
public record Absence(LocalDate from, LocalDate to) {
  public Absence {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("an absence ends before it begins: " + from + " to " + to);
    }
  }

  /** Whether the person is away on this day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
