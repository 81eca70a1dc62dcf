package dev.peercircles.delivery;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Readers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * When somebody may look who reads a channel though no post waits for it. It goes by the same lane
 * as the looks before posts, one circle at a time, so that both together stay below the platform's
 * limits and no post waits for longer than one look takes. Thread-safe.
 */
public final class Leisure {
  private final Pacer pacer;
  private final Readers readers;
  private final InstantSource clock;

  @Inject
  Leisure(Pacer pacer, Readers readers, InstantSource clock) {
    this.pacer = pacer;
    this.readers = readers;
    this.clock = clock;
  }

  /**
   * Asks for a circle's turn, and takes it if it is.
   *
   * @return when to ask again; empty if it is its turn
   */
  public Optional<Instant> waits(Circle circle) {
    return readers.canLook(circle)
        ? pacer.takeIfFree(Lanes.readers(circle), clock.instant())
        : Optional.empty();
  }
}
