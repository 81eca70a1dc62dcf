package dev.peercircles.storage.engine;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import java.lang.management.ManagementFactory;

/** How the engine speaks to a database. */
public enum Dialect {
  SQLITE(8) {
    @Override
    JdbcCustomization customization() {
      return new OrderedSqlite();
    }

    @Override
    String schedulerName() {
      return "peer-circles";
    }
  },

  POSTGRESQL(16) {
    @Override
    JdbcCustomization customization() {
      return new OrderedPostgres();
    }

    /** Several processes may have picked something: this says who. */
    @Override
    String schedulerName() {
      return "peer-circles " + ManagementFactory.getRuntimeMXBean().getName();
    }
  };

  private final int threads;

  Dialect(int threads) {
    this.threads = threads;
  }

  abstract JdbcCustomization customization();

  /** Who has picked an execution, as the database is told. */
  abstract String schedulerName();

  /** How many executions run at the same time. */
  int threads() {
    return threads;
  }
}
