package dev.peercircles.app;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** All that stands in the tables of a database file, as somebody reads it who has the file. */
final class SqliteRows {
  private SqliteRows() {}

  static List<String> of(Path file) {
    var all = new ArrayList<String>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (var table :
          tables(statement.executeQuery("select name from sqlite_master where type = 'table'"))) {
        try (var rows = statement.executeQuery("select * from \"" + table + "\"")) {
          while (rows.next()) {
            all.add(table + " " + row(rows));
          }
        }
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> tables(ResultSet names) throws SQLException {
    var tables = new ArrayList<String>();
    try (names) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    tables.remove("flyway_schema_history");
    return tables;
  }

  private static String row(ResultSet rows) throws SQLException {
    var columns = rows.getMetaData();
    var row = new StringBuilder();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      var value =
          rows.getObject(i) instanceof byte[] bytes
              ? HexFormat.of().formatHex(bytes)
              : rows.getString(i);
      row.append(columns.getColumnName(i)).append('=').append(value).append(' ');
    }
    return row.toString();
  }
}
