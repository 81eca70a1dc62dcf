package dev.peercircles.duties;

import java.time.Instant;

/**
 * A store that holds something about people. An extension point: bound in a set. The daily
 * retention job asks each to drop what it no longer needs; the words on retention in the privacy
 * notes are the law.
 */
public interface PersonalData {

  /** What it holds, for logs: never a person. */
  String name();

  /**
   * Drops what is due by now, in a unit of work of its own. Returns how many rows went or were
   * blanked.
   */
  int expire(Instant now);
}
