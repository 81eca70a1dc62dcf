package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One week's check-in of a circle, once it has opened.
 *
 * @param circle whose
 * @param date the date that names it: the meeting's unmoved date, or a written circle's closing day
 * @param opened local date on which it opened: names its weekly post
 * @param closes local date and time of the circle at which it closes
 * @param prompt the question it asked
 * @param number 1 for the circle's first round
 * @param atClose whether its answers are shown together at closing
 */
public record Round(
    CircleId circle,
    LocalDate date,
    LocalDate opened,
    LocalDateTime closes,
    String prompt,
    int number,
    boolean atClose) {

  /** The instant at which it closes, by the zone of its circle. */
  Instant closesAt(Circle its) {
    return closes.atZone(its.zone()).toInstant();
  }

  /** Whether it still takes answers at this instant. */
  boolean isOpen(Circle its, Instant now) {
    return now.isBefore(closesAt(its));
  }
}
