package dev.peercircles.app.chaos;

import dev.peercircles.app.chaos.Group.Person;
import dev.peercircles.app.chaos.History.What;
import dev.peercircles.sandbox.Seen;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody is going to do.
 *
 * @param message the message with the button; without one they type a command
 * @param words what they will write, or whom they will say it to
 * @param about the date of a lunch, the name of a story, the last day away
 * @param again whether it failed before
 */
record Act(
    Instant at,
    What what,
    Group group,
    Person who,
    Optional<Seen> message,
    String words,
    String about,
    boolean again) {

  /** The same, once more. */
  Act again(Instant later, String otherWords, String otherAbout) {
    return new Act(later, what, group, who, message, otherWords, otherAbout, true);
  }
}
