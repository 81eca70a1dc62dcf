package dev.peercircles.programme;

import java.time.Instant;
import java.util.List;

/** Dates as a file that calendars read (port). */
@FunctionalInterface
public interface CalendarFiles {

  /**
   * The file's text.
   *
   * @param dates at least one
   * @param now the time of writing: a later file updates what an earlier one brought
   */
  String write(List<CalendarDate> dates, Instant now);
}
