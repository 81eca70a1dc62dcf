package dev.peercircles.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved, and only forward. Thread-safe. */
final class SimulatedClock implements InstantSource {
  private final AtomicReference<Instant> now;

  SimulatedClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /** Jumps to this instant, back as well, as a machine's clock may when it is set. */
  void jumpTo(Instant instant) {
    now.set(instant);
  }

  /** Moves to this instant; stays where it is if that has passed. */
  void moveTo(Instant instant) {
    now.updateAndGet(at -> instant.isAfter(at) ? instant : at);
  }
}
