package dev.peercircles.storage;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.PostIds;
import dev.peercircles.health.ClockWatch;
import dev.peercircles.storage.engine.DueWork;
import dev.peercircles.storage.engine.Engine;
import dev.peercircles.storage.engine.Executions;
import dev.peercircles.storage.engine.ManualEngine;
import dev.peercircles.testing.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** A database in a file of its own, with all its stores. */
public final class TestStorage implements AutoCloseable {
  public final TestClock clock;
  public final Database database;
  public final Path file;
  private final Injector injector;

  public TestStorage(Path file) {
    this(file, TestClock.at("2026-10-12T07:00:00Z"));
  }

  public TestStorage(Path file, TestClock clock) {
    this(new Database.Sqlite(file, false, Duration.ofSeconds(20)), clock, new FakePostIds());
  }

  /** The stores on any database. */
  public static TestStorage on(Database database) {
    return new TestStorage(database, TestClock.at("2026-10-12T07:00:00Z"), new FakePostIds());
  }

  public TestStorage(Database database, TestClock clock, PostIds ids) {
    this.clock = clock;
    this.database = database;
    this.file = database instanceof Database.Sqlite sqlite ? sqlite.file() : Path.of("");
    this.injector =
        Guice.createInjector(
            new StoresModule(database),
            new AbstractModule() {
              @Override
              protected void configure() {
                bind(InstantSource.class).toInstance(clock);
                bind(PostIds.class).toInstance(ids);
              }
            });
  }

  public <T> T get(Class<T> type) {
    return injector.getInstance(type);
  }

  /** The engine without threads, over handlers of the test's own. */
  public ManualEngine manual(DueWork work) {
    var storage = get(Storage.class);
    return new ManualEngine(
        storage.engineSource(), get(Executions.class), work, storage.unitOfWork(), clock);
  }

  /** The engine with threads on the real clock, over handlers of the test's own. */
  public Engine threaded(DueWork work) {
    return threaded(work, ClockWatch.trusting());
  }

  /** The same with a clock that may be found to be wrong. */
  public Engine threaded(DueWork work, ClockWatch watch) {
    var storage = get(Storage.class);
    return new Engine(
        storage.engineSource(),
        get(Executions.class),
        work,
        storage.unitOfWork(),
        InstantSource.system(),
        watch,
        storage.lapses()::seen);
  }

  /** One number from the database. */
  public int count(String sql, Object... arguments) {
    return get(Storage.class)
        .transactions()
        .read(h -> h.select(sql, arguments).mapTo(Integer.class).one());
  }

  /** Changes the database behind everybody's back. */
  public int execute(String sql, Object... arguments) {
    var transactions = get(Storage.class).transactions();
    return transactions.run(() -> transactions.write(h -> h.execute(sql, arguments)));
  }

  @Override
  public void close() {
    get(Storage.class).close();
  }
}
