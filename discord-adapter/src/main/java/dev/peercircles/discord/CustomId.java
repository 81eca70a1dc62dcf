package dev.peercircles.discord;

import dev.peercircles.messages.Prefilled;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a button or a form carries at Discord, in at most 100 characters: a pre-filled command, and
 * after a {@code #}, which no command contains, what only this adapter needs.
 */
final class CustomId {
  private static final String MARK = "#";
  private static final String SAME_ARGUMENTS = "~";
  private static final Pattern ABBREVIATED = Pattern.compile("([a-z.-]+)~([0-9]{1,2})");

  private CustomId() {}

  /** Gives each button of one message an id of its own, as Discord demands. */
  static final class Giver {
    private final Set<String> given = new HashSet<>();

    /** An id for a button; empty if the same command stands there twice and has no room left. */
    Optional<String> give(Prefilled command) {
      var id = command.encode();
      for (int n = 2; !given.add(id); n++) {
        id = command.encode() + MARK + n;
        if (id.length() > Prefilled.LONGEST) {
          return Optional.empty();
        }
      }
      return Optional.of(id);
    }
  }

  /** The command of a button or of a form. */
  static Prefilled command(String id) {
    return Prefilled.decode(id.split(MARK, 2)[0]);
  }

  /**
   * An id for a form: the command that takes its values, and the one that opens it again, if both
   * fit. So the way back needs no memory of ours.
   */
  static String form(Prefilled submit, Prefilled opener) {
    var id = submit.encode();
    var shortly = MARK + abbreviate(opener, submit);
    return id.length() + shortly.length() > Prefilled.LONGEST ? id : id + shortly;
  }

  /** The command that opens a form again, if its id says so. */
  static Optional<Prefilled> opener(String id) {
    var parts = id.split(MARK, 2);
    return parts.length < 2 ? Optional.empty() : Optional.of(expand(parts[1], command(id)));
  }

  private static String abbreviate(Prefilled opener, Prefilled submit) {
    int n = opener.arguments().size();
    boolean same =
        n <= submit.arguments().size()
            && opener.arguments().equals(submit.arguments().subList(0, n));
    return same ? opener.command() + SAME_ARGUMENTS + n : opener.encode();
  }

  private static Prefilled expand(String opener, Prefilled submit) {
    var shortly = ABBREVIATED.matcher(opener);
    return shortly.matches()
        ? new Prefilled(
            shortly.group(1), submit.arguments().subList(0, Integer.parseInt(shortly.group(2))))
        : Prefilled.decode(opener);
  }
}
