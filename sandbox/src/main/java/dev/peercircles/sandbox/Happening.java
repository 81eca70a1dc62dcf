package dev.peercircles.sandbox;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened in the simulated platform.
 *
 * @param at the simulator's clock
 * @param what what happened
 * @param channel where; a direct conversation has its own id
 * @param who the person who acted, or whom a private answer or form was shown to; empty for a post
 *     of the bot
 * @param message the message concerned, as it looked then
 * @param form the form concerned, as it looked then
 * @param words what was typed, pressed or filled in
 */
public record Happening(
    Instant at,
    What what,
    String channel,
    Optional<String> who,
    Optional<Seen> message,
    Optional<SeenForm> form,
    String words) {

  /** Sorts of happenings. */
  public enum What {
    /** Somebody entered a channel that was there already. */
    JOINED,
    POSTED,
    EDITED,
    DELETED,
    ANSWERED_PRIVATELY,
    FORM_OPENED,
    TYPED,
    PRESSED,
    SUBMITTED,
    REPLIED,
    FAILED
  }
}
