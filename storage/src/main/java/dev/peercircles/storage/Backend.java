package dev.peercircles.storage;

import dev.peercircles.storage.engine.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What differs between the two databases. */
sealed interface Backend permits SqliteBackend, PostgresBackend {

  static Backend of(Database database) {
    return switch (database) {
      case Database.Sqlite sqlite -> new SqliteBackend(sqlite);
      case Database.Postgres postgres -> new PostgresBackend(postgres);
    };
  }

  /**
   * Takes the database for this process alone.
   *
   * @throws DatabaseInUse if another process holds it
   */
  SoleUse claim();

  /** Connections outside any pool, for the migrations. */
  DataSource forMigrations();

  /** The folder of the migrations that only this database understands. */
  String migrations();

  Pools pools();

  /** How the engine speaks to it. */
  Dialect dialect();

  /** Called first in each unit of work. */
  void begin(Connection connection) throws SQLException;

  /** How often a unit of work may run until it is committed. */
  int tries();

  /** Puts right, as it opens, what a process that was killed left behind. */
  void release(Transactions transactions);

  /** Removes the last traces of what was deleted, as far as we can. Outside units of work. */
  void scrub(Pools pools);
}
