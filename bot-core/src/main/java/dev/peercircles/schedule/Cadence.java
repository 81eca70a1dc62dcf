package dev.peercircles.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A recurrence at a local time in a zone.
 *
 * @param recurrence on which dates
 * @param at local time
 * @param zone whose local time
 */
public record Cadence(Recurrence recurrence, LocalTime at, ZoneId zone) {

  /** The local date and time on this date. */
  public LocalDateTime on(LocalDate date) {
    return date.atTime(at);
  }
}
