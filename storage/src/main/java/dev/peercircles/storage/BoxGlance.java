package dev.peercircles.storage;

import dev.peercircles.circles.CircleId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A look at sealed boxes for a process that stands by: it holds nothing of the database, and before
 * the first migration there are none.
 */
public final class BoxGlance implements BoxLook {
  private static final String NO_SUCH_TABLE = "42P01";

  private final PostgresSource source;

  public BoxGlance(Database.Postgres database) {
    this.source = new PostgresSource(database);
  }

  @Override
  public Optional<BoxRows.Row> of(CircleId circle) {
    return rows(
            "select key_id, sealed from story_boxes where circle = ?",
            row -> new BoxRows.Row(row.getString(1), row.getString(2)),
            circle.value())
        .stream()
        .findFirst();
  }

  @Override
  public List<CircleId> circles() {
    return rows(
        "select circle from story_boxes order by circle", row -> new CircleId(row.getString(1)));
  }

  private interface Read<T> {
    T row(ResultSet row) throws SQLException;
  }

  private <T> List<T> rows(String sql, Read<T> read, String... values) {
    try (var connection = source.reading().getConnection();
        var statement = prepared(connection, sql, values);
        var rows = statement.executeQuery()) {
      var all = new ArrayList<T>();
      while (rows.next()) {
        all.add(read.row(rows));
      }
      return all;
    } catch (SQLException e) {
      if (NO_SUCH_TABLE.equals(e.getSQLState())) {
        return List.of();
      }
      throw new DatabaseAway(source.url(), e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, String... values)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
    return statement;
  }
}
