package dev.peercircles.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * How late is still worth posting: at most this long, and never on another local day.
 *
 * @param atMost longest delay
 */
public record Grace(Duration atMost) {
  /** Four hours. */
  public static final Grace USUAL = new Grace(Duration.ofHours(4));

  public Grace {
    if (atMost.isNegative()) {
      throw new IllegalArgumentException("grace can't be negative");
    }
  }

  /** The first instant at which something due then is no longer worth posting. */
  public Instant endsFor(LocalDateTime due, ZoneId zone) {
    var byDelay = due.atZone(zone).toInstant().plus(atMost);
    LocalDate nextDay = due.toLocalDate().plusDays(1);
    var byDay = nextDay.atStartOfDay(zone).toInstant();
    return byDelay.isBefore(byDay) ? byDelay : byDay;
  }
}
