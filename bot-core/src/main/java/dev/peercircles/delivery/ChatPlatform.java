package dev.peercircles.delivery;

import dev.peercircles.circles.Platform;

/**
 * A chat platform as the courier knows it (port). Implementations answer every failure as a value;
 * an exception is a bug and counts as {@link DeliveryFailure.Unknown}. Thread-safe; may block.
 */
public interface ChatPlatform {

  /** Which platform. */
  Platform platform();

  /** Sends once. Never repeats by itself, neither here nor in the libraries below. */
  Outcome send(Dispatch dispatch);
}
