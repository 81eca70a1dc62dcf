package dev.peercircles.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A connection to a database in memory that is given back instead of closed, and prepares each
 * statement once, those that begin and end transactions among them. For one thread. It is SQLite's
 * own rather than a proxy, since a simulated month makes thousands of calls.
 */
final class Reused extends JDBC4Connection {
  private final Map<String, Statement> prepared = new HashMap<>();
  private boolean lent;
  private boolean begun;

  Reused(Properties settings) throws SQLException {
    super("jdbc:sqlite::memory:", ":memory:", settings);
  }

  void lend() {
    if (lent) {
      throw new IllegalStateException("the only connection is lent already");
    }
    lent = true;
  }

  /** SQLite knows one type of result only, so whoever names one gets the same statement. */
  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    return prepareStatement(sql);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency)
      throws SQLException {
    return prepareStatement(sql);
  }

  @Override
  public PreparedStatement prepareStatement(String sql) throws SQLException {
    begin();
    var statement = prepared(sql);
    return statement.take() ? statement : new JDBC4PreparedStatement(this, sql);
  }

  private Statement prepared(String sql) throws SQLException {
    var statement = prepared.get(sql);
    if (statement == null) {
      statement = new Statement(this, sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  /** As JDBC has it, a transaction begins with its first statement. */
  private void begin() throws SQLException {
    if (!getAutoCommit() && !begun) {
      begun = true;
      prepared("begin immediate").execute();
    }
  }

  private void end(String how) throws SQLException {
    if (begun) {
      prepared(how).execute();
      begun = false;
    }
  }

  @Override
  public void setAutoCommit(boolean auto) throws SQLException {
    if (auto) {
      end("commit");
    }
    getConnectionConfig().setAutoCommit(auto);
  }

  @Override
  public void commit() throws SQLException {
    end("commit");
  }

  @Override
  public void rollback() throws SQLException {
    end("rollback");
  }

  /** Gives it back. */
  @Override
  public void close() throws SQLException {
    rollback();
    setAutoCommit(true);
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
    private final String[] names;
    private boolean inUse;

    Statement(Reused connection, String sql) throws SQLException {
      super(connection, sql);
      names = rs.colsMeta == null ? new String[0] : rs.colsMeta;
    }

    /** The names of its columns are what they were, and need not be asked for again. */
    @Override
    public ResultSet getResultSet() throws SQLException {
      rs.colsMeta = names;
      return super.getResultSet();
    }

    /** Whether it was free. */
    boolean take() {
      boolean free = !inUse;
      inUse = true;
      return free;
    }

    /**
     * Forgets what was bound on this side only: the library binds everything anew each time, and
     * where SQLite forgets, it plans the statement anew as well.
     */
    @Override
    public void close() throws SQLException {
      if (inUse) {
        clearBatch();
        setMaxRows(0);
      }
      inUse = false;
    }

    void end() throws SQLException {
      super.close();
    }
  }
}
