package dev.peercircles.app;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import dev.peercircles.config.Settings;
import dev.peercircles.delivery.ChatPlatform;
import dev.peercircles.health.Finding;
import dev.peercircles.health.Findings;
import dev.peercircles.health.Probe;
import dev.peercircles.programme.Kickoff;
import dev.peercircles.programme.ProgrammeModule;
import dev.peercircles.storage.Database;
import dev.peercircles.storage.Storage;
import dev.peercircles.storage.StorageModule;
import dev.peercircles.storage.stories.Loss;
import dev.peercircles.storage.stories.StoryBoxesModule;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** One assembled bot: the injector, its connections to platforms, its database. Not thread-safe. */
final class Bot implements AutoCloseable {
  private final Injector injector;
  private final List<Link> links;
  private final Connections connections;

  private Bot(Injector injector, List<Link> links) {
    this.injector = injector;
    this.links = links;
    this.connections = new Connections(links, injector);
  }

  /**
   * Puts a bot together; nothing runs yet.
   *
   * @param settings what the configuration says
   * @param database where it keeps things
   * @param loss what becomes of story boxes whose keys aren't there
   * @param clock the time
   * @param machine this machine's own, which is watched
   * @param links the platforms it reaches
   */
  static Bot assemble(
      Settings settings,
      Database database,
      Loss loss,
      InstantSource clock,
      InstantSource machine,
      List<Link> links) {
    var modules = new ArrayList<Module>(Modules.features());
    modules.add(new WatchModule(machine, SystemModule.steady()));
    return assemble(modules, settings, database, loss, clock, SystemModule.chance(), links);
  }

  /**
   * Puts a bot together that rehearses.
   *
   * @param directory where the keys of story boxes go, as nothing is kept
   */
  static Bot rehearse(
      Settings settings,
      Path directory,
      Database database,
      InstantSource clock,
      RandomGenerator chance,
      List<Link> links) {
    var there = settings.withStoryKeys(directory.resolve("story-keys"));
    return assemble(Modules.rehearsed(), there, database, Loss.on(database), clock, chance, links);
  }

  private static Bot assemble(
      List<Module> features,
      Settings settings,
      Database database,
      Loss loss,
      InstantSource clock,
      RandomGenerator chance,
      List<Link> links) {
    var modules = new ArrayList<Module>(features);
    modules.add(SystemModule.with(clock, chance));
    modules.add(new ProgrammeModule(settings.programme(), settings.holidays()));
    modules.add(new StorageModule(database));
    modules.add(new StoryBoxesModule(settings.storyKeys(), loss));
    links.forEach(l -> modules.add(l.module()));
    return new Bot(injector(modules), List.copyOf(links));
  }

  /** What keeps a part from being made is for an admin to read, without Guice's words about it. */
  private static Injector injector(List<Module> modules) {
    try {
      return Guice.createInjector(Stage.PRODUCTION, modules);
    } catch (CreationException e) {
      throw e.getErrorMessages().stream()
          .flatMap(m -> Stream.ofNullable(m.getCause()))
          .flatMap(c -> c instanceof RuntimeException cause ? Stream.of(cause) : Stream.of())
          .findFirst()
          .orElse(e);
    }
  }

  /** Connects to the platforms; returns when people can be answered. */
  void connect() {
    links.forEach(l -> l.start(injector));
  }

  /**
   * Connects to the platforms, and goes on trying where that fails; returns when each was tried.
   *
   * @throws dev.peercircles.health.NotReady if one refuses until somebody mends something
   */
  void connectAndKeepTrying() throws InterruptedException {
    connections.open();
  }

  /** Tells the engine what comes. */
  void kickOff() {
    injector.getInstance(Kickoff.class).start();
  }

  /** What the bot's probes find wanting. */
  List<Finding> findings() {
    return Findings.of(injector.getInstance(Key.get(new TypeLiteral<Set<Probe>>() {})));
  }

  /** How many platforms it can post to. */
  int platforms() {
    return injector.getInstance(Key.get(new TypeLiteral<Set<ChatPlatform>>() {})).size();
  }

  <T> T get(Class<T> type) {
    return injector.getInstance(type);
  }

  /** Hangs up, then closes the database. Whoever started an engine stops it before. */
  @Override
  public void close() {
    connections.close();
    injector.getInstance(Storage.class).close();
  }
}
