package dev.peercircles.duties;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;

/**
 * How many unasked messages each person got in a week, over all circles (port). Writes join the
 * current unit of work.
 */
public interface BudgetStore {

  /** How many this person got in the week that begins on this Monday. */
  int spent(MemberId member, LocalDate monday);

  /** Counts one more. */
  void spend(MemberId member, LocalDate monday, String postKey);

  /** Records that one was dropped because the week was full. */
  void dropped(MemberId member, LocalDate monday, String postKey);

  /** Drops counts of weeks before this Monday. Returns how many rows went. */
  int dropBefore(LocalDate monday);
}
