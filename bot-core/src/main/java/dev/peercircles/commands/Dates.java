package dev.peercircles.commands;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates as people type them: {@code 2026-12-01}, {@code friday}, {@code fri}, {@code today}, {@code
 * tomorrow}. Pure.
 */
public final class Dates {
  private Dates() {}

  /**
   * Reads a date.
   *
   * @param words what was typed
   * @param today today where the person is; a weekday means the next such day after it
   * @return empty if it isn't a date
   */
  public static Optional<LocalDate> read(String words, LocalDate today) {
    var word = words.strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "today" -> Optional.of(today);
      case "tomorrow" -> Optional.of(today.plusDays(1));
      default -> weekday(word).map(d -> today.with(TemporalAdjusters.next(d))).or(() -> iso(word));
    };
  }

  private static Optional<DayOfWeek> weekday(String word) {
    return Arrays.stream(DayOfWeek.values()).filter(d -> names(d, word)).findFirst();
  }

  private static boolean names(DayOfWeek day, String word) {
    var name = day.name().toLowerCase(Locale.ROOT);
    return word.equals(name) || word.equals(name.substring(0, 3));
  }

  private static Optional<LocalDate> iso(String word) {
    try {
      return Optional.of(LocalDate.parse(word));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }
}
