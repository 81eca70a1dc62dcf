package dev.peercircles.app;

import dev.peercircles.config.StorageLocation;
import dev.peercircles.storage.Database;
import java.util.Optional;

/** Which database a configuration means; a server's password comes from the environment. */
final class Databases {
  private Databases() {}

  static Database of(StorageLocation location) {
    return switch (location) {
      case StorageLocation.Sqlite(var file) -> Database.at(file);
      case StorageLocation.Postgres(var url) ->
          Database.on(url, Optional.ofNullable(System.getenv("DB_PASSWORD")));
    };
  }
}
