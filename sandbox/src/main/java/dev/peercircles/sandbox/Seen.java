package dev.peercircles.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message as a person sees it.
 *
 * @param id the platform's id of the message (an ephemeral one has an id of its own)
 * @param channel where it stands
 * @param threadOf id of the message below which it stands, if in a thread
 * @param at when it was posted
 * @param author id of its author
 * @param byBot whether the bot wrote it
 * @param onlyFor the one person who can see it (ephemeral), if so
 * @param text its words as a person reads them: markup resolved, mentions as {@code @Name}, times
 *     as {@code {2026-10-12T07:30:00Z}} so that each reader's zone can be put in; blocks on lines
 *     of their own
 * @param buttons its buttons in order
 * @param edited whether it was changed after posting
 * @param pings ids of people (or {@code everyone}) whom posting it notified
 */
public record Seen(
    String id,
    String channel,
    Optional<String> threadOf,
    Instant at,
    String author,
    boolean byBot,
    Optional<String> onlyFor,
    String text,
    List<SeenButton> buttons,
    boolean edited,
    Set<String> pings) {
  public Seen {
    buttons = List.copyOf(buttons);
    pings = Set.copyOf(pings);
  }

  /** Whether a button with this label stands below the message. */
  public boolean offers(String label) {
    return buttons.stream().anyMatch(b -> b.label().equals(label));
  }
}
