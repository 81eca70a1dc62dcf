package dev.peercircles.app.simulation;

import dev.peercircles.storage.Database;
import dev.peercircles.storage.MemoryDatabase;
import dev.peercircles.storage.Storage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The database under a simulation: what was committed there outlives the bot's processes. */
sealed interface Ground extends AutoCloseable {
  String TABLES =
      "select name from sqlite_master where type = 'table' and name not like 'kept_%'"
          + " and name not like 'sqlite_%' and name not like 'flyway_%' order by name";
  String DROP = "drop table if exists kept_%1$s";
  String COPY = "create table kept_%1$s as select * from %1$s";
  String PUT_BACK = "insert into %1$s select * from kept_%1$s";

  /** Something that reads past all stores. */
  @FunctionalInterface
  interface Reader {
    void read(Connection connection) throws SQLException;
  }

  /** Opens it as a process does at its start. */
  Storage open(InstantSource clock);

  /** Lends a connection of its own. */
  void read(Reader reader);

  /** Copies each table beside itself. */
  default void backUp() {
    read(connection -> each(connection, List.of(DROP, COPY)));
  }

  /** Puts each table back as it was copied. */
  default void putBack() {
    read(connection -> each(connection, List.of("delete from %1$s", PUT_BACK)));
  }

  private static void each(Connection connection, List<String> changes) throws SQLException {
    for (var table : tables(connection)) {
      for (var change : changes) {
        try (var statement = connection.createStatement()) {
          statement.execute(change.formatted(table));
        }
      }
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  @Override
  void close();

  /** In memory. */
  record InMemory(MemoryDatabase database) implements Ground {
    InMemory() {
      this(new MemoryDatabase());
    }

    @Override
    public Storage open(InstantSource clock) {
      return database.open(clock);
    }

    @Override
    public void read(Reader reader) {
      try {
        reader.read(database.connection());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      database.close();
    }
  }

  /** A file. Whoever reads past all stores keeps a connection open: to open one costs more. */
  final class OnFile implements Ground {
    private final Database.Sqlite database;
    private Optional<Connection> beside = Optional.empty();

    OnFile(Database.Sqlite database) {
      this.database = database;
    }

    @Override
    public Storage open(InstantSource clock) {
      return Storage.open(database, clock);
    }

    @Override
    public void read(Reader reader) {
      try {
        if (beside.isEmpty()) {
          beside = Optional.of(DriverManager.getConnection("jdbc:sqlite:" + database.file()));
        }
        reader.read(beside.get());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      try {
        if (beside.isPresent()) {
          beside.get().close();
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
