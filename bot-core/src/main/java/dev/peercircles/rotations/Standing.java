package dev.peercircles.rotations;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where somebody stands in a rotation.
 *
 * @param claim what they are still to have
 * @param lastTurn the latest date of a turn that they had or have
 */
record Standing(Claim claim, Optional<LocalDate> lastTurn) {

  Standing granted(Claim share) {
    return new Standing(claim.plus(share), lastTurn);
  }

  /** A turn on their account. */
  Standing charged() {
    return new Standing(claim.minus(Claim.TURN), lastTurn);
  }

  /** They present on this date. */
  Standing presenting(LocalDate date) {
    return new Standing(claim, lastTurn.filter(date::isBefore).or(() -> Optional.of(date)));
  }
}
