package dev.peercircles.storage;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Lends always the same connection, to one at a time and on one thread, and prepares each statement
 * once.
 */
final class OneConnection implements DataSource {
  private final Connection real;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final Set<String> inUse = new HashSet<>();
  private boolean lent;

  OneConnection(Connection real) {
    this.real = real;
  }

  @Override
  public Connection getConnection() {
    if (lent) {
      throw new IllegalStateException("the only connection is lent already");
    }
    lent = true;
    return proxy(
        Connection.class,
        (_, method, arguments) ->
            switch (method.getName()) {
              case "close" -> giveBack();
              case "prepareStatement" -> prepare((String) arguments[0]);
              default -> call(real, method, arguments);
            });
  }

  private Object prepare(String sql) throws SQLException {
    if (!inUse.add(sql)) {
      return real.prepareStatement(sql);
    }
    var statement = prepared.get(sql);
    if (statement == null) {
      statement = real.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return reusable(sql, statement);
  }

  private PreparedStatement reusable(String sql, PreparedStatement statement) {
    return proxy(
        PreparedStatement.class,
        (_, method, arguments) -> {
          if (method.getName().equals("close")) {
            if (inUse.remove(sql)) {
              asNew(statement);
            }
            return null;
          }
          return call(statement, method, arguments);
        });
  }

  private static void asNew(PreparedStatement statement) throws SQLException {
    statement.clearBatch();
    statement.clearParameters();
    statement.setMaxRows(0);
  }

  private Object giveBack() throws SQLException {
    if (lent && !real.getAutoCommit()) {
      real.rollback();
      real.setAutoCommit(true);
    }
    lent = false;
    return null;
  }

  void close() throws SQLException {
    for (var statement : prepared.values()) {
      statement.close();
    }
    real.close();
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            OneConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public Connection getConnection(String username, String password) {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("not a wrapper for " + type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
