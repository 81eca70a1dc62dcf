package dev.peercircles.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A connection to a database in memory that is given back instead of closed, and prepares each
 * statement once. For one thread. It is SQLite's own rather than a proxy, since a simulated month
 * makes thousands of calls.
 */
final class Reused extends JDBC4Connection {
  private final Map<String, Statement> prepared = new HashMap<>();
  private boolean lent;

  Reused(Properties settings) throws SQLException {
    super("jdbc:sqlite::memory:", ":memory:", settings);
  }

  void lend() {
    if (lent) {
      throw new IllegalStateException("the only connection is lent already");
    }
    lent = true;
  }

  @Override
  public PreparedStatement prepareStatement(String sql) throws SQLException {
    var statement = prepared.get(sql);
    if (statement == null) {
      statement = new Statement(this, sql);
      prepared.put(sql, statement);
    }
    return statement.take() ? statement : super.prepareStatement(sql);
  }

  /** Gives it back. */
  @Override
  public void close() throws SQLException {
    if (lent && !getAutoCommit()) {
      rollback();
      setAutoCommit(true);
    }
    lent = false;
  }

  /** Closes it for good. */
  void end() throws SQLException {
    for (var statement : prepared.values()) {
      statement.end();
    }
    super.close();
  }

  /** A statement that is as new after each use. */
  private static final class Statement extends JDBC4PreparedStatement {
    private boolean inUse;

    Statement(Reused connection, String sql) throws SQLException {
      super(connection, sql);
    }

    /** Whether it was free. */
    boolean take() {
      boolean free = !inUse;
      inUse = true;
      return free;
    }

    @Override
    public void close() throws SQLException {
      if (inUse) {
        clearBatch();
        clearParameters();
        setMaxRows(0);
      }
      inUse = false;
    }

    void end() throws SQLException {
      super.close();
    }
  }
}
