package dev.peercircles.storage;

import dev.peercircles.storage.testing.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The databases on which the same tests run. */
public enum TestDatabase {
  SQLITE {
    @Override
    public Database at(Path place, boolean durable) {
      return new Database.Sqlite(place, durable, PATIENCE);
    }

    @Override
    Database unmigrated(Path place) {
      return at(place, false);
    }

    @Override
    public Connection hold(Database database) throws SQLException {
      return holding(operator(database), "begin immediate");
    }

    @Override
    public String inUse() {
      return "BUSY";
    }

    @Override
    public String secondThoughts(String table) {
      return ("select count(*) from sqlite_master where tbl_name = '%s'"
              + " and (type = 'trigger' or sql like '%%autoincrement%%')")
          .formatted(table);
    }

    @Override
    Connection operator(Database database) throws SQLException {
      return DriverManager.getConnection("jdbc:sqlite:" + ((Database.Sqlite) database).file());
    }

    @Override
    public void forgetItsBeginning(Database database) throws SQLException {
      try (var connection = operator(database);
          var statement = connection.createStatement()) {
        statement.execute("update flyway_schema_history set installed_on = '', execution_time = 0");
        statement.execute("vacuum");
      }
    }

    /** Of its file, after its log was written into it. */
    @Override
    public String digest(Database database) throws IOException, SQLException {
      try (var connection = operator(database);
          var statement = connection.createStatement()) {
        statement.execute("pragma wal_checkpoint(truncate)");
      }
      return digest(Files.readAllBytes(((Database.Sqlite) database).file()));
    }

    /** Its raw files. */
    @Override
    public String contents(Database database) throws IOException {
      var file = ((Database.Sqlite) database).file();
      var all = new StringBuilder();
      for (var path : List.of(file, file.resolveSibling(file.getFileName() + "-wal"))) {
        if (Files.exists(path)) {
          all.append(Files.readString(path, StandardCharsets.ISO_8859_1));
        }
      }
      return all.toString();
    }
  },

  POSTGRESQL {
    @Override
    public Database at(Path place, boolean durable) {
      return new Database.Postgres(Urls.of(place), Optional.empty(), durable, PATIENCE);
    }

    @Override
    Database unmigrated(Path place) {
      return new Database.Postgres(PostgresServer.fresh(), Optional.empty(), false, PATIENCE);
    }

    @Override
    public Connection hold(Database database) throws SQLException {
      return holding(
          operator(database), "begin; lock table returns, scheduled_tasks in exclusive mode");
    }

    @Override
    public String inUse() {
      return "lock timeout";
    }

    @Override
    public String secondThoughts(String table) {
      return ("select (select count(*) from information_schema.triggers"
              + " where event_object_table = '%1$s')"
              + " + (select count(*) from information_schema.columns where table_name = '%1$s'"
              + " and (is_identity = 'YES' or column_default is not null))")
          .formatted(table);
    }

    @Override
    Connection operator(Database database) throws SQLException {
      return PostgresServer.operator(((Database.Postgres) database).url());
    }

    @Override
    public void forgetItsBeginning(Database database) {
      // What says it is in no table of ours.
    }

    /** Of each row of each table. */
    @Override
    public String digest(Database database) {
      var rows = PostgresServer.rows(((Database.Postgres) database).url()).lines().sorted();
      return digest(rows.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
    }

    /** Every row of every table. */
    @Override
    public String contents(Database database) {
      return PostgresServer.rows(((Database.Postgres) database).url());
    }
  };

  /** Long, so that on a busy machine nobody fails who only has to wait for another. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Duration BRIEFLY = Duration.ofMillis(300);

  /**
   * A database: empty when a place is first named, the same when it is named again.
   *
   * @param place a file in the test's own directory; for a server it is but a name
   */
  public abstract Database at(Path place, boolean durable);

  /** The same, for what is about not waiting: nobody waits long in it for what another holds. */
  final Database impatient(Path place, boolean durable) {
    return switch (at(place, durable)) {
      case Database.Sqlite(var file, var _, var _) -> new Database.Sqlite(file, durable, BRIEFLY);
      case Database.Postgres(var url, var password, var _, var _) ->
          new Database.Postgres(url, password, durable, BRIEFLY);
    };
  }

  /** A database without any table. */
  abstract Database unmigrated(Path place);

  /** Holds what others want to write to, until it is closed. */
  public abstract Connection hold(Database database) throws SQLException;

  /** What a database says that somebody holds. */
  public abstract String inUse();

  /** Makes two databases alike that were made at different times. */
  public abstract void forgetItsBeginning(Database database) throws SQLException;

  /** A digest of all that stands in it, as far as we can see. */
  public abstract String digest(Database database) throws IOException, SQLException;

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether these words stand anywhere in it, as far as we can see. */
  public boolean holds(Database database, String words) throws IOException {
    return contents(database).contains(words);
  }

  /** All that stands in it, as far as we can see; bytes as Latin letters. */
  public abstract String contents(Database database) throws IOException;

  /** A question for the number of triggers and serial numbers of a table. */
  public abstract String secondThoughts(String table);

  /** A connection past all of ours. */
  abstract Connection operator(Database database) throws SQLException;

  /** The names of a table's columns. */
  public List<String> columns(Database database, String table) throws SQLException {
    try (var connection = operator(database);
        var rows = connection.getMetaData().getColumns(null, null, table, "%")) {
      var columns = new ArrayList<String>();
      while (rows.next()) {
        columns.add(rows.getString("COLUMN_NAME"));
      }
      return columns;
    }
  }

  private static Connection holding(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return connection;
  }

  /** Opens a database that is lost with the power. */
  public TestStorage open(Path place) {
    return TestStorage.on(at(place, false));
  }

  /** The same, for what is about not waiting for what another holds. */
  public TestStorage openImpatient(Path place) {
    return TestStorage.on(impatient(place, false));
  }

  /**
   * Databases of the server. They cost time to make, so the next test empties those of the last.
   */
  private static final class Urls {
    private static final Map<Path, String> OF_THIS_TEST = new HashMap<>();
    private static final Deque<String> FREE = new ArrayDeque<>();
    private static Path directory = Path.of("");

    static synchronized String of(Path place) {
      if (!directory.equals(place.getParent())) {
        FREE.addAll(OF_THIS_TEST.values());
        OF_THIS_TEST.clear();
        directory = place.getParent();
      }
      return OF_THIS_TEST.computeIfAbsent(
          place, _ -> FREE.isEmpty() ? PostgresServer.fresh() : emptied(FREE.pop()));
    }

    private static String emptied(String url) {
      PostgresServer.empty(url);
      return url;
    }
  }
}
