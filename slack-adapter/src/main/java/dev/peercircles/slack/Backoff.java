package dev.peercircles.slack;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: twice as long each time, up to half a minute. Of each
 * pause up to a half is left off at random, lest all the world come back at the same moment after
 * an outage. For one thread.
 */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LAST = Duration.ofSeconds(30);

  private final RandomGenerator random;
  private Duration next = FIRST;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  Duration next() {
    var now = next;
    var twice = next.multipliedBy(2);
    next = twice.compareTo(LAST) > 0 ? LAST : twice;
    return now.minusMillis(random.nextLong(now.toMillis() / 2 + 1));
  }

  void reset() {
    next = FIRST;
  }
}
