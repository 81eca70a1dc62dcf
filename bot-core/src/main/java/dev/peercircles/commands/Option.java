package dev.peercircles.commands;

import java.util.List;

/**
 * An argument of a command.
 *
 * @param name how people name it, {@code until}
 * @param kind what it is
 * @param about what it means, for help
 * @param required whether a person who types the command must give it
 * @param shown whether people can type it; else only buttons carry it
 * @param choices what can be chosen, for {@link Kind#CHOICE}
 */
public record Option(
    String name, Kind kind, String about, boolean required, boolean shown, List<String> choices) {
  public Option {
    choices = List.copyOf(choices);
  }

  /** What an argument is. Its longest form bounds what a button can carry. */
  public enum Kind {
    /** An ISO date or a weekday, as typed; ISO in a button. */
    DATE(10),
    /** A circle's id. */
    CIRCLE(32),
    /** A person's id; typed as a mention. */
    PERSON(24),
    /** A whole number. */
    NUMBER(6),
    /** One of a few words. */
    CHOICE(16),
    /** Words; never in a button. */
    WORDS(0);

    private final int longest;

    Kind(int longest) {
      this.longest = longest;
    }

    /** Most characters it takes in a button. */
    public int longest() {
      return longest;
    }
  }

  /** A required argument that people type. */
  public static Option required(String name, Kind kind, String about) {
    return new Option(name, kind, about, true, true, List.of());
  }

  /** An argument that people may type. */
  public static Option optional(String name, Kind kind, String about) {
    return new Option(name, kind, about, false, true, List.of());
  }

  /** An argument that only buttons carry. */
  public static Option carried(String name, Kind kind) {
    return new Option(name, kind, "", false, false, List.of());
  }
}
