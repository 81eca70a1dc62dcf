package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.peercircles.circles.ChannelPeople;
import dev.peercircles.circles.ChannelReaders;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.CommandRouter;
import dev.peercircles.commands.Invocation;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.ChatPlatform;
import dev.peercircles.health.Probe;
import dev.peercircles.notices.Notice;
import dev.peercircles.notices.NoticeHandler;
import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.slack.SlackTiming;
import dev.peercircles.sandbox.slack.SlackWorkspace;
import dev.peercircles.sandbox.slack.SlackWorld;
import dev.peercircles.testing.TestClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** A simulated workspace, the whole adapter with the real Bolt, and a router that tests answer. */
final class Office implements AutoCloseable {
  private static final Duration LONG = Duration.ofSeconds(20);

  static final String TEAM = "T0ACME0001";
  static final String ANA = "U0ANA00001";
  static final String BO = "U0BO000001";
  static final String EVE = "U0EVE00001";
  static final String GUEST = "U0GUEST001";
  static final String CIRCLE = "C0EMBERLIN";
  static final Home HOME = new Home(Platform.SLACK, CIRCLE);

  /** Long ones, for a busy machine; what is about deadlines has brief ones of its own. */
  static final SlackBudget BUDGET = new SlackBudget(LONG, LONG);

  final TestClock clock = TestClock.at("2026-10-12T07:30:00Z");
  final SlackWorld world;
  final Queue<Invocation> asked = new ConcurrentLinkedQueue<>();
  final Queue<Notice> notices = new ConcurrentLinkedQueue<>();
  final Injector injector;
  volatile Function<Invocation, Reply> router = i -> Reply.refused("nobody answers");

  Office() {
    this(workspace(), BUDGET);
  }

  Office(SlackWorkspace spec, SlackBudget budget) {
    world = SlackWorld.start(clock, spec);
    world.addPerson(Persona.of(ANA, "Ana").in("Europe/Lisbon"));
    world.addPerson(Persona.of(BO, "Bo"));
    world.addPerson(Persona.of(EVE, "Eve"));
    world.addPerson(
        new Persona(GUEST, "Gil", java.util.Optional.empty(), Persona.Kind.GUEST, true));
    world.addChannel(new ChannelSpec(CIRCLE, "em-berlin", true, true, Set.of(ANA, BO, GUEST)));
    injector = Guice.createInjector(new SlackModule(settings(), List.of(HOME), budget), outside());
  }

  static SlackWorkspace workspace() {
    return workspace(LONG);
  }

  /** A workspace whose people wait this long for words after an acknowledgement without any. */
  static SlackWorkspace workspace(Duration patience) {
    return SlackWorkspace.of(TEAM, "Acme", "/circle")
        .timed(new SlackTiming(LONG.plusSeconds(5), LONG, patience));
  }

  SlackSettings settings() {
    return new SlackSettings(world.botToken(), world.appToken(), TEAM, world.apiUrl());
  }

  private AbstractModule outside() {
    return new AbstractModule() {
      @Override
      protected void configure() {
        bind(InstantSource.class).toInstance(clock);
        bind(RandomGenerator.class).toInstance(new Random(7));
        bind(CommandCatalog.class).toInstance(TestCommands.catalog());
        bind(CommandRouter.class).toInstance(Office.this::route);
        Multibinder.newSetBinder(binder(), NoticeHandler.class)
            .addBinding()
            .toInstance(notices::add);
      }
    };
  }

  private Reply route(Invocation invocation) {
    asked.add(invocation);
    return router.apply(invocation);
  }

  /** The same, connected. */
  Office open() {
    injector.getInstance(SlackConnection.class).start();
    assertThat(world.sockets()).isEqualTo(1);
    return this;
  }

  /** Another runner of the same adapter, with other waits. */
  SlackRunner runner(SlackRhythm rhythm) {
    return new SlackRunner(
        injector.getInstance(BoltApps.class),
        injector.getInstance(SlackApi.class),
        injector.getInstance(Dialer.class),
        injector.getInstance(Errands.class),
        injector.getInstance(SlackHealth.class),
        injector.getInstance(SlackPeople.class),
        injector.getInstance(RandomGenerator.class),
        rhythm);
  }

  ChatPlatform platform() {
    return only(new TypeLiteral<Set<ChatPlatform>>() {});
  }

  ChannelPeople people() {
    return only(new TypeLiteral<Set<ChannelPeople>>() {});
  }

  ChannelReaders readers() {
    return only(new TypeLiteral<Set<ChannelReaders>>() {});
  }

  Probe probe() {
    return only(new TypeLiteral<Set<Probe>>() {});
  }

  private <T> T only(TypeLiteral<Set<T>> type) {
    return injector.getInstance(Key.get(type)).iterator().next();
  }

  @Override
  public void close() throws Exception {
    injector.getInstance(SlackConnection.class).stop();
    injector.getInstance(SlackApi.class).close();
    world.close();
  }
}
