package dev.peercircles.storage;

import com.zaxxer.hikari.HikariConfig;
import dev.peercircles.storage.engine.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * PostgreSQL. Many connections write, but units of work run one at a time, in all processes
 * together, as they do on SQLite: features read, decide and write without row locks of their own.
 */
record PostgresBackend(Database.Postgres database, PostgresSource source) implements Backend {
  private static final String FOLDER = "postgresql";

  /** Together with the readers as many as the engine has threads, and four. */
  private static final int WRITERS = 16;

  /** A form wants reads only, and both platforms give up on one after three seconds. */
  private static final Duration READ_WITHIN = Duration.ofMillis(1_500);

  private static final int IDLE = 2;
  private static final int TRIES = 3;

  PostgresBackend(Database.Postgres database) {
    this(database, new PostgresSource(database));
  }

  @Override
  public SoleUse claim() {
    return SessionLock.of(source);
  }

  @Override
  public void migrate() {
    Backend.migrate(source.forMigrations(), FOLDER);
  }

  /** Whether this version may work on it; changes nothing. */
  static void check(Database.Postgres database) {
    DatabaseNewer.check(Backend.flyway(new PostgresSource(database).forMigrations(), FOLDER));
  }

  @Override
  public Pools pools() {
    var readers = pool("readers", Pools.READERS, source.reading());
    readers.setConnectionTimeout(Math.min(readers.getConnectionTimeout(), READ_WITHIN.toMillis()));
    return Pools.of(pool("writers", WRITERS, source.writing()), readers);
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public void begin(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(AdvisoryKey.UNIT_OF_WORK.call("pg_advisory_xact_lock"));
    }
  }

  @Override
  public int tries() {
    return TRIES;
  }

  /**
   * Nothing: who holds the database may have lost it while it slept, and be about to wake. The
   * engine finds out who is dead by the heartbeats that lack.
   */
  @Override
  public void release(Transactions transactions) {}

  /** Nothing: the server reuses its pages in its own time. */
  @Override
  public void scrub(Pools pools) {}

  private HikariConfig pool(String name, int size, DataSource connections) {
    var config = Pools.config(database, name, size);
    config.setDataSource(connections);
    config.setMinimumIdle(IDLE);
    return config;
  }
}
