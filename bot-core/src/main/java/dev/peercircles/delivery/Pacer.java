package dev.peercircles.delivery;

import dev.peercircles.circles.Home;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps posts into one home apart, below what the platforms allow (Slack: one message a second and
 * channel). Counts the injected clock, holds its slots in memory, one set per process. Thread-safe.
 */
@Singleton
public final class Pacer {
  private static final Duration APART = Duration.ofMillis(1_200);

  private final Map<Home, Instant> next = new HashMap<>();

  @Inject
  public Pacer() {}

  /**
   * Takes the home's slot if it is free now.
   *
   * @return {@code now} if the slot was free and is taken; else when to ask again
   */
  public synchronized Instant take(Home home, Instant now) {
    var free = next.getOrDefault(home, now);
    if (free.isAfter(now)) {
      return free;
    }
    next.put(home, now.plus(APART));
    return now;
  }
}
