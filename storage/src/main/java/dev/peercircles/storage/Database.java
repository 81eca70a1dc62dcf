package dev.peercircles.storage;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Which database file to use, and how.
 *
 * @param file the SQLite file; its directory is made if it lacks
 * @param durable whether a commit survives loss of power. Rehearsals do without
 * @param patience how long to wait for a lock that something outside this process holds
 */
public record Database(Path file, boolean durable, Duration patience) {

  /** The file of a bot that really runs. */
  public static Database at(Path file) {
    return new Database(file, true, Duration.ofSeconds(5));
  }

  /** A file that a rehearsal throws away: quick, and lost with the power. */
  public static Database rehearsal(Path file) {
    return new Database(file, false, Duration.ofSeconds(5));
  }
}
