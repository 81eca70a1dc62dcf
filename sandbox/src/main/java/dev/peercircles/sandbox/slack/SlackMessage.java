package dev.peercircles.sandbox.slack;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A message as Slack keeps it. Immutable; an edit puts another in its place.
 *
 * @param ts its timestamp, unique in the workspace
 * @param room where it stands
 * @param author user id
 * @param threadTs the root of its thread, if it stands in one
 * @param onlyFor its one reader, if it is ephemeral
 * @param content text, blocks and metadata
 * @param pings whom posting it notified
 * @param edited whether it was changed
 * @param gone whether it was deleted and only its place is kept, because others stand below it
 */
record SlackMessage(
    String ts,
    String room,
    String author,
    Optional<String> threadTs,
    Optional<String> onlyFor,
    Content content,
    Set<String> pings,
    boolean edited,
    boolean gone) {

  /** What a message says. */
  record Content(String text, ArrayNode blocks, Optional<JsonNode> metadata) {}

  SlackMessage {
    pings = Set.copyOf(pings);
  }

  SlackMessage saying(Content other) {
    return new SlackMessage(ts, room, author, threadTs, onlyFor, other, pings, true, gone);
  }

  SlackMessage tombstone(Content words) {
    return new SlackMessage(ts, room, author, threadTs, onlyFor, words, pings, edited, true);
  }

  /** Whether it stands below another. */
  boolean isReply() {
    return threadTs.filter(root -> !root.equals(ts)).isPresent();
  }
}
