package dev.peercircles.schedule;

import java.time.LocalDate;
import java.util.Collection;

/** Public holidays and own days off (port). Thread-safe. */
public interface Holidays {

  /** Whether this date is a day off in any of these calendars. Unknown calendars have none. */
  boolean isDayOff(Collection<String> calendars, LocalDate date);
}
