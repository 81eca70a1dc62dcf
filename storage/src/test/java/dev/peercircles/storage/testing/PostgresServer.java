package dev.peercircles.storage.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL server for all tests of this process, started when it is first wanted. Nothing of
 * it outlives a loss of power; of what a killed process committed, everything does.
 */
public final class PostgresServer {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private PostgresServer() {}

  /** Started by the first who asks. */
  private static final class One {
    static final EmbeddedPostgres SERVER = start();
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setOverrideWorkingDirectory(programs())
          .setServerConfig("deadlock_timeout", "100ms")
          .setServerConfig("shared_buffers", "32MB")
          .start();
    } catch (IOException | IllegalStateException e) {
      throw new IllegalStateException(
          "No PostgreSQL for the tests. It does not run as root where user namespaces are"
              + " forbidden: then build as somebody else.",
          e);
    }
  }

  /** Where its programs are unpacked: each user has their own, so that nobody lacks the right. */
  private static File programs() {
    return Path.of(
            System.getProperty("java.io.tmpdir"),
            "peer-circles-postgres-" + System.getProperty("user.name"))
        .toFile();
  }

  /** The address of a database of its own, empty. */
  public static String fresh() {
    var name = "test" + NUMBER.incrementAndGet();
    try (var connection = One.SERVER.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "jdbc:postgresql://localhost:%d/%s?user=postgres".formatted(One.SERVER.getPort(), name);
  }

  /** A connection of the operator's to that database. */
  public static Connection operator(String url) throws SQLException {
    return DriverManager.getConnection(url);
  }

  /** Every row of every table of ours, as text. */
  public static String rows(String url) {
    try (var connection = operator(url);
        var statement = connection.createStatement()) {
      var all = new StringBuilder();
      for (var table : tables(connection)) {
        try (var rows = statement.executeQuery("select t::text from " + table + " t")) {
          while (rows.next()) {
            all.append(rows.getString(1)).append('\n');
          }
        }
      }
      return all.toString();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Deletes every row of every table of ours, and lets what counts them begin anew. */
  public static void empty(String url) {
    try (var connection = operator(url);
        var statement = connection.createStatement()) {
      for (var table : tables(connection)) {
        statement.addBatch("delete from " + table);
      }
      for (var sequence : sequences(connection)) {
        statement.addBatch("alter sequence " + sequence + " restart");
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (var rows =
        connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        tables.add(rows.getString("TABLE_NAME"));
      }
    }
    tables.remove("flyway_schema_history");
    return tables;
  }

  private static List<String> sequences(Connection connection) throws SQLException {
    var sequences = new ArrayList<String>();
    try (var rows =
        connection.getMetaData().getTables(null, "public", "%", new String[] {"SEQUENCE"})) {
      while (rows.next()) {
        sequences.add(rows.getString("TABLE_NAME"));
      }
    }
    return sequences;
  }
}
