package dev.peercircles.app.simulation;

import dev.peercircles.circles.Circle;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.duties.Duty;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.schedule.Occurrence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Compares what the database says with what everybody saw. Reads past all ports. */
final class Reckoning {
  private static final Duration DAY = Duration.ofHours(24);

  private final Stage stage;
  private final Ground ground;

  Reckoning(Stage stage, Ground ground) {
    this.stage = stage;
    this.ground = ground;
  }

  @FunctionalInterface
  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  /** A day after the last fault nothing that was due by then still waits. */
  void nothingPending() {
    var by = stage.truth().now().minus(DAY);
    if (stage.isUp() && stage.faults().last().isBefore(by)) {
      ground.read(connection -> pending(connection, by));
    }
  }

  /** The end: everything is accounted for. */
  void settle() {
    nothingPending();
    ground.read(this::sentIsVisible);
    ground.read(this::everythingHappened);
    stage.people().answers().requireShown();
  }

  private static void pending(Connection connection, Instant by) throws SQLException {
    each(
        connection,
        "select post_key, state from posts where state in ('PLANNED', 'SENDING', 'UNKNOWN')"
            + " and not_before < "
            + by.toEpochMilli(),
        row -> {
          throw new Violation(row.getString(1) + " is still " + row.getString(2));
        });
    each(
        connection,
        "select task_name, task_instance from scheduled_tasks where execution_time < "
            + by.toEpochMilli(),
        row -> {
          throw new Violation(row.getString(1) + " " + row.getString(2) + " was never run");
        });
  }

  private void sentIsVisible(Connection connection) throws SQLException {
    each(
        connection,
        "select post_key, state, channel, message, reason from posts",
        row -> {
          switch (row.getString(2)) {
            case "SENT" ->
                stage.world().requireVisible(new Receipt(row.getString(3), row.getString(4)));
            case "SKIPPED" -> requireReason(row);
            default -> {}
          }
        });
  }

  private static void requireReason(ResultSet row) throws SQLException {
    if (row.getString(5) == null) {
      throw new Violation(row.getString(1) + " was skipped without a reason");
    }
  }

  /** Each occurrence is recorded, and what nothing kept from coming in time has come. */
  private void everythingHappened(Connection connection) throws SQLException {
    var recorded = new HashMap<String, Boolean>();
    each(
        connection,
        "select circle || '/' || plan || '/' || step || '/' || due_date, skipped from occurrences",
        row -> recorded.put(row.getString(1), row.getString(2) == null));
    for (Circle circle : stage.node().programme().circles()) {
      for (Duty duty : stage.node().duties()) {
        duty.agenda(circle, Town.FIRST, Town.LAST).stream()
            .filter(o -> o.at().isAfter(Town.start()))
            .filter(o -> o.at().isBefore(Town.end().minus(DAY)))
            .forEach(o -> happened(o, recorded));
      }
    }
  }

  private void happened(Occurrence occurrence, Map<String, Boolean> recorded) {
    var key = occurrence.key().toString();
    if (!recorded.containsKey(key)) {
      throw new Violation(key + " was neither done nor skipped");
    }
    boolean seen = stage.world().under(new MessageKey(key)).isPresent();
    boolean posted = key.contains("/checkin/open/") || key.contains("/meeting/agenda/");
    if (posted && !seen && stage.faults().quiet(occurrence.at(), occurrence.graceEnds())) {
      throw new Violation(key + " did not come, though nothing was wrong");
    }
    if (posted && seen && !Boolean.TRUE.equals(recorded.get(key))) {
      throw new Violation(key + " is recorded as skipped, and came");
    }
  }

  private static void each(Connection connection, String sql, Row row) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        row.read(rows);
      }
    }
  }
}
