package dev.peercircles.config;

import java.nio.file.Path;

/** Where the data live. */
public sealed interface StorageLocation {

  /**
   * A file of an embedded database.
   *
   * @param file resolved against the configuration's directory; need not exist yet
   */
  record Sqlite(Path file) implements StorageLocation {}

  /**
   * A database of a server.
   *
   * @param url {@code jdbc:postgresql://host/database?user=…}; holds no password
   */
  record Postgres(String url) implements StorageLocation {}
}
