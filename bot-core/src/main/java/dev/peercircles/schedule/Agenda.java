package dev.peercircles.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What comes, between dates. Derived anew each time from plans, days off and the rules of zones;
 * never stored.
 */
@FunctionalInterface
public interface Agenda {
  /** How far a search for the next occurrence looks. */
  int HORIZON_DAYS = 370;

  /**
   * The occurrences whose local date is from {@code from} to {@code to}, both inclusive, in order
   * of time.
   */
  List<Occurrence> between(LocalDate from, LocalDate to);

  /** The first occurrence strictly after this instant, within the horizon. */
  default Optional<Occurrence> next(Instant after) {
    var day = after.atZone(ZoneOffset.UTC).toLocalDate();
    // Most things come every week: a short look first, then longer ones.
    for (int searched = 0, days = 8; searched < HORIZON_DAYS; searched += days, days = 35) {
      var found =
          between(day.plusDays(searched - 1L), day.plusDays(searched + days + 1L)).stream()
              .filter(o -> o.at().isAfter(after))
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
