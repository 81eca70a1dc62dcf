package dev.peercircles.stories;

/**
 * A story that waits for a draw.
 *
 * @param lock the slow hash of its author's four words
 * @param story what it says
 * @param seen how many draws it has seen and not been taken by
 */
public record Waiting(String lock, Story story, int seen) {
  Waiting sawOne() {
    return new Waiting(lock, story, seen + 1);
  }

  @Override
  public String toString() {
    return "a story that waits";
  }
}
