package dev.peercircles.stories;

import java.util.List;
import java.util.random.RandomGenerator;

/** Which story is drawn. Pure but for chance, which is given. */
final class Draw {
  /** So many draws a story has seen before it counts as alone. */
  static final int SEEN = 2;

  private Draw() {}

  /** What a draw came to. */
  sealed interface Drawn {
    /** All stay. */
    record Nothing() implements Drawn {}

    /** This one is posted. */
    record Posts(Waiting story) implements Drawn {}

    /** This one stayed alone, and its author wants it gone. */
    record Deletes(Waiting story) implements Drawn {}
  }

  /**
   * Decides.
   *
   * @param waiting all that wait
   * @param atLeast how many must wait
   * @param loneDay whether a story that stayed alone follows its author's choice today
   */
  static Drawn decide(List<Waiting> waiting, int atLeast, boolean loneDay, RandomGenerator chance) {
    if (waiting.size() >= atLeast) {
      return new Drawn.Posts(one(waiting, chance));
    }
    var alone = waiting.stream().filter(w -> w.seen() >= SEEN).toList();
    if (!loneDay || alone.isEmpty()) {
      return new Drawn.Nothing();
    }
    var story = one(alone, chance);
    return switch (story.story().alone()) {
      case POST -> new Drawn.Posts(story);
      case DELETE -> new Drawn.Deletes(story);
    };
  }

  private static Waiting one(List<Waiting> of, RandomGenerator chance) {
    return of.get(chance.nextInt(of.size()));
  }
}
