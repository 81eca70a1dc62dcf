package dev.peercircles.app.simulation;

import dev.peercircles.storage.Database;
import dev.peercircles.storage.MemoryDatabase;
import dev.peercircles.storage.Storage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;

/** The database under a simulation: what was committed there outlives the bot's processes. */
sealed interface Ground extends AutoCloseable {

  /** Something that reads past all stores. */
  @FunctionalInterface
  interface Reader {
    void read(Connection connection) throws SQLException;
  }

  /** Opens it as a process does at its start. */
  Storage open(InstantSource clock);

  /** Lends a connection of its own. */
  void read(Reader reader);

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

  /** A file that is synced at each commit. */
  record OnFile(Database.Sqlite database) implements Ground {
    @Override
    public Storage open(InstantSource clock) {
      return Storage.open(database, clock);
    }

    @Override
    public void read(Reader reader) {
      try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database.file())) {
        reader.read(connection);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {}
  }
}
