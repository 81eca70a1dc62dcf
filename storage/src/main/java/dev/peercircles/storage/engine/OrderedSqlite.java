package dev.peercircles.storage.engine;

import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * SQLite for the engine. Picks and locks in one transaction, which is safe without row locks
 * because each transaction takes the database's write lock as it begins. What is due at the same
 * instant is picked in the order in which it was staged, which is law: a rehearsal run twice is the
 * same twice.
 */
final class OrderedSqlite extends SqliteJdbcCustomization {

  @Override
  public boolean supportsGenericLockAndFetch() {
    return true;
  }

  @Override
  public String createGenericSelectForUpdateQuery(
      String tableName, int limit, String requiredAndCondition, boolean orderByPriority) {
    return "select * from "
        + tableName
        + " where picked = ? and execution_time <= ? "
        + requiredAndCondition
        + " order by execution_time, task_name, rowid limit "
        + limit;
  }

  @Override
  public void setInstant(PreparedStatement statement, int index, @Nullable Instant value)
      throws SQLException {
    Millis.set(statement, index, value);
  }

  @Override
  public @Nullable Instant getInstant(ResultSet row, String column) throws SQLException {
    return Millis.get(row, column);
  }
}
