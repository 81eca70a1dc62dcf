package dev.peercircles.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lock that a session of the server holds, as long as it lasts: the server ends it when the
 * process dies, or sleeps for ten seconds. We ask each second whether we have it still, and take it
 * again after the server itself was away; if another took it meanwhile, it is lost. Thread-safe.
 */
final class SessionLock implements SoleUse {
  private static final Logger log = LoggerFactory.getLogger(SessionLock.class);
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final long EACH_MILLIS = 1_000;

  /** A session of ours, and the server's number for it. */
  private record Session(Connection connection, int pid) {
    /** Unlocks first: the server ends a session some time after we hung up. */
    void close() {
      try (connection;
          var statement = connection.createStatement()) {
        statement.execute("select pg_advisory_unlock_all()");
      } catch (SQLException e) {
        log.debug("a session that held the database was broken", e);
      }
    }
  }

  private final PostgresSource source;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("lock").factory());
  private final AtomicReference<Runnable> onLost = new AtomicReference<>(() -> {});
  private final AtomicBoolean lost = new AtomicBoolean();
  private Session session;
  private boolean isAway;

  private SessionLock(PostgresSource source, Session session) {
    this.source = source;
    this.session = session;
  }

  /**
   * Takes the lock.
   *
   * @throws DatabaseInUse if another holds it
   * @throws DatabaseAway if the server does not answer
   */
  static SessionLock of(PostgresSource source) {
    try {
      var session =
          take(source)
              .orElseThrow(() ->
                  new DatabaseInUse(
                      source.url(), "Stop that one first, or give this one its own."));
      var lock = new SessionLock(source, session);
      lock.watch.scheduleWithFixedDelay(
          lock::look, EACH_MILLIS, EACH_MILLIS, TimeUnit.MILLISECONDS);
      return lock;
    } catch (SQLException e) {
      throw new DatabaseAway(source.url(), e);
    }
  }

  @Override
  public void onLost(Runnable action) {
    onLost.set(action);
    if (lost.get()) {
      action.run();
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
    synchronized (this) {
      session.close();
    }
  }

  /** Whether it is ours; takes it again if nobody else did. */
  private synchronized void look() {
    if (lost.get() || watch.isShutdown() || isOurs()) {
      return;
    }
    session.close();
    try {
      regain();
    } catch (SQLException e) {
      if (!isAway) {
        log.warn("the database does not answer: {}", StoreFailure.reason(e));
      }
      isAway = true;
    }
  }

  private boolean isOurs() {
    try {
      number(session.connection(), "select 1");
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private void regain() throws SQLException {
    var again = take(source);
    if (again.isPresent()) {
      session = again.get();
      isAway = false;
      log.info("the database answers again");
    } else if (!endOldSession() && lost.compareAndSet(false, true)) {
      log.error("another process has taken the database over");
      onLost.get().run();
    }
  }

  /** Ends our own former session, if that is what holds the lock; then the next look takes it. */
  private boolean endOldSession() throws SQLException {
    try (var connection = source.watched(SILENCE).getConnection()) {
      return number(
              connection,
              "select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory'"
                  + " and granted and classid = "
                  + AdvisoryKey.SOLE_USE.number()
                  + " and database = (select oid from pg_database where datname ="
                  + " current_database()) and pid = "
                  + session.pid())
          > 0;
    }
  }

  private static Optional<Session> take(PostgresSource source) throws SQLException {
    var connection = source.watched(SILENCE).getConnection();
    try {
      if (isTrue(connection, AdvisoryKey.SOLE_USE.call("pg_try_advisory_lock"))) {
        return Optional.of(new Session(connection, number(connection, "select pg_backend_pid()")));
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    connection.close();
    return Optional.empty();
  }

  private static boolean isTrue(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
