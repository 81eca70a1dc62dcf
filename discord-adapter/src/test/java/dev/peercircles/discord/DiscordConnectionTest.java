package dev.peercircles.discord;

import static dev.peercircles.discord.GuildFixture.ANA;
import static dev.peercircles.discord.GuildFixture.CIRCLE;
import static dev.peercircles.discord.GuildFixture.GUILD;
import static dev.peercircles.discord.GuildFixture.PUBLIC;
import static dev.peercircles.discord.GuildFixture.account;
import static dev.peercircles.discord.GuildFixture.circle;
import static dev.peercircles.discord.GuildFixture.home;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.peercircles.circles.ChannelPeople.Profile;
import dev.peercircles.circles.FakeCircles;
import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.health.Finding;
import dev.peercircles.messages.Message;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.discord.Fault;
import dev.peercircles.sandbox.discord.Right;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.SelfMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscordConnectionTest {
  private static final String COMMANDS = "PUT /applications/{application}/guilds/{guild}/commands";

  private static final String MEMBER = "GET /guilds/{guild}/members/{member}";

  private final GuildFixture guild = GuildFixture.notStarted();

  @AfterEach
  void stop() {
    guild.close();
  }

  private long published() {
    return guild.world.calls().stream().filter(call -> call.wentTo(COMMANDS)).count();
  }

  @Test
  void shouldPublishTheCommandsOnceAndAgainOnlyWhenTheyChange() {
    guild.connection.start();
    guild.connection.stop();
    guild.connection.start();
    assertThat(published()).isEqualTo(1);
    guild.connection.stop();

    var settings =
        new DiscordSettings(
            guild.world.botToken(),
            GUILD,
            Optional.of(guild.world.restUrl()),
            Optional.of(guild.world.gatewayUrl()));
    var other = new CommandCatalog(Set.of(GuildFixture.command("next", AnswerKind.PRIVATE, true)));
    var changed = guild.injector(settings, other).getInstance(DiscordConnection.class);
    changed.start();
    changed.stop();

    assertThat(published()).isEqualTo(2);
  }

  @Test
  void shouldSayThatTheTokenIsWrongAndWhereToFindIt() {
    var wrong = guild.injector("wrong.token.here").getInstance(DiscordConnection.class);

    assertThatThrownBy(wrong::start)
        .isInstanceOf(DiscordNotReady.class)
        .hasMessageContaining("cure: ")
        .hasMessageContaining("DISCORD_TOKEN")
        .hasMessageNotContaining("wrong.token.here");
  }

  @Test
  void shouldLetARequestEndThatSaidSoInsteadOfInterruptingIt() {
    var factory = guild.injector("wrong.token.here").getInstance(JdaFactory.class);

    assertThatThrownBy(factory::build).isInstanceOf(DiscordNotReady.class);

    // JDA shuts all down that it was told to, and the thread with the answer may not be done yet.
    assertThat(factory.requests().isShutdown()).isFalse();
  }

  @Test
  void shouldSayThatTheBotIsNotInTheGuild() {
    var settings =
        new DiscordSettings(
            guild.world.botToken(),
            "998877665544332211",
            Optional.of(guild.world.restUrl()),
            Optional.of(guild.world.gatewayUrl()));
    var elsewhere =
        guild.injector(settings, GuildFixture.catalog()).getInstance(DiscordConnection.class);

    assertThatThrownBy(elsewhere::start)
        .isInstanceOf(DiscordNotReady.class)
        .hasMessageContaining("cure: check platforms.discord.guild, or invite the bot: https://");
  }

  @Test
  void shouldTryLaterWhileNotConnected() {
    assertThat(guild.send(home(), Message.of("hello")))
        .isInstanceOf(DeliveryFailure.TryLater.class);

    guild.connection.start();
    guild.connection.stop();

    assertThat(guild.send(home(), Message.of("hello")))
        .isInstanceOf(DeliveryFailure.TryLater.class);
  }

  @Test
  void shouldTryLaterIfDiscordCannotBeReached() {
    guild.connection.start();
    guild.world.close();
    // A connection that was open a moment ago may take the request with it: that is a doubt.
    guild.send(home(), Message.of("hello"));

    assertThat(guild.send(home(), Message.of("hello")))
        .isEqualTo(
            new DeliveryFailure.TryLater(
                Duration.ofSeconds(15),
                "Discord can't be reached",
                DeliveryFailure.Why.UNREACHABLE));
  }

  @Test
  void shouldKnowPeopleOneByOneAndAskOnce() {
    guild.connection.start();

    assertThat(guild.people().of(account(ANA)))
        .contains(new Profile(account(ANA), "Ana", Optional.empty()));
    assertThat(guild.people().of(account(ANA))).isPresent();
    assertThat(guild.people().of(account("200000000000000099"))).isEmpty();
    assertThat(guild.people().in(circle("em-berlin", CIRCLE).home())).isEmpty();
    assertThat(
            guild.world.calls().stream()
                .filter(call -> call.wentTo(MEMBER))
                .filter(call -> call.path().endsWith(ANA)))
        .hasSize(1);
  }

  @Test
  void shouldFindNothingWantingInAPrivateChannelWithItsRights() {
    guild.connection.start();

    assertThat(guild.probe().look()).isEmpty();
  }

  @Test
  void shouldNameWhatIsWantingWithItsCure() {
    guild
        .circles
        .with(circle("no-channel", "300000000000000099"))
        .with(circle("open-circle", PUBLIC));
    guild.world.overwrite(
        CIRCLE,
        guild.world.applicationId(),
        List.of(Right.VIEW_CHANNEL, Right.ADMINISTRATOR),
        List.of(Right.SEND_MESSAGES_IN_THREADS, Right.CREATE_PUBLIC_THREADS));
    guild.connection.start();

    var findings = guild.probe().look();

    assertThat(findings)
        .extracting(Finding::what)
        .containsExactlyInAnyOrder(
            "Discord: in the channel of em-berlin the bot lacks: Send Messages in Threads, Create"
                + " Public Threads",
            "Discord: the channel of no-channel is no text channel of the server",
            "Discord: everyone in the server can read the channel of open-circle");
    assertThat(findings).extracting(Finding::cure).allMatch(cure -> !cure.isBlank());
  }

  @Test
  void shouldFindItselfNotConnected() {
    assertThat(guild.probe().look())
        .extracting(Finding::what)
        .containsExactly("Discord: not connected");
  }

  @Test
  void shouldNotPrintTheToken() {
    assertThat(new DiscordSettings("very.secret", GUILD).toString()).doesNotContain("very.secret");
  }

  @Test
  void shouldLetAnAnswerUnderWayFinishBeforeItStops() throws Exception {
    guild.connection.start();
    var asked = new CountDownLatch(1);
    var mayAnswer = new CountDownLatch(1);
    guild.routing =
        _ -> {
          asked.countDown();
          waitFor(mayAnswer);
          return Reply.said(Message.of("Saved."));
        };
    var reaction =
        CompletableFuture.supplyAsync(
            () -> guild.world.type(ANA, CIRCLE, "/circle next"), Thread::startVirtualThread);
    waitFor(asked);

    var stopped = CompletableFuture.runAsync(guild.connection::stop, Thread::startVirtualThread);
    mayAnswer.countDown();

    assertThat(reaction.get(30, TimeUnit.SECONDS))
        .isInstanceOfSatisfying(
            Reaction.Answered.class, a -> assertThat(a.message().text()).isEqualTo("Saved."));
    stopped.get(30, TimeUnit.SECONDS);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void shouldAnswerAgainAfterTheGatewayWasCut() {
    guild.connection.start();
    guild.routing = _ -> Reply.said(Message.of("Here."));
    guild.world.gateway().cut();
    await().atMost(Duration.ofSeconds(30)).until(guild.world.gateway()::connected);

    var reaction = guild.world.type(ANA, CIRCLE, "/circle next");

    assertThat(reaction).isInstanceOf(Reaction.Answered.class);
    assertThat(guild.world.gateway().identified()).isEqualTo(1);
  }

  @Test
  void shouldNotWaitForAPersonWhileDiscordAsksToWait() {
    guild.connection.start();
    guild.world.faults().next(MEMBER, new Fault.Limited(Duration.ofMinutes(5), false));

    assertThat(guild.people().of(account(ANA))).isEmpty();
    assertThat(guild.people().of(account(ANA))).isPresent();
  }

  /** The simulated bot has no roles, and Discord lets no channel make an administrator. */
  @Test
  void shouldRefuseToBeAnAdministrator() {
    var connection = mock(JdaConnection.class);
    var jda = mock(JDA.class);
    var server = mock(Guild.class);
    var self = mock(SelfMember.class);
    when(connection.jda()).thenReturn(Optional.of(jda));
    when(connection.guild()).thenReturn(Optional.of(server));
    when(jda.getStatus()).thenReturn(JDA.Status.CONNECTED);
    when(server.getSelfMember()).thenReturn(self);
    when(self.hasPermission(Permission.ADMINISTRATOR)).thenReturn(true);

    var findings =
        new DiscordProbe(connection, new FakeCircles(), new DiscordSettings("token", GUILD)).look();

    assertThat(findings)
        .containsExactly(
            new Finding(
                "Discord: the bot is an administrator, and could read every channel",
                "take Administrator from its roles; it needs only: View Channel, Send Messages,"
                    + " Send Messages in Threads, Create Public Threads, Read Message History,"
                    + " Embed Links"));
  }
}
