package dev.peercircles.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Leaves a platform alone that fails again and again: after three failures in a row nothing is sent
 * for a while, then one request tries, and each failed try makes the while twice as long, up to
 * five minutes; a random half of it keeps many bots apart. Thread-safe.
 */
final class Breaker {
  private static final int FAILURES = 3;
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Who tries and never says how it went is given up. */
  private static final Duration LONGEST_TRY = Duration.ofSeconds(60);

  /** A clock that went back more than this was wrong before. */
  private static final Duration UNSTEADY = LONGEST.plus(LONGEST_TRY);

  private final Jitter jitter;
  private int failures;
  private int openings;
  private boolean trying;
  private Optional<Instant> opens = Optional.empty();

  Breaker(Jitter jitter) {
    this.jitter = jitter;
  }

  /** When requests may pass again; empty if they may now. */
  synchronized Optional<Instant> waits(Instant now) {
    return opens.filter(at -> at.isAfter(now) && at.isBefore(now.plus(UNSTEADY)));
  }

  /** The same, and if it is time to try, whoever asks is the one who does. */
  synchronized Optional<Instant> pass(Instant now) {
    var wait = waits(now);
    if (wait.isEmpty() && opens.isPresent()) {
      trying = true;
      opens = Optional.of(now.plus(LONGEST_TRY));
    }
    return wait;
  }

  /** A request failed. Those that were under way when it opened count no more. */
  synchronized void failed(Instant now) {
    if (opens.isPresent() && !trying) {
      return;
    }
    failures++;
    if (trying || failures >= FAILURES) {
      opens = Optional.of(now.plus(pause()));
      openings++;
      trying = false;
    }
  }

  /** The platform answered sensibly. */
  synchronized void worked() {
    failures = 0;
    openings = 0;
    trying = false;
    opens = Optional.empty();
  }

  private Duration pause() {
    var doubled = FIRST.multipliedBy(1L << Math.min(openings, 10));
    var longest = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return Duration.ofMillis(Math.round(longest.toMillis() * (0.5 + jitter.draw() / 2)));
  }
}
