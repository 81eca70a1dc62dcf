package dev.peercircles.storage;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * The database was brought up to date by a later version than this one. What that one keeps there,
 * this one doesn't know, so it touches nothing. The message names the cure.
 */
final class DatabaseNewer extends RuntimeException {
  private DatabaseNewer(MigrationInfo migration) {
    super(
        ("The database belongs to a later version of this program (it has step %s, which this one"
                + " doesn't know).%n  cure: start that version, or put back the backup that was"
                + " made before it ran.")
            .formatted(migration.getVersion()));
  }

  /** Looks before anything is changed. */
  static void check(Flyway flyway) {
    Arrays.stream(flyway.info().all())
        .filter(DatabaseNewer::isUnknown)
        .reduce((_, last) -> last)
        .ifPresent(m -> {
          throw new DatabaseNewer(m);
        });
  }

  private static boolean isUnknown(MigrationInfo migration) {
    var state = migration.getState();
    return state == MigrationState.FUTURE_SUCCESS
        || state == MigrationState.FUTURE_FAILED
        || state == MigrationState.MISSING_SUCCESS;
  }
}
