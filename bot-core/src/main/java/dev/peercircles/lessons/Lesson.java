package dev.peercircles.lessons;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import java.time.LocalDate;

/**
 * What somebody does differently because of a story, said under their name.
 *
 * @param circle where
 * @param member who
 * @param story the day of the draw, which names the story
 * @param said on which local day
 * @param words what they said
 */
public record Lesson(
    CircleId circle, MemberId member, LocalDate story, LocalDate said, String words) {
  /** Longest lesson. */
  public static final int LONGEST = 500;

  public Lesson {
    if (words.isBlank() || words.length() > LONGEST) {
      throw new IllegalArgumentException("a lesson has 1 to " + LONGEST + " characters");
    }
  }

  @Override
  public String toString() {
    return "a lesson";
  }
}
