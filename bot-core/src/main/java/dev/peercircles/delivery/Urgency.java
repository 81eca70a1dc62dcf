package dev.peercircles.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * Lets those whose time is nearest go first when many wait for the same instant: the longer a post
 * is still worth sending, the later it comes back, never later than a minute. Pure.
 */
final class Urgency {
  private static final double SPREAD_SECONDS = 60;
  private static final double HALF_WAY = Duration.ofHours(4).toSeconds();

  private Urgency() {}

  /**
   * When a post that is worth sending until {@code expires} comes back, not before {@code from}.
   */
  static Instant after(Instant from, Instant expires) {
    double left = Math.max(0, Duration.between(from, expires).toSeconds());
    var behind = Duration.ofMillis(Math.round(1_000 * SPREAD_SECONDS * left / (left + HALF_WAY)));
    return from.plus(behind);
  }

  /** The same, or when the post is no longer worth sending if that comes before. */
  static Instant orItsEnd(Instant back, Instant expires, Instant now) {
    return expires.isAfter(now) && back.isAfter(expires) ? expires : back;
  }
}
