package dev.peercircles.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/**
 * The connections: those that write, shared by units of work and engine, and some that only read.
 */
final class Pools implements AutoCloseable {
  static final int READERS = 4;

  private final DataSource writer;
  private final DataSource readers;

  static Pools of(HikariConfig writer, HikariConfig readers) {
    return new Pools(new HikariDataSource(writer), new HikariDataSource(readers));
  }

  /** Those that are closed with this if they are pools, else by whoever made them. */
  Pools(DataSource writer, DataSource readers) {
    this.writer = writer;
    this.readers = readers;
  }

  /** A pool of that many, which waits for a free one as long as the database's patience lasts. */
  static HikariConfig config(Database database, String name, int size) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(size);
    config.setConnectionTimeout(Math.max(250, database.patience().toMillis()));
    return config;
  }

  DataSource writer() {
    return writer;
  }

  DataSource readers() {
    return readers;
  }

  @Override
  public void close() {
    close(readers);
    close(writer);
  }

  private static void close(DataSource source) {
    if (source instanceof HikariDataSource pool) {
      pool.close();
    }
  }
}
