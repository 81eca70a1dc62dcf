package dev.peercircles.storage;

import dev.peercircles.storage.engine.Dialect;
import java.sql.Connection;

/** A database in memory, which one thread has to itself. */
record MemoryBackend(OneConnection source) implements Backend {
  private static final SoleUse ALONE =
      new SoleUse() {
        @Override
        public void onLost(Runnable action) {}

        @Override
        public void close() {}
      };

  @Override
  public SoleUse claim() {
    return ALONE;
  }

  /** Nothing: it was made from one that had been migrated. */
  @Override
  public void migrate() {}

  @Override
  public Pools pools() {
    return new Pools(source, source);
  }

  @Override
  public Dialect dialect() {
    return Dialect.SQLITE;
  }

  @Override
  public void begin(Connection connection) {}

  @Override
  public int tries() {
    return 1;
  }

  @Override
  public void release(Transactions transactions) {
    Leftovers.release(transactions);
  }

  /** Nothing: it has no log. */
  @Override
  public void scrub(Pools pools) {}
}
