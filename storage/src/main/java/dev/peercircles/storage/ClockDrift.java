package dev.peercircles.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares a machine's clock with the database's: processes that take turns on one database must
 * agree about what is due, and about who was not heard of for too long.
 */
final class ClockDrift {
  private static final Logger log = LoggerFactory.getLogger(ClockDrift.class);
  private static final Duration NOTICEABLE = Duration.ofSeconds(2);
  static final Duration TOO_MUCH = Duration.ofSeconds(30);
  private static final String MILLIS =
      "select (extract(epoch from clock_timestamp()) * 1000)::bigint";

  private ClockDrift() {}

  /**
   * Warns of a difference that shows.
   *
   * @throws ClockAstray if it is too large to work with
   * @throws DatabaseAway if the server does not answer
   */
  static void check(PostgresSource source, InstantSource machine) {
    var drift = measured(source, machine);
    if (drift.abs().compareTo(TOO_MUCH) > 0) {
      throw new ClockAstray(drift);
    }
    if (drift.abs().compareTo(NOTICEABLE) > 0) {
      log.warn("{}", ClockAstray.words(drift));
    }
  }

  /** How far the machine is ahead of the server; negative if it is behind. */
  static Duration measured(PostgresSource source, InstantSource machine) {
    try (var connection = source.reading().getConnection();
        var statement = connection.createStatement()) {
      var asked = machine.instant();
      try (var rows = statement.executeQuery(MILLIS)) {
        var answered = machine.instant();
        rows.next();
        var between = asked.plus(Duration.between(asked, answered).dividedBy(2));
        return Duration.between(Instant.ofEpochMilli(rows.getLong(1)), between);
      }
    } catch (SQLException e) {
      throw new DatabaseAway(source.url(), e);
    }
  }
}
