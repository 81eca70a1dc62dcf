package dev.peercircles.app;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A post that the demo must show exactly once, worked out by hand.
 *
 * @param circle whose
 * @param at local time of the circle
 * @param to {@code channel}, or the id of the one person who gets it
 * @param starts how it begins
 * @param turn the date of the turn that it is about, if it is: a presenter hears of one at most
 *     three times, which is beside the one message a week
 */
record Expected(
    String circle, LocalDateTime at, String to, String starts, Optional<LocalDate> turn) {
  /** It goes to the circle's channel. */
  static final String CHANNEL = "channel";
}
