package dev.peercircles.storage;

/** Another process already runs on this database. The message names the cure. */
final class DatabaseInUse extends RuntimeException {
  DatabaseInUse(String database, String cure) {
    super("The database " + database + " is in use by another process. " + cure);
  }
}
