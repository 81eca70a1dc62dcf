package dev.peercircles.duties;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.MemberId;
import dev.peercircles.messages.Post;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Who holds the meetings that are announced today (port): whatever changes that, those who read it
 * learn.
 */
@FunctionalInterface
public interface TodaysHost {
  /** Nothing was announced. */
  TodaysHost UNKNOWN =
      (_, _, _, change) -> {
        change.run();
        return List.of();
      };

  /**
   * Makes a change inside a unit of work.
   *
   * @param circles where somebody else may host afterwards
   * @param actor who makes it, and needn't be told
   * @return what to stage if somebody else hosts now
   */
  List<Post> during(Collection<Circle> circles, MemberId actor, Instant now, Runnable change);
}
