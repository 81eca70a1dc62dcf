package dev.peercircles.storage;

import dev.peercircles.storage.engine.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** What differs between the databases: the two that we offer, and one in memory for tests. */
interface Backend {

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

  /**
   * Brings its tables up to date.
   *
   * @throws DatabaseNewer if a later version did so already
   */
  void migrate();

  Pools pools();

  /** How the engine speaks to it. */
  Dialect dialect();

  /** Called first in each unit of work. */
  void begin(Connection connection) throws SQLException;

  /** How often a unit of work may run until it is committed. */
  int tries();

  /** Puts right, as it opens, what a process that was killed left behind. */
  void release(Transactions transactions);

  /**
   * Runs all migrations that it lacks.
   *
   * @param source connections outside any pool: the migrations want more than one
   * @param folder of the migrations that only this database understands
   * @throws DatabaseNewer if it has some that aren't known here
   */
  static void migrate(DataSource source, String folder) {
    var flyway = flyway(source, folder);
    DatabaseNewer.check(flyway);
    flyway.migrate();
  }

  /** What knows the migrations of a database. */
  static Flyway flyway(DataSource source, String folder) {
    return Flyway.configure()
        .dataSource(source)
        .loggers("slf4j")
        .locations("classpath:db/migration/common", "classpath:db/migration/" + folder)
        .load();
  }

  /** Removes the last traces of what was deleted, as far as we can. Outside units of work. */
  void scrub(Pools pools);
}
