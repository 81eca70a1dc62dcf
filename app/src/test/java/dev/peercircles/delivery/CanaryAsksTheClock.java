package dev.peercircles.delivery;

import java.time.Instant;

/** Breaks the rule on time. */
public class CanaryAsksTheClock {
  public Instant now() {
    return Instant.now();
  }
}
