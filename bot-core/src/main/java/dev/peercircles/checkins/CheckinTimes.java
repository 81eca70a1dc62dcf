package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.Span;
import dev.peercircles.messages.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times within sentences: each reader sees their own where the platform can show it. */
final class CheckinTimes {
  private static final DateTimeFormatter WITHIN_A_WEEK = pattern("EEE HH:mm");
  private static final DateTimeFormatter ANY_DAY = pattern("EEE d MMM, HH:mm");
  private static final DateTimeFormatter TIME = pattern("HH:mm");
  private static final DateTimeFormatter DAY = pattern("d MMMM");

  private CheckinTimes() {}

  /** {@code Wed 18:00}. */
  static Text soon(Text before, Circle circle, LocalDateTime local) {
    return before.time(
        local.atZone(circle.zone()).toInstant(),
        Span.Time.Style.DAY_AND_TIME,
        WITHIN_A_WEEK.format(local));
  }

  /** {@code Mon 19 Oct, 09:30}. */
  static Text someday(Text before, Circle circle, LocalDateTime local) {
    return before.time(
        local.atZone(circle.zone()).toInstant(),
        Span.Time.Style.DAY_AND_TIME,
        ANY_DAY.format(local));
  }

  /** {@code today at 18:00}, or {@code Wed 18:00}: in one person's zone. */
  static Text forOne(Text before, Instant at, Instant read, ZoneId zone) {
    var there = at.atZone(zone);
    return there.toLocalDate().equals(read.atZone(zone).toLocalDate())
        ? before.plain("today at ").time(at, Span.Time.Style.TIME, TIME.format(there))
        : before.time(at, Span.Time.Style.DAY_AND_TIME, WITHIN_A_WEEK.format(there));
  }

  /** {@code 21 December}. */
  static String day(LocalDate date) {
    return DAY.format(date);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
