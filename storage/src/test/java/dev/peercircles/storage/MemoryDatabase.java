package dev.peercircles.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * SQLite in memory, for many short lives on one thread: migrated once for all of them, and what
 * stands in it outlives whoever opened it. Close it when all are done.
 */
public final class MemoryDatabase implements AutoCloseable {
  /** The statements that make the tables, as the migrations left them. */
  private static final class Tables {
    static final List<String> SQL = migrated();
  }

  private static final String WRITTEN =
      "select sql from sqlite_master where sql is not null order by rowid";

  private final Reused connection;
  private final OneConnection source;

  public MemoryDatabase() {
    try {
      connection = new Reused(settings().toProperties());
      try (var statement = connection.createStatement()) {
        for (var sql : Tables.SQL) {
          statement.execute(sql);
        }
      }
      source = new OneConnection(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens it as a process does at its start. */
  public Storage open(InstantSource clock) {
    return Storage.open(new MemoryBackend(source), clock);
  }

  /** A connection past all stores; not to be closed. */
  public Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SQLiteConfig settings() {
    var config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setGetGeneratedKeys(false);
    // One thread has it to itself.
    config.setOpenMode(SQLiteOpenMode.NOMUTEX);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return config;
  }

  private static List<String> migrated() {
    try {
      var file = Files.createTempFile("template", ".db");
      try {
        var source = new SQLiteDataSource(settings());
        source.setUrl("jdbc:sqlite:" + file);
        Backend.migrate(source, "sqlite");
        try (var connection = source.getConnection();
            var statement = connection.createStatement();
            var rows = statement.executeQuery(WRITTEN)) {
          var all = new ArrayList<String>();
          while (rows.next()) {
            all.add(rows.getString(1));
          }
          return all;
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
