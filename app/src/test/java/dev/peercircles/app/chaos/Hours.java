package dev.peercircles.app.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The time of platforms and bot: goes on at real speed, and jumps ahead. Thread-safe. */
final class Hours implements InstantSource {
  private final AtomicReference<Duration> shift;

  Hours(Instant start) {
    shift = new AtomicReference<>(Duration.between(Instant.now(), start));
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(shift.get());
  }

  /** Jumps to this instant; stays where it is if that has passed. */
  void jumpTo(Instant instant) {
    var ahead = Duration.between(instant(), instant);
    if (ahead.isPositive()) {
      shift.accumulateAndGet(ahead, Duration::plus);
    }
  }

  /** How far it is from the machine's clock, as the bot's process wants to be told. */
  String told() {
    return shift.get().toString();
  }
}
