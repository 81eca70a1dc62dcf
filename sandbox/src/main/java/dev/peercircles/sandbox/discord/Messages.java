package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Posts, edits and deletes messages: stores them, tells the bot, and writes the history. */
final class Messages {
  /** "A few minutes" are Discord's words for how long a nonce is remembered. */
  private static final Duration NONCE_KEPT = Duration.ofMinutes(3);

  private final InstantSource clock;
  private final Snowflakes ids;
  private final MessageStore store;
  private final Events events;
  private final Eyes eyes;
  private final History history;

  Messages(
      InstantSource clock,
      Snowflakes ids,
      MessageStore store,
      Events events,
      Eyes eyes,
      History history) {
    this.clock = clock;
    this.ids = ids;
    this.store = store;
    this.events = events;
    this.eyes = eyes;
    this.history = history;
  }

  MessageStore store() {
    return store;
  }

  Seen see(StoredMessage message) {
    return eyes.see(message);
  }

  /** The author's earlier message with this nonce, if it is young enough to be remembered. */
  Optional<StoredMessage> remembered(String channel, String author, String nonce) {
    Instant oldest = clock.instant().minus(NONCE_KEPT);
    return store.in(channel).stream()
        .filter(m -> m.author().equals(author) && m.nonce().equals(Optional.of(nonce)))
        .filter(m -> m.at().isAfter(oldest))
        .findFirst();
  }

  StoredMessage post(
      Channel channel, String author, Body body, Optional<String> nonce, Optional<String> replyTo) {
    StoredMessage message =
        new StoredMessage(
            ids.next(),
            channel.id(),
            author,
            clock.instant(),
            body,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            replyTo,
            nonce);
    return posted(message);
  }

  /** An answer to an interaction; a loading one is shown once its words arrive. */
  StoredMessage answer(Channel channel, String author, Body body, String asker, ObjectNode to) {
    Optional<String> onlyFor = body.has(Body.EPHEMERAL) ? Optional.of(asker) : Optional.empty();
    return posted(
        new StoredMessage(
            ids.next(),
            channel.id(),
            author,
            clock.instant(),
            body,
            Optional.empty(),
            onlyFor,
            Optional.of(to),
            Optional.empty(),
            Optional.empty()));
  }

  private StoredMessage posted(StoredMessage message) {
    store.put(message);
    events.created(message);
    if (!message.loading()) {
      history.message(posting(message), eyes.see(message));
    }
    return message;
  }

  private static Happening.What posting(StoredMessage message) {
    return message.onlyFor().isPresent()
        ? Happening.What.ANSWERED_PRIVATELY
        : Happening.What.POSTED;
  }

  /** Edits; the first words of a loading answer are no edit, but its posting. */
  StoredMessage edit(StoredMessage message, Body body) {
    boolean first = message.loading();
    StoredMessage changed =
        message.saying(body, first ? Optional.empty() : Optional.of(clock.instant()));
    store.put(changed);
    events.updated(changed);
    history.message(first ? posting(changed) : Happening.What.EDITED, eyes.see(changed));
    return changed;
  }

  void delete(StoredMessage message) {
    store.remove(message);
    events.deleted(message);
    if (!message.loading()) {
      history.message(Happening.What.DELETED, eyes.see(message));
    }
  }

  static Optional<String> nonce(JsonNode data) {
    Optional<String> nonce = Json.optionalText(data, "nonce").filter(n -> !n.isEmpty());
    if (nonce.filter(n -> n.length() > 25).isPresent()) {
      throw ApiError.tooLong("nonce", 25);
    }
    return nonce;
  }
}
