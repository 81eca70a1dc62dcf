package dev.peercircles.checkins;

import dev.peercircles.circles.CircleId;
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
    boolean atClose) {}
