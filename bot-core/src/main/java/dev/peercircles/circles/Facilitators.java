package dev.peercircles.circles;

import java.time.LocalDate;
import java.util.Optional;

/** Who holds a circle's meetings where that rotates (port). */
@FunctionalInterface
public interface Facilitators {
  /** It rotates nowhere. */
  Facilitators NONE = (_, _) -> Optional.empty();

  /** Who said yes to holding the meeting of this date; empty if nobody did or it doesn't rotate. */
  Optional<MemberId> of(CircleId circle, LocalDate meeting);
}
