package dev.peercircles.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * How late is still worth it: at most this long, and for what people see never on another local
 * day.
 *
 * @param atMost longest delay
 * @param overnight whether it may be made up for on a later day, as closing a week must
 */
public record Grace(Duration atMost, boolean overnight) {
  /** Four hours. */
  public static final Grace USUAL = new Grace(Duration.ofHours(4));

  public Grace {
    if (atMost.isNegative()) {
      throw new IllegalArgumentException("grace can't be negative");
    }
  }

  /** At most this long, and on the same local day. */
  public Grace(Duration atMost) {
    this(atMost, false);
  }

  /** The first instant at which something due then is no longer worth it. */
  public Instant endsFor(LocalDateTime due, ZoneId zone) {
    var byDelay = due.atZone(zone).toInstant().plus(atMost);
    if (overnight) {
      return byDelay;
    }
    LocalDate nextDay = due.toLocalDate().plusDays(1);
    var byDay = nextDay.atStartOfDay(zone).toInstant();
    return byDelay.isBefore(byDay) ? byDelay : byDay;
  }
}
