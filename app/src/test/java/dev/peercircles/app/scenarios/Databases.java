package dev.peercircles.app.scenarios;

import dev.peercircles.storage.Database;
import dev.peercircles.storage.testing.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** The databases on which scenarios play: {@code -Ddatabase=postgresql} plays all on a server. */
final class Databases {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Databases() {}

  /** Those that were asked for; a file if nobody asked. */
  static Function<Path, Database> asked() {
    return switch (System.getProperty("database", "sqlite")) {
      case "sqlite" -> directory -> Database.rehearsal(directory.resolve("rehearsal.db"));
      case "postgresql" -> postgresql();
      case String other ->
          throw new IllegalArgumentException(
              "-Ddatabase=" + other + ": it is sqlite or postgresql");
    };
  }

  /** An empty database of a server. */
  static Function<Path, Database> postgresql() {
    return _ -> new Database.Postgres(PostgresServer.fresh(), Optional.empty(), false, PATIENCE);
  }
}
