package dev.peercircles.storage.engine;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL for the engine. Several processes pick side by side, each passing over what another
 * has locked. Order and instants are those of {@link OrderedSqlite}.
 */
final class OrderedPostgres extends PostgreSqlJdbcCustomization {

  OrderedPostgres() {
    super(true, true);
  }

  @Override
  public String createGenericSelectForUpdateQuery(
      String tableName, int limit, String requiredAndCondition, boolean orderByPriority) {
    return "select * from "
        + tableName
        + " where picked = ? and execution_time <= ? "
        + requiredAndCondition
        + " order by execution_time, task_name, staged limit "
        + limit
        + " for update skip locked";
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
