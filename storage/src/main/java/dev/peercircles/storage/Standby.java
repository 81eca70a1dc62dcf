package dev.peercircles.storage;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waiting for one's turn. On PostgreSQL a second process on the same database is welcome: it stands
 * by until the first has gone. A database that is a file has one process, and a second is refused.
 */
public final class Standby {
  private static final Logger log = LoggerFactory.getLogger(Standby.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private Standby() {}

  /**
   * Opens something on the database as soon as no other process holds it.
   *
   * @param machine the clock of this machine
   * @param waiting what to do once if it must wait
   * @throws DatabaseInUse if another process holds it and waiting for it isn't done
   * @throws ClockAstray if the machine's clock and the server's differ too much
   * @throws DatabaseAway if the server does not answer at the first try
   * @throws DatabaseNewer if a later version has brought it up to date
   * @throws InterruptedException if it was told not to wait any longer
   */
  public static <T> T open(
      Database database,
      InstantSource machine,
      Consumer<Database.Postgres> waiting,
      Supplier<T> open)
      throws InterruptedException {
    return switch (database) {
      case Database.Sqlite _ -> open.get();
      case Database.Postgres postgres -> inTurn(postgres, machine, waiting, open);
    };
  }

  /** The same, with nothing to do while it waits. */
  static <T> T open(Database database, InstantSource machine, Supplier<T> open)
      throws InterruptedException {
    return open(database, machine, _ -> {}, open);
  }

  private static <T> T inTurn(
      Database.Postgres database,
      InstantSource machine,
      Consumer<Database.Postgres> waiting,
      Supplier<T> open)
      throws InterruptedException {
    // At once, so that nobody relies on one that could not take over.
    ClockDrift.check(new PostgresSource(database), machine);
    PostgresBackend.check(database);
    for (boolean first = true; ; first = false) {
      if (isFree(database, machine, first)) {
        try {
          return open.get();
        } catch (DatabaseInUse e) {
          log.debug("another that stood by was quicker", e);
        }
      } else if (first) {
        log.info("another process runs on this database; standing by");
        waiting.accept(database);
      }
      Thread.sleep(PAUSE);
    }
  }

  private static boolean isFree(Database.Postgres database, InstantSource machine, boolean first) {
    try (var held = Backend.of(database).claim()) {
      // It may have gone wrong while we waited, for weeks perhaps.
      ClockDrift.check(new PostgresSource(database), machine);
      return held != null;
    } catch (DatabaseInUse e) {
      return false;
    } catch (DatabaseAway e) {
      if (first) {
        throw e;
      }
      // It may come back: whoever stands by is there to be there then.
      return false;
    }
  }
}
