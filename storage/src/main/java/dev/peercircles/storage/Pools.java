package dev.peercircles.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The connections: exactly one that writes, shared by units of work and engine, so that SQLite
 * never has to refuse a second writer; and a few that can only read.
 */
final class Pools implements AutoCloseable {
  private static final int READERS = 4;

  private final HikariDataSource writer;
  private final HikariDataSource readers;

  Pools(Database database) {
    writer = new HikariDataSource(pool(database, "writer", 1));
    var reading = pool(database, "readers", READERS);
    // Not as part of the URL: SQLite would take it for a part of the file's name.
    reading.setConnectionInitSql("pragma query_only=on");
    readers = new HikariDataSource(reading);
  }

  HikariDataSource writer() {
    return writer;
  }

  HikariDataSource readers() {
    return readers;
  }

  /** Connections outside any pool. */
  static SQLiteDataSource plain(Database database) {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(database.durable() ? SynchronousMode.FULL : SynchronousMode.OFF);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    config.setBusyTimeout((int) database.patience().toMillis());
    config.enforceForeignKeys(true);
    // What was deleted is overwritten, and nothing is spilled into files of its own.
    config.setPragma(Pragma.SECURE_DELETE, "true");
    config.setTempStore(TempStore.MEMORY);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + database.file());
    return source;
  }

  private static HikariConfig pool(Database database, String name, int size) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(plain(database));
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(size);
    config.setMaxLifetime(0);
    config.setExceptionOverride(new Broken());
    config.setConnectionTimeout(Math.max(250, database.patience().toMillis()));
    return config;
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
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
