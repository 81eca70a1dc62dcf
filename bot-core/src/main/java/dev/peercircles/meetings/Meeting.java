package dev.peercircles.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * One meeting.
 *
 * @param unmoved the date on which the cadence has it
 * @param starts local date and time at which it starts; the date names it
 * @param zone the zone of that time
 * @param lasts how long
 */
public record Meeting(LocalDate unmoved, LocalDateTime starts, ZoneId zone, Duration lasts) {

  /** The local date on which it takes place. */
  public LocalDate date() {
    return starts.toLocalDate();
  }

  /** Whether a day off moved it. */
  boolean isMoved() {
    return !date().equals(unmoved);
  }

  /** The instant at which it starts. */
  public Instant startsAt() {
    return starts.atZone(zone).toInstant();
  }

  /** The instant at which it ends. */
  Instant endsAt() {
    return startsAt().plus(lasts);
  }
}
