package dev.peercircles.stories;

import dev.peercircles.circles.CircleId;
import dev.peercircles.commands.Standing;
import java.time.LocalDate;
import java.util.List;

/**
 * What hosts and deputies did about story boxes (port): the act, never an author, and no more
 * exactly than the day. Writes join the current unit of work.
 */
public interface StoryActs {

  /** Notes an act; the same twice on a day is one. */
  void note(CircleId circle, Act act);

  /** What was done in a circle, the newest first. */
  List<Act> of(CircleId circle);

  /** Drops acts before this day. Returns how many. */
  int dropBefore(LocalDate day);

  /**
   * An act.
   *
   * @param day the local day
   * @param what what was done
   * @param by host or deputy
   */
  record Act(LocalDate day, What what, Standing by) {}

  /** What can be done. */
  enum What {
    PAUSED,
    OPENED,
    WANTS_IT_UNFOLDED,
    WANTS_IT_REMOVED,
    UNFOLDED,
    REMOVED
  }
}
