package dev.peercircles.circles;

import java.util.List;
import java.util.Optional;

/**
 * The circles that the configuration describes (port). Implementations are immutable or swap as a
 * whole.
 */
public interface Circles {

  /** All circles that run, by id. */
  List<Circle> all();

  /** A circle that runs. */
  Optional<Circle> find(CircleId id);

  /** A circle, running or resting. */
  Optional<Circle> configured(CircleId id);

  /** The circle, running or resting, that lives here. */
  Optional<Circle> at(Home home);

  /** Whether this circle rests: its people may not sit together. */
  boolean rests(CircleId id);
}
