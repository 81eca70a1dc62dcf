package dev.peercircles.duties;

import java.time.Instant;
import java.util.List;

/**
 * What a feature lets go of as soon as people can't: looked for when somebody says that they are
 * away, at each start, and once a day. An extension point: bound in a set. Stateless.
 */
@FunctionalInterface
public interface Release {

  /** What to write now. Called inside the unit of work that writes it. */
  List<Decision> look(Instant now);
}
