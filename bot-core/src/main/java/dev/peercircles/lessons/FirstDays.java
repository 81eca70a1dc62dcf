package dev.peercircles.lessons;

import dev.peercircles.circles.Circle;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * When a circle's host may be asked to go first (port): none for a circle without a story box, or
 * whose box needs nobody to go first. Pure.
 */
@FunctionalInterface
public interface FirstDays {

  /** Local times of the circle from {@code from} to {@code to}, both inclusive, in order. */
  List<LocalDateTime> between(Circle circle, LocalDate from, LocalDate to);
}
