package dev.peercircles.storage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which database to use, and how. */
public sealed interface Database {

  /** Whether a commit survives loss of power. Rehearsals do without. */
  boolean durable();

  /** How long to wait for a lock that something else holds. */
  Duration patience();

  /**
   * A file of an embedded database.
   *
   * @param file the SQLite file; its directory is made if it lacks
   */
  record Sqlite(Path file, boolean durable, Duration patience) implements Database {}

  /**
   * A database of a PostgreSQL server.
   *
   * @param url {@code jdbc:postgresql://host/database?user=…}, without password
   * @param password never printed
   */
  record Postgres(String url, Optional<String> password, boolean durable, Duration patience)
      implements Database {
    @Override
    public String toString() {
      return "Postgres[" + url + "]";
    }
  }

  /** The file of a bot that really runs. */
  static Database at(Path file) {
    return new Sqlite(file, true, Duration.ofSeconds(5));
  }

  /** A file that a rehearsal throws away: quick, and lost with the power. */
  static Database rehearsal(Path file) {
    return new Sqlite(file, false, Duration.ofSeconds(5));
  }

  /** The database of a bot that really runs, on a server. */
  static Database on(String url, Optional<String> password) {
    return new Postgres(url, password, true, Duration.ofSeconds(5));
  }
}
