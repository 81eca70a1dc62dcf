package dev.peercircles.delivery;

import dev.peercircles.circles.Platform;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * A chat platform as the courier knows it (port). Implementations answer every failure as a value;
 * an exception is a bug and counts as {@link DeliveryFailure.Unknown}. Thread-safe; may block.
 */
public interface ChatPlatform {

  /** Which platform. */
  Platform platform();

  /** Sends once. Never repeats by itself, neither here nor in the libraries below. */
  Outcome send(Dispatch dispatch);

  /**
   * Looks whether a doubtful send of a new message arrived; posts nothing. Edits are never asked
   * for: doing one twice changes nothing.
   *
   * @param dispatch what was to be sent, as it was
   * @param from when the first attempt in doubt began
   * @param others whether a message is known to be another post: where a platform knows a post by
   *     its words alone, one that says the same is not taken for it
   */
  Sighting lookFor(Dispatch dispatch, Instant from, Predicate<Receipt> others);

  /**
   * Whether it may say that it took a message and lose it nevertheless, so that what matters is
   * looked for afterwards.
   */
  default boolean losesWhatItTook() {
    return false;
  }
}
