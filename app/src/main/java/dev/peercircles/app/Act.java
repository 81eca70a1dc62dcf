package dev.peercircles.app;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a person of the demo does.
 *
 * @param at local time of their circle
 * @param who the person's id, or {@link Keepsakes#AUTHOR}
 * @param circle the circle's id
 * @param direct whether they do it in their own conversation with the bot
 * @param joins whether they come into the circle now: into its channel, and into the configuration
 * @param type a line that they type
 * @param press a button that they press
 * @param fill what goes into the form that opens: beginning of a part's label to what they write or
 *     choose; {@link Keepsakes#THEIRS} stands for their four words
 * @param sends whether they send the form that then comes back to them, as it stands
 * @param reply what they write in a thread
 * @param below words of the message whose thread it is
 */
record Act(
    LocalDateTime at,
    String who,
    String circle,
    boolean direct,
    boolean joins,
    Optional<String> type,
    Optional<String> press,
    Map<String, String> fill,
    boolean sends,
    Optional<String> reply,
    Optional<String> below) {
  Act {
    fill = Map.copyOf(fill);
  }
}
