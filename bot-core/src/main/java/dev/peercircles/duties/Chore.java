package dev.peercircles.duties;

import java.time.Instant;
import java.util.Optional;

/** Something to do once a day, at night. An extension point: bound in a set. */
public interface Chore {

  /** What it is, for logs. */
  String name();

  /** Does it, outside any unit of work. */
  void run(Instant now);

  /**
   * Does a piece of what it left for later, outside any unit of work: what must not be done all at
   * once.
   *
   * @return when to come back for the next piece; empty if none is left
   */
  default Optional<Instant> goOn() {
    return Optional.empty();
  }
}
