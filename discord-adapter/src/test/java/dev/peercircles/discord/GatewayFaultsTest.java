package dev.peercircles.discord;

import static dev.peercircles.discord.GuildFixture.ANA;
import static dev.peercircles.discord.GuildFixture.BO;
import static dev.peercircles.discord.GuildFixture.CIRCLE;
import static dev.peercircles.discord.GuildFixture.UNSEEN;
import static dev.peercircles.discord.GuildFixture.account;
import static dev.peercircles.discord.GuildFixture.home;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.peercircles.commands.Invocation;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.delivery.Outcome;
import dev.peercircles.health.Finding;
import dev.peercircles.messages.Message;
import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.discord.GatewayTrouble;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the gateway does to us, and that nobody notices. */
@Execution(ExecutionMode.CONCURRENT)
class GatewayFaultsTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String COMMANDS = "PUT /applications/{application}/guilds/{guild}/commands";

  /** With what JDA closes a connection whose heartbeats it misses. */
  private static final int ZOMBIE = 4900;

  private static final String MEMBER = "GET /guilds/{guild}/members/{member}";

  private final GuildFixture guild = GuildFixture.notStarted();
  private final GatewayTrouble gateway = guild.world.gateway();

  @AfterEach
  void close() {
    guild.close();
  }

  private void start() {
    guild.connection.start();
    guild.routing = i -> Reply.said(Message.of("Here, " + i.account().id() + "."));
  }

  private void assertAnswers() {
    assertThat(guild.world.type(ANA, CIRCLE, "/circle next"))
        .isInstanceOfSatisfying(
            Reaction.Answered.class,
            a -> assertThat(a.message().text()).isEqualTo("Here, " + ANA + "."));
  }

  /** Not on the common pool, which may have but one thread: two who type would wait in turn. */
  private CompletableFuture<Reaction> typing(String person) {
    return CompletableFuture.supplyAsync(
        () -> guild.world.type(person, CIRCLE, "/circle next"), Thread::startVirtualThread);
  }

  @Test
  void shouldResumeAndAnswerWhatWasAskedWhileTheSocketWasCut() throws Exception {
    start();
    gateway.cut();
    var asked = typing(ANA);

    assertThat(asked.get(30, TimeUnit.SECONDS)).isInstanceOf(Reaction.Answered.class);
    assertThat(gateway.identified()).isEqualTo(1);
    assertThat(gateway.resumed()).isEqualTo(1);
    assertThat(guild.invocations).hasSize(1);
  }

  @Test
  void shouldResumeWhenDiscordAsksToReconnect() {
    start();
    gateway.askToReconnect();
    await().atMost(SOON).until(() -> gateway.resumed() == 1);

    assertAnswers();
    assertThat(gateway.identified()).isEqualTo(1);
  }

  @Test
  void shouldTakeOnceWhatAResumeBringsAgain() {
    start();
    assertAnswers();
    gateway.replayAlso(50);
    gateway.cut();
    await().atMost(SOON).until(() -> gateway.resumed() == 1);
    assertAnswers();

    assertThat(guild.invocations).hasSize(2);
  }

  @Test
  void shouldTakeOnceWhatComesSeveralTimes() {
    start();
    gateway.repeatEvents(3);
    assertAnswers();
    assertAnswers();

    assertThat(guild.invocations).hasSize(2);
    assertThat(guild.world.happenings()).noneMatch(h -> h.what().name().equals("FAILED"));
  }

  @Test
  void shouldAnswerEachWhateverTheOrder() throws Exception {
    start();
    gateway.hold();
    var first = typing(ANA);
    var second = typing(BO);
    gateway.releaseNewestFirst();

    assertThat(first.get(20, TimeUnit.SECONDS)).isInstanceOf(Reaction.Answered.class);
    assertThat(second.get(20, TimeUnit.SECONDS)).isInstanceOf(Reaction.Answered.class);
    assertThat(guild.invocations)
        .extracting(Invocation::account)
        .containsExactlyInAnyOrder(account(ANA), account(BO));
  }

  @Test
  void shouldSayWhatToDoInAChannelThatItMayNotView() {
    start();

    assertThat(guild.world.type(ANA, UNSEEN, "/circle next"))
        .isInstanceOfSatisfying(
            Reaction.Answered.class,
            a -> {
              assertThat(a.message().text()).isEqualTo(DiscordTexts.UNSEEN);
              assertThat(a.message().onlyFor()).contains(ANA);
            });
    assertThat(guild.invocations).isEmpty();
  }

  @Test
  void shouldAnswerInAChannelThatCameAfterItsStart() {
    start();
    var late = "300000000000000077";
    guild.world.addChannel(new ChannelSpec(late, "late", true, true, Set.of(ANA)));

    assertThat(guild.world.type(ANA, late, "/circle next")).isInstanceOf(Reaction.Answered.class);
    assertThat(guild.invocations.getLast().channel()).contains(late);
  }

  @Test
  void shouldLookAtEverythingAnewInAFreshSession() {
    start();
    guild.people().of(account(ANA));
    long published = requests(COMMANDS);
    gateway.invalidate(false);
    await().atMost(SOON).until(() -> gateway.identified() == 2 && gateway.connected());
    assertAnswers();

    // A name that changed in between, which nobody told us.
    guild.world.addPerson(Persona.of(ANA, "Ana Maria"));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(guild.people().of(account(ANA)).orElseThrow().name())
                .isEqualTo("Ana Maria"));
    assertThat(requests(COMMANDS)).as("nothing changed there").isEqualTo(published);
    assertThat(requests(MEMBER)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void shouldPublishItsCommandsAgainInAFreshSessionIfSomebodyTookThem() {
    start();
    var jda = guild.get(JdaConnection.class).jda().orElseThrow();
    jda.getGuildById(GuildFixture.GUILD).updateCommands().complete();
    long published = requests(COMMANDS);
    gateway.invalidate(false);

    await().atMost(SOON).until(() -> requests(COMMANDS) == published + 1);
    assertAnswers();
  }

  private long requests(String route) {
    return guild.world.calls().stream().filter(call -> call.wentTo(route)).count();
  }

  @Test
  void shouldNoticeASilentSocketLongBeforeJdaDoes() {
    gateway.heartbeatEvery(Duration.ofSeconds(4));
    watched(Duration.ofSeconds(5));
    var byJda = noticedByJda();
    gateway.deaden();

    await().atMost(SOON).until(() -> gateway.resumed() > 0);
    assertThat(byJda).isFalse();
    assertAnswers();
    assertThat(gateway.identified()).isEqualTo(1);
  }

  @Test
  void shouldNoticeThatHeartbeatsGoUnansweredThoughJdaSaysConnected() {
    gateway.heartbeatEvery(Duration.ofSeconds(4));
    watched(Duration.ofSeconds(5));
    var byJda = noticedByJda();
    gateway.ignoreHeartbeats(true);
    assertAnswers();

    await().atMost(SOON).until(() -> gateway.resumed() > 0);
    assertThat(byJda).isFalse();
    gateway.ignoreHeartbeats(false);
    assertAnswers();
  }

  /** Whether it was JDA that gave a connection up: it does so by itself, only later. */
  private AtomicBoolean noticedByJda() {
    var noticed = new AtomicBoolean();
    other
        .jda()
        .orElseThrow()
        .addEventListener(
            (EventListener)
                event -> {
                  if (event instanceof SessionDisconnectEvent end
                      && end.getClientCloseFrame() != null
                      && end.getClientCloseFrame().getCloseCode() == ZOMBIE) {
                    noticed.set(true);
                  }
                });
    return noticed;
  }

  @Test
  void shouldNotCutAConnectionWhoseHeartbeatsAreAnswered() {
    // Far enough apart that a busy machine is not taken for a dead connection, by JDA neither.
    gateway.heartbeatEvery(Duration.ofSeconds(3));
    watched(Duration.ofSeconds(9));

    await().atMost(SOON).during(Duration.ofSeconds(12)).until(() -> gateway.resumed() == 0);
    assertAnswers();
  }

  @Test
  void shouldWaitForAMinuteAtMostBeforeItCallsTheGatewayDead() {
    var discords = Duration.ofMillis(41_250);
    assertThat(Heartbeats.USUAL).isGreaterThan(discords.plusSeconds(5));
    assertThat(Heartbeats.USUAL.plus(Heartbeats.USUAL.dividedBy(Heartbeats.LOOKS)))
        .isLessThan(Duration.ofMinutes(1));
  }

  private JdaConnection other = guild.get(JdaConnection.class);

  private void watched(Duration silence) {
    other =
        new JdaConnection(
            guild.get(DiscordSettings.class),
            guild.get(JdaFactory.class),
            guild.get(DiscordInbound.class),
            guild.get(CommandPublisher.class),
            guild.get(FreshSession.class),
            guild.get(ReadersWatch.class),
            silence);
    other.start();
    guild.routing = i -> Reply.said(Message.of("Here, " + i.account().id() + "."));
  }

  @AfterEach
  void stopTheOther() {
    other.stop();
  }

  @Test
  void shouldBeginNoSessionOnceDiscordsCountIsUsedUp() {
    start();
    gateway.spend(999);
    gateway.invalidate(false);

    await().during(Duration.ofSeconds(8)).atMost(SOON).until(() -> gateway.identified() == 1);
    assertThat(guild.probe().look())
        .extracting(Finding::what)
        .containsExactly("Discord: not connected");
  }

  @Test
  void shouldSayThatItWasTakenOutOfTheServerAndServeItOnceItIsInvitedAgain() {
    start();
    guild.world.guildTrouble().expelBot();
    await().atMost(SOON).until(() -> guild.get(JdaConnection.class).guild().isEmpty());

    assertThat(guild.probe().look())
        .singleElement()
        .satisfies(found -> assertThat(found.cure()).startsWith("invite the bot to it again"));
    assertThat(guild.send(home(), Message.of("This week")))
        .isInstanceOfSatisfying(
            DeliveryFailure.Forbidden.class,
            f -> assertThat(f.extent()).isEqualTo(DeliveryFailure.Extent.HOME));
    assertThat(guild.send(new Address.ToPerson(account(ANA)), Message.of("psst")))
        .isInstanceOf(DeliveryFailure.Forbidden.class);

    guild.world.guildTrouble().readmitBot();
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(guild.world.calls())
                .filteredOn(c -> c.method().equals("PUT"))
                .as("published again")
                .hasSize(2));
    assertThat(guild.send(home(), Message.of("This week"))).isInstanceOf(Outcome.Delivered.class);
    assertAnswers();
  }

  @Test
  void shouldGoOnPostingWhileDiscordHasAnOutageOfTheServer() {
    start();
    guild.world.guildTrouble().outage();
    await().atMost(SOON).until(() -> guild.get(JdaConnection.class).guild().isEmpty());
    assertThat(guild.probe().look()).isNotEmpty();
    assertThat(guild.send(home(), Message.of("This week"))).isInstanceOf(Outcome.Delivered.class);

    guild.world.guildTrouble().recover();
    await().atMost(SOON).until(() -> guild.probe().look().isEmpty());
    assertAnswers();
  }

  @Test
  void shouldStayAwayWithATokenThatWasResetAndSayWhatToDoUntilItIsStartedAgain()
      throws InterruptedException {
    start();
    var connection = guild.get(JdaConnection.class);
    guild.world.revokeToken();

    assertThat(connection.awaitEnd()).isTrue();

    assertThat(connection.jda()).isEmpty();
    assertThat(guild.probe().look())
        .singleElement()
        .satisfies(found -> assertThat(found.cure()).contains("token was reset", "DISCORD_TOKEN"));
    // What was under way when it ended may still be written down.
    var before = new AtomicLong(-1);
    await()
        .pollInterval(Duration.ofSeconds(1))
        .atMost(SOON)
        .until(() -> before.getAndSet(guild.world.calls().size()) == guild.world.calls().size());
    assertThat(gateway.identified()).isEqualTo(1);
    assertThatThrownBy(connection::start)
        .isInstanceOfSatisfying(DiscordNotReady.class, e -> assertThat(e.mayPass()).isFalse());
  }
}
