package dev.peercircles.meetings;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about single meetings (port). A meeting is named by its circle and its actual local
 * date. Writes join the current unit of work.
 */
public interface MeetingStore {

  /** What the host said; a later word replaces an earlier one. */
  void report(CircleId circle, LocalDate meeting, MeetingReport report);

  /** What the host said so far. */
  Optional<MeetingReport> reported(CircleId circle, LocalDate meeting);

  /** A member can't come, or can after all. */
  void cantCome(CircleId circle, LocalDate meeting, MemberId member, boolean cant);

  /** Who said they can't come. */
  Set<MemberId> cantCome(CircleId circle, LocalDate meeting);

  /**
   * Drops who could not come to meetings before this date; numbers stay. Returns how many rows
   * went.
   */
  int dropNamesBefore(LocalDate date);
}
