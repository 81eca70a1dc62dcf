package dev.peercircles.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A date as a calendar keeps it.
 *
 * @param uid its name for ever
 * @param about what it is for; may be empty
 * @param where a link; may be empty
 * @param starts local start
 * @param zone the zone of that time
 * @param off whether it doesn't take place after all: calendars that have read it are told so
 */
public record CalendarDate(
    String uid,
    String title,
    String about,
    String where,
    LocalDateTime starts,
    ZoneId zone,
    Duration lasts,
    boolean off) {

  /** One that takes place. */
  public CalendarDate(
      String uid,
      String title,
      String about,
      String where,
      LocalDateTime starts,
      ZoneId zone,
      Duration lasts) {
    this(uid, title, about, where, starts, zone, lasts, false);
  }

  Instant startsAt() {
    return starts.atZone(zone).toInstant();
  }

  Instant endsAt() {
    return startsAt().plus(lasts);
  }
}
