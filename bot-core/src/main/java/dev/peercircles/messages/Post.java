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
 */
public record Post(
    MessageKey key,
    CircleId circle,
    Destination destination,
    Message message,
    Instant notBefore,
    Instant expires) {
  public Post {
    if (!expires.isAfter(notBefore)) {
      throw new IllegalArgumentException(key + " expires before it may go out");
    }
  }
}
