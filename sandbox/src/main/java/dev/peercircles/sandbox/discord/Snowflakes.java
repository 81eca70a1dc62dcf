package dev.peercircles.sandbox.discord;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Issues Discord's ids: milliseconds since 2015 shifted by 22 bits, then a counter. Ids only ever
 * grow, even where the clock stands still or steps back, so that their order is the order of
 * events.
 */
final class Snowflakes {
  private static final long DISCORD_EPOCH = 1_420_070_400_000L;
  private static final int TIME_SHIFT = 22;

  private final InstantSource clock;
  private final AtomicLong last = new AtomicLong();

  Snowflakes(InstantSource clock) {
    this.clock = clock;
  }

  String next() {
    long floor = (clock.millis() - DISCORD_EPOCH) << TIME_SHIFT;
    return Long.toString(last.updateAndGet(before -> Math.max(before + 1, floor)));
  }
}
