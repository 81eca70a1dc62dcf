package dev.peercircles.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.SQLExceptionOverride;
import dev.peercircles.storage.engine.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite. Exactly one connection writes, shared by units of work and engine, so that it never has
 * to refuse a second writer; a few others can only read.
 */
final class SqliteBackend implements Backend {
  private static final Logger log = LoggerFactory.getLogger(SqliteBackend.class);

  private final Database.Sqlite database;
  private volatile Optional<OpenedFile> opened = Optional.empty();

  SqliteBackend(Database.Sqlite database) {
    this.database = database;
  }

  @Override
  public SoleUse claim() {
    return FileLocked.of(database.file());
  }

  @Override
  public void migrate() {
    Backend.migrate(plain(), "sqlite");
  }

  @Override
  public Pools pools() {
    var reading = pool("readers", Pools.READERS);
    // Not as part of the URL: SQLite would take it for a part of the file's name.
    reading.setConnectionInitSql("pragma query_only=on");
    var pools = Pools.of(pool("writer", 1), reading);
    if (database.durable()) {
      opened = Optional.of(OpenedFile.at(database.file()));
    }
    return pools;
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  /** To begin is to take the database's write lock; only the file must still be there. */
  @Override
  public void begin(Connection connection) throws SQLException {
    if (opened.isPresent()) {
      opened.get().requireThere();
    }
  }

  @Override
  public int tries() {
    return 1;
  }

  @Override
  public void release(Transactions transactions) {
    Leftovers.release(transactions);
  }

  /**
   * The write-ahead log still holds older pages until it is taken over and cut to nothing; the
   * pages themselves are overwritten as they are freed.
   */
  @Override
  public void scrub(Pools pools) {
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

  private HikariConfig pool(String name, int size) {
    var config = Pools.config(database, name, size);
    config.setDataSource(plain());
    config.setMaxLifetime(0);
    config.setExceptionOverride(new Broken());
    return config;
  }

  private SQLiteDataSource plain() {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(database.durable() ? SynchronousMode.FULL : SynchronousMode.OFF);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setBusyTimeout((int) database.patience().toMillis());
    config.enforceForeignKeys(true);
    // Nobody asks for them; else the library reads the last row's number after each update.
    config.setGetGeneratedKeys(false);
    // What was deleted is overwritten, and nothing is spilled into files of its own.
    config.setPragma(Pragma.SECURE_DELETE, "true");
    config.setTempStore(TempStore.MEMORY);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + database.file());
    return source;
  }

  /**
   * A connection that could not begin or lost its transaction believes to be in one for ever after;
   * whoever used it, unit or engine, it must not go back to the pool.
   */
  private static final class Broken implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException exception) {
      return StoreFailure.isOne(exception) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
  }
}
