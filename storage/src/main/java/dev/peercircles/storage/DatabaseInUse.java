package dev.peercircles.storage;

import java.nio.file.Path;

/** Another process already runs on this database. The message names the cure. */
public final class DatabaseInUse extends RuntimeException {
  DatabaseInUse(Path file) {
    super(
        "The database "
            + file
            + " is in use by another process. Stop that one first, or give this one a file of its"
            + " own.");
  }
}
