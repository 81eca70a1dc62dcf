package dev.peercircles.app.simulation;

import java.time.Duration;
import java.time.Instant;

/** The time as it is, and how far the machine's clock is from it. */
final class Truth {
  private Instant now;
  private Duration skew = Duration.ZERO;

  Truth(Instant start) {
    now = start;
  }

  Instant now() {
    return now;
  }

  void moveTo(Instant instant) {
    if (instant.isAfter(now)) {
      now = instant;
    }
  }

  /** What the machine's clock shows. */
  Instant shown() {
    return now.plus(skew);
  }

  /** When the machine's clock will show this. */
  Instant whenShown(Instant shown) {
    return shown.minus(skew);
  }

  void skew(Duration ahead) {
    skew = ahead;
  }
}
