package dev.peercircles.slack;

import java.time.Duration;

/** How long to wait before the next attempt: twice as long each time, up to half a minute. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LAST = Duration.ofSeconds(30);

  private Duration next = FIRST;

  Duration next() {
    var now = next;
    var twice = next.multipliedBy(2);
    next = twice.compareTo(LAST) > 0 ? LAST : twice;
    return now;
  }

  void reset() {
    next = FIRST;
  }
}
