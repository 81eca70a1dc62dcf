package dev.peercircles.app.simulation;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.util.Modules;
import dev.peercircles.app.Features;
import dev.peercircles.circles.Platform;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.CommandRouter;
import dev.peercircles.delivery.ChatPlatform;
import dev.peercircles.delivery.Jitter;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PostIds;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.OccurrenceStore;
import dev.peercircles.programme.Kickoff;
import dev.peercircles.programme.Programme;
import dev.peercircles.programme.ProgrammeModule;
import dev.peercircles.storage.Database;
import dev.peercircles.storage.Doors;
import dev.peercircles.storage.Storage;
import dev.peercircles.storage.StorageModule;
import dev.peercircles.storage.engine.ManualEngine;
import dev.peercircles.storage.stories.Loss;
import dev.peercircles.storage.stories.StoryBoxesModule;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** One process of the bot, from its start to its end. */
final class Node {
  private final Injector injector;
  private final Life life;
  private final ManualEngine engine;
  private final CommandRouter router;
  private final Outbox outbox;

  private Node(Injector injector, Life life) {
    this.injector = injector;
    this.life = life;
    this.engine = injector.getInstance(ManualEngine.class);
    this.router = injector.getInstance(CommandRouter.class);
    this.outbox = injector.getInstance(Outbox.class);
  }

  /** Puts a process together on what an earlier one left. Nothing runs yet. */
  static Node assemble(Programme programme, Ground ground, Stage stage, Life life) {
    var modules = new ArrayList<Module>(Features.all());
    modules.add(new ProgrammeModule(programme, Town.HOLIDAYS));
    // Only what is replaced there is read twice.
    modules.add(
        Modules.override(new StorageModule(Database.at(Path.of("unused"))))
            .with(new InFront(ground, stage, life)));
    modules.add(new StoryBoxesModule(Path.of("target", "story-keys"), Loss.BEGINS_ANEW));
    modules.add(new Surroundings(stage, life));
    return new Node(Guice.createInjector(modules), life);
  }

  void start() {
    injector.getInstance(Kickoff.class).start();
    engine.start();
  }

  ManualEngine engine() {
    return engine;
  }

  CommandRouter router() {
    return router;
  }

  CommandCatalog catalog() {
    return injector.getInstance(CommandCatalog.class);
  }

  Outbox outbox() {
    return outbox;
  }

  Set<Duty> duties() {
    return injector.getInstance(Key.get(new TypeLiteral<Set<Duty>>() {}));
  }

  Programme programme() {
    return injector.getInstance(Programme.class);
  }

  /** Writes into the outbox as another process on the same database would. */
  void inUnit(Consumer<Outbox> write) {
    injector
        .getInstance(Storage.class)
        .unitOfWork()
        .run(() -> {
          write.accept(outbox);
          return true;
        });
  }

  /** The process is gone; what it had committed stays. */
  void drop() {
    life.end();
    injector.getInstance(Storage.class).close();
  }

  /** Clock, chance and platforms. */
  private static final class Surroundings extends AbstractModule {
    private final Stage stage;
    private final Life life;

    Surroundings(Stage stage, Life life) {
      this.stage = stage;
      this.life = life;
    }

    @Override
    protected void configure() {
      bind(InstantSource.class).toInstance(life);
      bind(Jitter.class).toInstance(stage.jitter());
      bind(RandomGenerator.class).toInstance(new Random(life.instant().toEpochMilli()));
      var platforms = Multibinder.newSetBinder(binder(), ChatPlatform.class);
      for (var platform : Platform.values()) {
        platforms.addBinding().toInstance(new PlayedPlatform(platform, stage, life));
      }
    }
  }

  /** What stands in front of the real ports. */
  private static final class InFront extends AbstractModule {
    private final Ground ground;
    private final Stage stage;
    private final Life life;

    InFront(Ground ground, Stage stage, Life life) {
      this.ground = ground;
      this.stage = stage;
      this.life = life;
    }

    @Override
    protected void configure() {
      bind(PostIds.class).toInstance(stage.ids());
      var outbox = getProvider(Doors.outbox());
      bind(Outbox.class)
          .toProvider(() -> new WatchedOutbox(outbox.get(), stage))
          .in(Singleton.class);
      if (!stage.has(Safeguard.OCCURRENCE_KEY)) {
        var real = getProvider(Doors.occurrences());
        bind(OccurrenceStore.class).toProvider(() -> new ForgetfulOccurrences(real.get()));
      }
    }

    @Provides
    @Singleton
    Storage storage() {
      return ground.open(life);
    }

    @Provides
    UnitOfWork units(Storage storage) {
      return new Units(storage.unitOfWork(), life, () -> stage.sleepers().committed(ground));
    }
  }
}
