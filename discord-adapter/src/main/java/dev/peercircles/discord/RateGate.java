package dev.peercircles.discord;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Shut while Discord wants nothing more from this token: after 10,000 refusals in ten minutes it
 * would ban the address. Thread-safe.
 */
@Singleton
final class RateGate {
  private final InstantSource clock;
  private final AtomicReference<Instant> shutUntil = new AtomicReference<>(Instant.MIN);

  @Inject
  RateGate(InstantSource clock) {
    this.clock = clock;
  }

  /** Shuts it for this long, unless it is shut for longer already. */
  void shut(Duration time) {
    var until = clock.instant().plus(time);
    shutUntil.accumulateAndGet(until, (a, b) -> a.isAfter(b) ? a : b);
  }

  /** How long it stays shut; empty if it is open. */
  Optional<Duration> pause() {
    var now = clock.instant();
    var until = shutUntil.get();
    return until.isAfter(now) ? Optional.of(Duration.between(now, until)) : Optional.empty();
  }
}
