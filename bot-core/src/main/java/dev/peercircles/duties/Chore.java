package dev.peercircles.duties;

import java.time.Instant;

/** Something to do once a day, at night. An extension point: bound in a set. */
public interface Chore {

  /** What it is, for logs. */
  String name();

  /** Does it, outside any unit of work. */
  void run(Instant now);
}
