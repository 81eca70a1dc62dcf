package dev.peercircles.storage;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * What the engine takes for its database: inside a unit of work the unit's connection, outside the
 * writing pool. Over the unit's connection it can neither commit, roll back nor close, and is told
 * that autocommit is on; else it would commit by itself and tear our unit apart.
 */
final class EngineDataSource implements DataSource {
  private final Transactions transactions;

  EngineDataSource(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var joined = transactions.connection();
    return joined.isPresent() ? view(joined.get()) : transactions.writer().getConnection();
  }

  private static Connection view(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            EngineDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "close", "commit", "rollback", "setAutoCommit" -> null;
                  case "getAutoCommit" -> true;
                  default -> delegate(connection, method, arguments);
                });
  }

  private static Object delegate(Connection connection, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
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
