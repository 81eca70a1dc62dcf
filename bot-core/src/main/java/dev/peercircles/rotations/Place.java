package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody's place in a rotation.
 *
 * @param member whose
 * @param since the day from which they have turns
 * @param until the day on which they were found to have left
 * @param resting the last day on which they are not asked
 * @param volunteer whether they step in whenever somebody is needed
 * @param findable whether others may find them by what they presented
 */
public record Place(
    MemberId member,
    LocalDate since,
    Optional<LocalDate> until,
    Optional<LocalDate> resting,
    boolean volunteer,
    boolean findable) {

  static Place from(MemberId member, LocalDate since) {
    return new Place(member, since, Optional.empty(), Optional.empty(), false, false);
  }

  boolean isHere(LocalDate day) {
    return !day.isBefore(since) && until.filter(u -> !day.isBefore(u)).isEmpty();
  }

  /** Who left before their fourth week never had any. */
  boolean everHadTurns() {
    return until.filter(u -> !u.isAfter(since)).isEmpty();
  }

  boolean rests(LocalDate day) {
    return resting.filter(r -> !day.isAfter(r)).isPresent();
  }

  Place left(LocalDate day) {
    return new Place(member, since, Optional.of(day), resting, volunteer, findable);
  }

  Place restingUntil(LocalDate day) {
    return new Place(member, since, until, Optional.of(day), false, findable);
  }

  Place volunteering(boolean does) {
    return new Place(member, since, until, Optional.empty(), does, findable);
  }

  Place findable(boolean is) {
    return new Place(member, since, until, resting, volunteer, is);
  }
}
