package dev.peercircles.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What waits for repair by a person (port). Writes join the current unit of work. */
public interface Repairs {

  /** All that waits, by key. */
  List<Repair> all();

  /** Whether this waits for repair. */
  Optional<Repair> find(Broken what);

  /**
   * Notes that something is broken; of what is noted already, it keeps since when, and takes the
   * rest. Returns whether it is new.
   */
  boolean note(Repair repair);

  /**
   * Takes the one try that is due by now, and sets when the next is. False: it is not due, or
   * somebody else took it.
   */
  boolean takeProbe(Broken what, Instant now, Instant next);

  /** It works again. */
  void mended(Broken what);
}
