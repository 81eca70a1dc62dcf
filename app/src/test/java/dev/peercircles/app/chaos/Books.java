package dev.peercircles.app.chaos;

import dev.peercircles.app.chaos.History.Kept;
import dev.peercircles.app.chaos.History.Row;
import dev.peercircles.app.chaos.History.What;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bot's database, read by somebody else. It need not be there before the first question. */
final class Books implements AutoCloseable {
  private static final String NEXT =
      "select (select count(*) from scheduled_tasks where picked = %s), (select"
          + " min(execution_time) from scheduled_tasks where picked = %s)";

  private final String url;
  private Optional<Connection> connection = Optional.empty();

  /**
   * Reads a database.
   *
   * @param url its JDBC address
   */
  Books(String url) {
    this.url = url;
  }

  /**
   * What the engine has before it.
   *
   * @param picked how many executions run just now
   * @param next when the next is due; maybe already past
   */
  record Work(long picked, Optional<Instant> next) {}

  Work work() {
    boolean postgres = url.startsWith("jdbc:postgresql:");
    var sql = postgres ? NEXT.formatted("true", "false") : NEXT.formatted("1", "0");
    return rows(
            sql, row -> new Work(row.getLong(1), instant(row.getObject(2) == null, row.getLong(2))))
        .getFirst();
  }

  /** Whether some post is being sent, as far as is recorded. */
  boolean isSending() {
    return !rows("select 1 from posts where state = 'SENDING'", row -> row.getInt(1)).isEmpty();
  }

  /** Keys of posts that are being sent, or of which nobody knows whether they were. */
  List<String> underWay() {
    return rows(
        "select post_key from posts where state in ('SENDING', 'UNKNOWN') order by post_key",
        row -> row.getString(1));
  }

  /** Posts that are decided and not sent, by key. */
  List<String> unsent() {
    return rows(
        "select post_key from posts where state in ('PLANNED', 'SENDING', 'UNKNOWN')",
        row -> row.getString(1));
  }

  /** Circle, plan and step of what the engine had to do at this instant. */
  List<String> dutiesDue(Instant at) {
    boolean postgres = url.startsWith("jdbc:postgresql:");
    return rows(
        "select task_instance from scheduled_tasks where task_name = 'duty' and (picked = "
            + (postgres ? "true" : "1")
            + " or execution_time <= "
            + at.toEpochMilli()
            + ")",
        row -> row.getString(1));
  }

  /** All that stands in its tables. */
  List<String> everything() {
    boolean postgres = url.startsWith("jdbc:postgresql:");
    var tables =
        rows(
            postgres
                ? "select tablename from pg_tables where schemaname = current_schema()"
                : "select name from sqlite_master where type = 'table'",
            row -> row.getString(1));
    return tables.stream()
        .flatMap(t -> rows("select * from \"" + t + "\"", Books::text).stream())
        .toList();
  }

  private static String text(ResultSet row) throws SQLException {
    var text = new StringBuilder();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      var value = row.getObject(i);
      text.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value)
          .append(' ');
    }
    return text.toString();
  }

  /** The answers that it holds. */
  List<Kept> answers(Instant at) {
    return rows(
        "select a.circle, a.member, r.opened, a.stuck from checkin_answers a join checkin_rounds r"
            + " on r.circle = a.circle and r.round_date = a.round_date where a.skipped = 0",
        row -> kept(at, What.ANSWER, row));
  }

  /** What people said that they will try. */
  List<Kept> steps(Instant at) {
    return rows(
        "select circle, member, said, words from next_steps", row -> kept(at, What.STEP, row));
  }

  private static Kept kept(Instant at, What what, ResultSet row) throws SQLException {
    var noon = LocalDate.parse(row.getString(3)).atTime(12, 0).atZone(Village.ZONE).toInstant();
    return new Kept(
        at,
        what,
        row.getString(1),
        row.getString(2),
        Expected.monday(noon),
        Optional.ofNullable(row.getString(4)));
  }

  /** All posts. */
  List<Row> posts() {
    return rows(
        "select post_key, kind, state, not_before, message, reason from posts order by staged",
        row ->
            new Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6))));
  }

  /** Occurrences that were left out, each with the reason. */
  List<String> skippedOccurrences() {
    return rows(
        "select circle || '/' || plan || '/' || step || '/' || due_date || ': ' || skipped"
            + " from occurrences where skipped is not null",
        row -> row.getString(1));
  }

  private static Optional<Instant> instant(boolean none, long millis) {
    return none ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> rows(String sql, Reading<T> reading) {
    try (var statement = open().createStatement();
        var rows = statement.executeQuery(sql)) {
      var all = new ArrayList<T>();
      while (rows.next()) {
        all.add(reading.of(rows));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private synchronized Connection open() throws SQLException {
    if (connection.isEmpty()) {
      var opened = DriverManager.getConnection(url);
      try (var statement = opened.createStatement()) {
        if (url.startsWith("jdbc:sqlite:")) {
          statement.execute("pragma busy_timeout = 5000");
          statement.execute("pragma query_only = on");
        }
      }
      connection = Optional.of(opened);
    }
    return connection.get();
  }

  @Override
  public void close() {
    try {
      if (connection.isPresent()) {
        connection.get().close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
