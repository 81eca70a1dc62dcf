package dev.peercircles.stories;

import java.util.List;

/**
 * A failure of one's own, told without a name.
 *
 * @param expected what the author expected; {@code ""} if they left it out
 * @param happened what happened
 * @param differently what they would do differently
 * @param alone what is to become of it if no other story comes
 */
public record Story(String expected, String happened, String differently, Alone alone) {
  /** Longest part, in characters as Java counts them. */
  public static final int LONGEST = 1_000;

  public Story {
    if (List.of(expected, happened, differently).stream().anyMatch(p -> p.length() > LONGEST)) {
      throw new IllegalArgumentException("a part of a story is too long");
    }
  }

  /** Whether it says nothing. */
  boolean saysNothing() {
    return expected.isBlank() && happened.isBlank() && differently.isBlank();
  }

  /** What is to become of a story that stays alone. */
  public enum Alone {
    POST,
    DELETE
  }

  /** A story is nobody's to print. */
  @Override
  public String toString() {
    return "a story";
  }
}
