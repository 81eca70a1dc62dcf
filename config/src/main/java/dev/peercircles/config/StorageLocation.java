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
}
