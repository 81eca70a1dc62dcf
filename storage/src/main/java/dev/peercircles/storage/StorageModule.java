package dev.peercircles.storage;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.peercircles.delivery.KeyedIds;
import dev.peercircles.delivery.PostIds;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.health.ClockWatch;
import dev.peercircles.health.Timepiece;
import dev.peercircles.storage.engine.Engine;
import dev.peercircles.storage.engine.Executions;
import dev.peercircles.storage.engine.ManualEngine;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Binds every port that remembers something, and both forms of the engine: use one. Wants an {@link
 * InstantSource} and a {@link RandomGenerator} that nobody can guess from elsewhere, and a {@link
 * ClockWatch} if the clock is to be watched. Whoever starts the injector closes {@link Engine} and
 * then {@link Storage}.
 */
public final class StorageModule extends AbstractModule {
  private final Database database;

  public StorageModule(Database database) {
    this.database = database;
  }

  @Override
  protected void configure() {
    install(new StoresModule(database));
    OptionalBinder.newOptionalBinder(binder(), ClockWatch.class)
        .setDefault()
        .toInstance(ClockWatch.trusting());
    var others = Multibinder.newSetBinder(binder(), Timepiece.class);
    if (database instanceof Database.Postgres postgres) {
      others.addBinding().toInstance(new DatabaseClock(new PostgresSource(postgres)));
    }
  }

  @Provides
  @Singleton
  PostIds postIds(Installation installation, RandomGenerator chance) {
    return new KeyedIds(installation.secret(chance));
  }

  @Provides
  @Singleton
  Engine engine(
      Storage storage,
      Executions executions,
      EngineWork work,
      UnitOfWork units,
      InstantSource clock,
      ClockWatch watch) {
    return new Engine(
        storage.engineSource(),
        executions,
        work.work(),
        units,
        clock,
        watch,
        storage.lapses()::seen);
  }

  @Provides
  @Singleton
  ManualEngine manualEngine(
      Storage storage,
      Executions executions,
      EngineWork work,
      UnitOfWork units,
      InstantSource clock) {
    return new ManualEngine(storage.engineSource(), executions, work.work(), units, clock);
  }
}
