package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Something that happened to a rotation and can't be changed by editing the configuration. */
sealed interface Entry {

  /** On which local day. */
  LocalDate date();

  /** Somebody's fourth week begins: from now on they have turns. */
  record Joined(LocalDate date, MemberId member) implements Entry {}

  /** Somebody left and takes their claim away. */
  record Left(LocalDate date, MemberId member) implements Entry {}

  /**
   * A session that was held. One with a guest, or one that did not take place, is none.
   *
   * @param available who could have had it: neither away nor resting on that date
   * @param taken who had it; grants everyone available an equal part of so many turns
   */
  record Held(LocalDate date, Set<MemberId> available, List<Taken> taken) implements Entry {
    public Held {
      available = Set.copyOf(available);
      taken = List.copyOf(taken);
    }
  }
}
