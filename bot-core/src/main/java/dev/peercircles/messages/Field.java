package dev.peercircles.messages;

import java.util.List;

/** A part of a form. Holds what both platforms can show. */
public sealed interface Field {
  /** Longest label, in characters (Discord). */
  int LABEL = 45;

  /** Longest hint, in characters (Discord's description, and its placeholder). */
  int HINT = 100;

  /**
   * Something to write.
   *
   * @param id key of its value, {@code [a-z-]+}
   * @param hint a tone-setting example inside the empty box
   * @param initial what already stands in it
   * @param longest most characters, up to 3,000
   */
  record Words(
      String id,
      String label,
      String about,
      String hint,
      String initial,
      int longest,
      boolean lines,
      boolean required)
      implements Field {
    public Words {
      require(label, about);
      if (hint.length() > HINT || longest > 3000 || longest < 1) {
        throw new IllegalArgumentException("hint or length of " + id);
      }
    }
  }

  /**
   * Something to choose.
   *
   * @param chosen value of the option already chosen, or {@code ""}
   */
  record Choice(
      String id, String label, String about, List<Option> options, String chosen, boolean required)
      implements Field {
    public Choice {
      options = List.copyOf(options);
      require(label, about);
      if (options.isEmpty() || options.size() > 25) {
        throw new IllegalArgumentException("1 to 25 options: " + id);
      }
    }
  }

  /** One thing to choose: its value (an id) and its label (up to 75 characters). */
  record Option(String value, String label) {}

  /** Words to read. */
  record Note(Text text) implements Field {}

  private static void require(String label, String about) {
    if (label.isBlank() || label.length() > LABEL || about.length() > HINT) {
      throw new IllegalArgumentException("label or description too long: " + label + " / " + about);
    }
  }
}
