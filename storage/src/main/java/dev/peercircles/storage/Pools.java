package dev.peercircles.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * The connections: those that write, shared by units of work and engine, and some that only read.
 */
final class Pools implements AutoCloseable {
  static final int READERS = 4;

  private final HikariDataSource writer;
  private final HikariDataSource readers;

  Pools(HikariConfig writer, HikariConfig readers) {
    this.writer = new HikariDataSource(writer);
    this.readers = new HikariDataSource(readers);
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

  HikariDataSource writer() {
    return writer;
  }

  HikariDataSource readers() {
    return readers;
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
  }
}
