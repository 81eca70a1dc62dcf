package dev.peercircles.messages;

import dev.peercircles.circles.CircleId;
import java.time.Instant;

/**
 * A message decided but not sent.
 *
 * @param key its name; staging the same key twice is refused
 * @param circle whose it is; its home says which platform
 * @param destination where it goes
 * @param message what it says; whoever it mentions, and nobody else, is pinged
 * @param notBefore when it may go out at the earliest
 * @param expires the first instant at which it is no longer worth sending: then it is skipped, and
 *     the skip recorded
 * @param saidAgain whether it is said once more if its platform takes it and then loses it: only
 *     what stands in a channel by itself and gives away nothing by standing there twice
 */
public record Post(
    MessageKey key,
    CircleId circle,
    Destination destination,
    Message message,
    Instant notBefore,
    Instant expires,
    boolean saidAgain) {
  public Post {
    if (saidAgain
        && !(destination instanceof Destination.Channel
            || destination instanceof Destination.Elsewhere)) {
      throw new IllegalArgumentException(key + " doesn't stand in a channel by itself");
    }
    if (!expires.isAfter(notBefore)) {
      throw new IllegalArgumentException(key + " expires before it may go out");
    }
  }

  /** One that is never said again. */
  public Post(
      MessageKey key,
      CircleId circle,
      Destination destination,
      Message message,
      Instant notBefore,
      Instant expires) {
    this(key, circle, destination, message, notBefore, expires, false);
  }

  /** The same, said once more if its platform takes it and then loses it. */
  public Post saidAgainIfLost() {
    return new Post(key, circle, destination, message, notBefore, expires, true);
  }
}
