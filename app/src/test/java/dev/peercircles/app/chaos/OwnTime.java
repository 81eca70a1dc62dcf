package dev.peercircles.app.chaos;

import java.time.DayOfWeek;
import java.time.Instant;

/** When people read what is sent to them alone: from nine to five, on working days. */
final class OwnTime {
  private static final int FROM = 9;
  private static final int TO = 17;

  private OwnTime() {}

  /** When they read what is decided now. */
  static Instant read(Instant now) {
    var at = now.atZone(Village.ZONE);
    if (at.getHour() >= TO) {
      at = at.toLocalDate().plusDays(1).atTime(FROM, 0).atZone(Village.ZONE);
    } else if (at.getHour() < FROM) {
      at = at.toLocalDate().atTime(FROM, 0).atZone(Village.ZONE);
    }
    while (at.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      at = at.toLocalDate().plusDays(1).atTime(FROM, 0).atZone(Village.ZONE);
    }
    return at.toInstant();
  }
}
