package dev.peercircles.stories;

import dev.peercircles.circles.Circle;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * When a circle draws (port): before the agenda on each meeting day, or when a written circle's
 * check-in closes. At most one a day. Pure.
 */
@FunctionalInterface
public interface DrawDays {

  /** Local times of the circle from {@code from} to {@code to}, both inclusive, in order. */
  List<LocalDateTime> between(Circle circle, LocalDate from, LocalDate to);
}
