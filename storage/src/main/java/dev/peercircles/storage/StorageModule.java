package dev.peercircles.storage;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.storage.engine.Engine;
import dev.peercircles.storage.engine.Executions;
import dev.peercircles.storage.engine.ManualEngine;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/**
 * Binds every port that remembers something, and both forms of the engine: use one. Wants an {@link
 * InstantSource} and post ids from elsewhere. Whoever starts the injector closes {@link Engine} and
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
  }

  @Provides
  @Singleton
  Engine engine(
      Storage storage,
      Executions executions,
      EngineWork work,
      UnitOfWork units,
      InstantSource clock) {
    return new Engine(storage.engineSource(), executions, work.work(), units, clock);
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
