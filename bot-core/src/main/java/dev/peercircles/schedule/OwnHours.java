package dev.peercircles.schedule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** The hours in which a person may be written to unasked: from 09:00 to 17:00 where they are. */
public final class OwnHours {
  private static final LocalTime FROM = LocalTime.of(9, 0);
  private static final LocalTime TO = LocalTime.of(17, 0);

  private OwnHours() {}

  /** The first instant in somebody's hours that is not before this one. Pure. */
  public static Instant notBefore(Instant earliest, ZoneId zone) {
    var there = earliest.atZone(zone);
    if (there.toLocalTime().isBefore(FROM)) {
      return there.toLocalDate().atTime(FROM).atZone(zone).toInstant();
    }
    if (there.toLocalTime().isBefore(TO)) {
      return earliest;
    }
    return there.toLocalDate().plusDays(1).atTime(FROM).atZone(zone).toInstant();
  }
}
