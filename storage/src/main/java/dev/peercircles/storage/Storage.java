package dev.peercircles.storage;

import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.storage.engine.Dialect;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;

/**
 * An open database: alone, migrated, cleared of what a killed process left, with its connections.
 * Close it after the engine has stopped.
 */
public final class Storage implements AutoCloseable {
  private final Backend backend;
  private final SoleUse soleUse;
  private final Pools pools;
  private final Transactions transactions;
  private final Instant opened;
  private final Lapses lapses;

  private Storage(
      Backend backend,
      SoleUse soleUse,
      Pools pools,
      Transactions transactions,
      InstantSource clock) {
    this.backend = backend;
    this.soleUse = soleUse;
    this.pools = pools;
    this.transactions = transactions;
    this.opened = clock.instant();
    this.lapses = Lapses.ending(transactions, opened);
  }

  /**
   * Opens a database and makes it if it isn't there.
   *
   * @throws DatabaseInUse if another process holds it
   * @throws DatabaseAway if its server does not answer
   * @throws DatabaseNewer if a later version has brought it up to date
   */
  public static Storage open(Database database, InstantSource clock) {
    return open(Backend.of(database), clock);
  }

  static Storage open(Backend backend, InstantSource clock) {
    var soleUse = backend.claim();
    try {
      backend.migrate();
      var pools = backend.pools();
      var transactions = new Transactions(backend, pools, clock);
      backend.release(transactions);
      return new Storage(backend, soleUse, pools, transactions, clock);
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

  /** Times of which it may know nothing. */
  Lapses lapses() {
    return lapses;
  }

  /** Calls this, once and on any thread, when another process has taken the database from us. */
  public void onLost(Runnable action) {
    soleUse.onLost(action);
  }

  Transactions transactions() {
    return transactions;
  }

  /** How the engine speaks to this database. */
  Dialect dialect() {
    return backend.dialect();
  }

  /** What the engine takes for its database: joins the current unit of work. */
  DataSource engineSource() {
    return new EngineDataSource(transactions);
  }

  /** Removes the last traces of what was deleted, as far as we can. Call outside units of work. */
  public void scrub() {
    backend.scrub(pools);
  }

  @Override
  public void close() {
    pools.close();
    soleUse.close();
  }
}
