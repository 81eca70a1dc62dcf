package dev.peercircles.stories;

import java.net.URI;
import java.time.LocalTime;
import java.util.List;

/**
 * The story box of a circle, from the configuration.
 *
 * @param smallest so many members must be around, neither away nor new: never below five
 * @param atLeast so many stories must wait before one is drawn: never below two
 * @param loneWaits every how many meeting days a story that stayed alone follows its author's
 *     choice
 * @param sponsor whether the host is asked first to tell a failure of their own
 * @param replyTimes the two fixed local times at which answers of authors and counts appear
 * @param closesAfter days until a story's thread closes
 * @param care where complaints and wrongdoing go
 */
public record StoryPlan(
    int smallest,
    int atLeast,
    int loneWaits,
    boolean sponsor,
    List<LocalTime> replyTimes,
    int closesAfter,
    URI care) {
  /** The hard floor of members. */
  public static final int FLOOR = 5;

  public StoryPlan {
    replyTimes = List.copyOf(replyTimes);
    if (smallest < FLOOR || atLeast < 2 || atLeast > Box.MOST_WAITING || loneWaits < 2) {
      throw new IllegalArgumentException("a story box below its floor");
    }
    if (replyTimes.size() != 2 || !replyTimes.getFirst().isBefore(replyTimes.getLast())) {
      throw new IllegalArgumentException("two reply times, in order");
    }
    if (closesAfter < 7 || closesAfter > 21) {
      throw new IllegalArgumentException("a thread closes after 7 to 21 days");
    }
  }
}
