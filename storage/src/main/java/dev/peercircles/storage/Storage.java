package dev.peercircles.storage;

import dev.peercircles.delivery.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open database: alone, migrated, cleared of what a killed process left, with its connections.
 * Close it after the engine has stopped.
 */
public final class Storage implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Storage.class);

  private final SoleUse soleUse;
  private final Pools pools;
  private final Transactions transactions;
  private final Instant opened;

  private Storage(SoleUse soleUse, Pools pools, InstantSource clock) {
    this.soleUse = soleUse;
    this.pools = pools;
    this.transactions = new Transactions(pools, clock);
    this.opened = clock.instant();
  }

  /**
   * Opens a database and makes it if it isn't there.
   *
   * @throws DatabaseInUse if another process holds it
   */
  public static Storage open(Database database, InstantSource clock) {
    var soleUse = SoleUse.of(database.file());
    try {
      migrate(database);
      var storage = new Storage(soleUse, new Pools(database), clock);
      Leftovers.release(storage.transactions);
      return storage;
    } catch (RuntimeException e) {
      soleUse.close();
      throw e;
    }
  }

  /** Units of work on this database. */
  public UnitOfWork unitOfWork() {
    return transactions;
  }

  /** Since when it is open. */
  Instant opened() {
    return opened;
  }

  Transactions transactions() {
    return transactions;
  }

  /** What the engine takes for its database: joins the current unit of work. */
  DataSource engineSource() {
    return new EngineDataSource(transactions);
  }

  /**
   * Removes the last traces of what was deleted: the write-ahead log still holds older pages until
   * it is taken over and cut to nothing. Call outside units of work.
   */
  public void scrub() {
    var busy =
        Statements.quiet(Jdbi.create(pools.writer()))
            .withHandle(h ->
                h.createQuery("pragma wal_checkpoint(truncate)")
                    .map((row, _) -> row.getInt(1))
                    .one());
    if (busy != 0) {
      log.warn("a reader kept the write-ahead log from being cut; tomorrow again");
    }
  }

  @Override
  public void close() {
    pools.close();
    soleUse.close();
  }

  private static void migrate(Database database) {
    // Outside the pool: the migrations want more than the one writing connection.
    Flyway.configure()
        .dataSource(Pools.plain(database))
        .loggers("slf4j")
        .locations("classpath:db/migration/common", "classpath:db/migration/sqlite")
        .load()
        .migrate();
  }
}
