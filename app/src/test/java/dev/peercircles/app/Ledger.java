package dev.peercircles.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/** A bot's database, read by somebody else over a connection that can't write. */
final class Ledger {
  @FunctionalInterface
  private interface Door {
    Connection open() throws SQLException;
  }

  private final Door door;

  private Ledger(Door door) {
    this.door = door;
  }

  static Ledger of(Path file) {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(5_000);
    return new Ledger(() -> config.createConnection("jdbc:sqlite:" + file));
  }

  static Ledger ofServer(String url) {
    return new Ledger(() -> DriverManager.getConnection(url));
  }

  /** The state of a post, by the beginning of its key; empty if there is none. */
  Optional<String> state(String key) {
    return strings("select state from posts where post_key like '" + key + "%'").stream()
        .findFirst();
  }

  /** Posts that the engine still has to carry, with their states and when it will. */
  List<String> toCarry() {
    return strings(
        "select post_key || ' ' || state || ' at ' || execution_time || ' ' || picked from"
            + " scheduled_tasks left join posts on id = task_instance where task_name = 'post'");
  }

  /** The words of all answers. */
  List<String> answers() {
    return strings("select stuck from checkin_answers order by circle");
  }

  /** Whether a post is in doubt and was not there when it was looked for. */
  boolean isMissed(String key) {
    return !strings(
            "select 1 from posts where state = 'UNKNOWN' and missed_at is not null"
                + " and post_key like '"
                + key
                + "%'")
        .isEmpty();
  }

  /** Whether a post was tried once at least, and waits for its next try. */
  boolean isPutOff(String key) {
    return !strings(
            "select 1 from scheduled_tasks join posts on id = task_instance where task_name ="
                + " 'post' and not picked and attempt > 0 and state = 'PLANNED'"
                + " and post_key like '"
                + key
                + "%'")
        .isEmpty();
  }

  private List<String> strings(String sql) {
    try (var connection = door.open();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var all = new ArrayList<String>();
      while (rows.next()) {
        all.add(String.valueOf(rows.getString(1)));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
