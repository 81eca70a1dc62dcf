package dev.peercircles.rotations;

import java.time.LocalDate;
import java.util.Set;

/** Which dates of plans don't take place after all (port). Reads only. */
@FunctionalInterface
public interface CalledOff {
  /** Everything is as planned. */
  CalledOff NOTHING = _ -> Set.of();

  /** Dates of a plan that were called off, moved, or found nobody. */
  Set<LocalDate> of(PlanId plan);
}
