package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whose turn it is by the rule, and what made it so.
 *
 * @param session the date
 * @param member whose
 * @param lastTurn when they last had one
 * @param missing who would have come before them but can't on that date, first first
 */
record Pick(
    LocalDate session, MemberId member, Optional<LocalDate> lastTurn, List<MemberId> missing) {
  Pick {
    missing = List.copyOf(missing);
  }
}
