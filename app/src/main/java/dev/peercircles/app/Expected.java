package dev.peercircles.app;

import java.time.LocalDateTime;

/**
 * A post that the demo must show exactly once, worked out by hand.
 *
 * @param circle whose
 * @param at local time of the circle
 * @param to {@code channel}, or the id of the one person who gets it
 * @param starts how it begins
 */
record Expected(String circle, LocalDateTime at, String to, String starts) {
  /** It goes to the circle's channel. */
  static final String CHANNEL = "channel";
}
