package dev.peercircles.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.util.Types;
import dev.peercircles.circles.Account;
import dev.peercircles.circles.ChannelPeople;
import dev.peercircles.circles.ChannelReaders;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.circles.Roster;
import dev.peercircles.circles.Samples;
import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.CommandRouter;
import dev.peercircles.commands.Invocation;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Scope;
import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.ChatPlatform;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.Outcome;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.health.Probe;
import dev.peercircles.messages.Message;
import dev.peercircles.notices.Notice;
import dev.peercircles.notices.NoticeHandler;
import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.discord.DiscordGuild;
import dev.peercircles.sandbox.discord.DiscordWorld;
import dev.peercircles.sandbox.discord.Patience;
import dev.peercircles.testing.TestClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** A simulated guild and, in it, the adapter with the real JDA and a router that does as told. */
final class GuildFixture implements AutoCloseable {
  static final String GUILD = "112233445566778899";
  static final String ANA = "200000000000000001";
  static final String BO = "200000000000000002";
  static final String CLOSED = "200000000000000003";
  static final String CIRCLE = "300000000000000001";
  static final String UNSEEN = "300000000000000002";
  static final String PUBLIC = "300000000000000003";
  static final MemberId ANAS = new MemberId("ana");
  static final MemberId BOS = new MemberId("bo");

  final TestClock clock = TestClock.at("2026-10-12T07:30:00Z");

  /** How far the bot's clock is ahead of Discord's. */
  volatile Duration ahead = Duration.ZERO;

  final InstantSource botClock = () -> clock.instant().plus(ahead);
  final DiscordWorld world;
  final List<Invocation> invocations = new CopyOnWriteArrayList<>();
  final List<Notice> notices = new CopyOnWriteArrayList<>();
  volatile Function<Invocation, Reply> routing = _ -> Reply.refused("Nothing here.");
  final DiscordConnection connection;
  private final Injector injector;
  final FakeCircles circles = new FakeCircles().with(circle("em-berlin", CIRCLE));
  final FakePostIds posts = new FakePostIds();

  private GuildFixture(Patience patience) {
    world =
        DiscordWorld.start(
            clock,
            DiscordGuild.named(GUILD, "Engineering circles")
                .withPeople(
                    Persona.of(ANA, "Ana"),
                    Persona.of(BO, "Bo"),
                    new Persona(CLOSED, "Chi", Optional.empty(), Persona.Kind.PERSON, false))
                .withChannels(
                    new ChannelSpec(CIRCLE, "em-berlin", true, true, Set.of(ANA, BO)),
                    new ChannelSpec(UNSEEN, "elsewhere", true, false, Set.of(ANA)),
                    new ChannelSpec(PUBLIC, "lobby", false, true, Set.of())),
            patience);
    injector = injector(world.botToken());
    connection = injector.getInstance(DiscordConnection.class);
  }

  /** Whose people wait long, for a busy machine. */
  static GuildFixture started() {
    return started(Patience.ample());
  }

  static GuildFixture started(Patience patience) {
    var fixture = new GuildFixture(patience);
    fixture.connection.start();
    return fixture;
  }

  static GuildFixture notStarted() {
    return new GuildFixture(Patience.ample());
  }

  Injector injector(String token) {
    return injector(
        new DiscordSettings(
            token, GUILD, Optional.of(world.restUrl()), Optional.of(world.gatewayUrl())),
        catalog());
  }

  Injector injector(DiscordSettings settings, CommandCatalog catalog) {
    return Guice.createInjector(
        new DiscordModule(settings),
        new AbstractModule() {
          @Override
          protected void configure() {
            bind(InstantSource.class).toInstance(botClock);
            bind(RandomGenerator.class).toInstance(new Random(7));
            bind(CommandCatalog.class).toInstance(catalog);
            bind(CommandRouter.class).toInstance(GuildFixture.this::route);
            bind(Circles.class).toInstance(circles);
            bind(Roster.class).toInstance(circles);
            Multibinder.newSetBinder(binder(), NoticeHandler.class)
                .addBinding()
                .toInstance(notices::add);
          }
        });
  }

  private Reply route(Invocation invocation) {
    invocations.add(invocation);
    return routing.apply(invocation);
  }

  static CommandCatalog catalog() {
    return new CommandCatalog(
        Set.of(
            command("next", AnswerKind.PRIVATE, true),
            command("checkin", AnswerKind.FORM, true),
            command("save", AnswerKind.PRIVATE, false, Option.carried("week", Option.Kind.DATE)),
            command(
                "away",
                AnswerKind.PRIVATE,
                true,
                Option.optional("with", Option.Kind.PERSON, "Who else"),
                Option.required("until", Option.Kind.DATE, "The last day"),
                Option.optional("days", Option.Kind.NUMBER, "How many")),
            command("lunch.show", AnswerKind.PRIVATE, true),
            command(
                "lunch.swap",
                AnswerKind.PRIVATE,
                true,
                new Option(
                    "how", Option.Kind.CHOICE, "How", true, true, List.of("gladly", "sadly")))));
  }

  static Command command(String name, AnswerKind kind, boolean listed, Option... options) {
    return new Command(
        name,
        "About " + name,
        Scope.CIRCLE,
        kind,
        listed,
        List.of(options),
        _ -> Reply.refused("unused"));
  }

  <T> T get(Class<T> type) {
    return injector.getInstance(type);
  }

  Set<ChatPlatform> platforms() {
    return set(ChatPlatform.class);
  }

  ChatPlatform platform() {
    return platforms().iterator().next();
  }

  ChannelPeople people() {
    return set(ChannelPeople.class).iterator().next();
  }

  ChannelReaders readers() {
    return set(ChannelReaders.class).iterator().next();
  }

  Probe probe() {
    return set(Probe.class).iterator().next();
  }

  @SuppressWarnings("unchecked")
  private <T> Set<T> set(Class<T> type) {
    return (Set<T>) injector.getInstance(Key.get(Types.setOf(type)));
  }

  Outcome send(Address address, Message message) {
    return platform().send(new Dispatch(posts.next(), address, message, Map.of()));
  }

  Receipt delivered(Address address, Message message) {
    var outcome = send(address, message);
    assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
    return ((Outcome.Delivered) outcome).receipt();
  }

  static Address home() {
    return home(CIRCLE);
  }

  static Address home(String channel) {
    return new Address.ToHome(new Home(Platform.DISCORD, channel));
  }

  static Account account(String id) {
    return new Account(Platform.DISCORD, id);
  }

  static Circle circle(String id, String channel) {
    var slack = Samples.circle(id, id, channel, "ana", "bo");
    return new Circle(
        slack.id(),
        slack.name(),
        new Home(Platform.DISCORD, channel),
        slack.zone(),
        slack.membership(),
        slack.host(),
        slack.deputy(),
        slack.purpose(),
        slack.outcome(),
        slack.from(),
        slack.until(),
        slack.holidays(),
        slack.onHoliday());
  }

  @Override
  public void close() {
    connection.stop();
    world.close();
  }
}
