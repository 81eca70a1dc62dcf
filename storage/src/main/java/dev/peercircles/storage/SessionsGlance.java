package dev.peercircles.storage;

import dev.peercircles.rotations.CalledOff;
import dev.peercircles.rotations.PlanId;
import dev.peercircles.rotations.Session;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A look at what became of dates, beside a bot that may be running: it can't write, holds nothing,
 * and makes no database where there is none.
 */
public final class SessionsGlance {
  private final Database database;

  public SessionsGlance(Database database) {
    this.database = database;
  }

  /**
   * What doesn't take place of these plans.
   *
   * @throws DatabaseAway if it can't be read
   */
  public CalledOff look(List<PlanId> plans) {
    var source = source();
    if (source.isEmpty()) {
      return CalledOff.NOTHING;
    }
    Map<PlanId, Set<LocalDate>> off = new HashMap<>();
    try (var connection = source.get().getConnection()) {
      for (var plan : plans) {
        off.put(plan, off(connection, plan));
      }
    } catch (SQLException e) {
      throw new DatabaseAway(address(), e);
    }
    return plan -> off.getOrDefault(plan, Set.of());
  }

  private static Set<LocalDate> off(Connection connection, PlanId plan) throws SQLException {
    var off = new HashSet<LocalDate>();
    try (var statement =
        connection.prepareStatement("select * from rotation_sessions where plan = ?")) {
      statement.setString(1, plan.value());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          Optional.of(RotationRows.session(rows))
              .filter(s -> !s.takesPlace())
              .map(Session::date)
              .ifPresent(off::add);
        }
      }
    }
    return off;
  }

  private Optional<DataSource> source() {
    return switch (database) {
      case Database.Sqlite sqlite ->
          Files.exists(sqlite.file()) ? Optional.of(reading(sqlite)) : Optional.empty();
      case Database.Postgres postgres -> Optional.of(new PostgresSource(postgres).reading());
    };
  }

  private static DataSource reading(Database.Sqlite sqlite) {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout((int) sqlite.patience().toMillis());
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + sqlite.file());
    return source;
  }

  private String address() {
    return switch (database) {
      case Database.Sqlite(var file, var _, var _) -> "jdbc:sqlite:" + file;
      case Database.Postgres postgres -> postgres.url();
    };
  }
}
