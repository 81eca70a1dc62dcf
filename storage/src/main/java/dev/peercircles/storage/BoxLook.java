package dev.peercircles.storage;

import dev.peercircles.circles.CircleId;
import java.util.List;
import java.util.Optional;

/** Sealed boxes as they stand in the database, to be looked at only. */
public interface BoxLook {

  /** The row of a circle. */
  Optional<BoxRows.Row> of(CircleId circle);

  /** Circles that have a row. */
  List<CircleId> circles();
}
