package dev.peercircles.storage;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections to a PostgreSQL server, each kind with limits of its own, which the server keeps even
 * if this process sleeps: nobody waits for ever for a lock, a statement or a transaction of ours.
 */
final class PostgresSource {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration STATEMENT = Duration.ofSeconds(10);
  private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(15);
  private static final Duration MIGRATION = Duration.ofMinutes(10);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Database.Postgres database;

  PostgresSource(Database.Postgres database) {
    this.database = database;
  }

  /** The database's address. */
  String url() {
    return database.url();
  }

  DataSource writing() {
    return source(STATEMENT, limits());
  }

  /** Connections that can't write. */
  DataSource reading() {
    var limits = limits();
    limits.put("default_transaction_read_only", "on");
    return source(STATEMENT, limits);
  }

  DataSource forMigrations() {
    var limits = limits();
    limits.put("statement_timeout", millis(MIGRATION));
    limits.put("idle_in_transaction_session_timeout", millis(MIGRATION));
    return source(MIGRATION, limits);
  }

  /**
   * Connections that the server ends when nothing was heard for a while.
   *
   * @param silence how long
   */
  DataSource watched(Duration silence) {
    var limits = limits();
    limits.put("statement_timeout", millis(silence));
    limits.put("idle_session_timeout", millis(silence));
    return source(silence, limits);
  }

  private Map<String, String> limits() {
    var limits = new LinkedHashMap<String, String>();
    limits.put("statement_timeout", millis(STATEMENT));
    limits.put("lock_timeout", millis(database.patience()));
    limits.put("idle_in_transaction_session_timeout", millis(IDLE_IN_TRANSACTION));
    // Whatever the server's usual is: what was acknowledged is on its disk.
    limits.put("synchronous_commit", database.durable() ? "on" : "off");
    return limits;
  }

  private DataSource source(Duration statement, Map<String, String> limits) {
    var source = new PGSimpleDataSource();
    source.setUrl(database.url());
    database.password().ifPresent(source::setPassword);
    // Else a breach of a constraint would carry people's words into the log.
    source.setLogServerErrorDetail(false);
    source.setConnectTimeout((int) CONNECT.toSeconds());
    source.setLoginTimeout((int) CONNECT.toSeconds());
    source.setSocketTimeout((int) statement.plus(GRACE).toSeconds());
    source.setTcpKeepAlive(true);
    source.setApplicationName("peer-circles " + ManagementFactory.getRuntimeMXBean().getName());
    source.setOptions(
        limits.entrySet().stream()
            .map(e -> "-c " + e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(" ")));
    return source;
  }

  private static String millis(Duration duration) {
    return String.valueOf(duration.toMillis());
  }
}
