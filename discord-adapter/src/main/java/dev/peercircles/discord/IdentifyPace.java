package dev.peercircles.discord;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a fresh session (an IDENTIFY; resuming doesn't count). Discord allows a
 * token 1,000 a day, and replaces the token of whoever asks for more. Three an hour are free, then
 * the pauses double up to five minutes, less a half at most, at random. Thread-safe.
 */
@Singleton
final class IdentifyPace {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration LAST = Duration.ofMinutes(5);
  private static final long FIRST_MILLIS = 10_000;
  private static final int FREE = 3;
  private static final int DOUBLINGS = 10;

  /** Fewer than Discord's, for what a restart forgets. */
  private static final int MOST = 900;

  private final RandomGenerator random;
  private final Deque<Instant> begun = new ArrayDeque<>();

  @Inject
  IdentifyPace(RandomGenerator random) {
    this.random = random;
  }

  /** The pause before the next one, which is taken to begin then. */
  synchronized Duration next(Instant now) {
    begun.removeIf(at -> !at.isAfter(now.minus(DAY)));
    long lately = begun.stream().filter(at -> at.isAfter(now.minus(HOUR))).count();
    var pause = pause(lately);
    if (begun.size() >= MOST) {
      var untilOneIsForgotten = Duration.between(now, begun.getFirst().plus(DAY));
      pause = pause.compareTo(untilOneIsForgotten) > 0 ? pause : untilOneIsForgotten;
    }
    begun.addLast(now.plus(pause));
    return pause;
  }

  private Duration pause(long lately) {
    if (lately < FREE) {
      return Duration.ZERO;
    }
    long whole = Math.min(LAST.toMillis(), FIRST_MILLIS << Math.min(lately - FREE, DOUBLINGS));
    return Duration.ofMillis(whole - random.nextLong(whole / 2 + 1));
  }
}
