package dev.peercircles.circles;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Since when people are seen in circles (port). Writes join the current unit of work. */
public interface Arrivals {

  /** The first day on which this person was seen in this circle; empty if never yet. */
  Optional<LocalDate> of(CircleId circle, MemberId member);

  /**
   * Notes who is in a circle today: whoever is new is new from today, whoever is no longer there is
   * forgotten. Returns how many came or went.
   */
  int seen(CircleId circle, Collection<MemberId> members, LocalDate today);

  /** The circles of which it holds anybody. */
  Set<CircleId> circles();
}
