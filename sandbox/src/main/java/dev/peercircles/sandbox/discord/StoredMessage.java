package dev.peercircles.sandbox.discord;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as the platform keeps it.
 *
 * @param onlyFor the one person who sees it, if it is ephemeral
 * @param answers what Discord tells about the interaction that it answers: its {@code user} is on
 *     it
 * @param replyTo the message it refers to
 */
record StoredMessage(
    String id,
    String channel,
    String author,
    Instant at,
    Body body,
    Optional<Instant> edited,
    Optional<String> onlyFor,
    Optional<ObjectNode> answers,
    Optional<String> replyTo,
    Optional<String> nonce) {

  StoredMessage saying(Body changed, Optional<Instant> when) {
    return new StoredMessage(
        id, channel, author, at, changed, when, onlyFor, answers, replyTo, nonce);
  }

  boolean loading() {
    return body.has(Body.LOADING);
  }
}
