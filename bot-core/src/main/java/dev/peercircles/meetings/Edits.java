package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import java.time.Instant;
import java.util.stream.Stream;

/** Edits of a message, each under a key of its own. */
final class Edits {
  private Edits() {}

  /** The next edit of a message of ours. Call inside a unit of work. */
  static Post of(
      Outbox outbox,
      MessageKey original,
      Circle circle,
      Message message,
      Instant now,
      Instant expires) {
    return new Post(
        free(outbox, original),
        circle.id(),
        new Destination.InPlaceOf(original),
        message,
        now,
        expires);
  }

  private static MessageKey free(Outbox outbox, MessageKey original) {
    return Stream.iterate(1, n -> n + 1)
        .map(n -> original.with("edit").with(n))
        .filter(key -> outbox.find(key).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
