package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.discord.Fault;
import dev.peercircles.sandbox.discord.Right;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator meets: the real process, started, stopped and started wrongly. */
class RunCommandTest {
  private static final String NOBODY = "http://127.0.0.1:1/";

  @TempDir private Path directory;
  private Town town;

  @BeforeEach
  void open() {
    town = new Town(directory);
    town.at("2026-10-12T09:00:00Z");
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void shouldHangUpAndEndWellWhenToldToStop() {
    var bot = town.start().awaitRunning();
    assertThat(bot.said()).contains("running 1 circle on Slack, 1 circle on Discord");

    bot.terminate();

    assertThat(bot.awaitEnd(BotProcess.PATIENCE)).isEqualTo(Exit.FINE);
    assertThat(bot.said()).contains("stopping");
    // The platforms see the ends of the connections a moment after the process is gone.
    Awaitility.await()
        .atMost(BotProcess.PATIENCE)
        .until(() -> town.slack.sockets() == 0 && !town.discord.gateway().connected());
  }

  @Test
  void shouldEndWhenToldToStopWhileItStillConnects() throws IOException {
    // Takes connections and never says a word.
    try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var url = "http://127.0.0.1:" + mute.getLocalPort() + "/";
      var bot = town.start(but(Map.of("SLACK_API_URL", url + "api/", "DISCORD_API_URL", url)));
      bot.awaitSaying("connecting");

      bot.terminate();

      assertThat(bot.awaitEnd(BotProcess.PATIENCE)).isEqualTo(Exit.FINE);
    }
  }

  @Test
  void shouldRefuseADatabaseThatAnotherProcessUses() {
    town.start().awaitRunning();

    var second = town.start();

    assertThat(second.awaitEnd(BotProcess.PATIENCE)).isEqualTo(Exit.FAILED);
    assertThat(second.said())
        .contains("is in use by another process. Stop that one first")
        .doesNotContain("guice", "\tat ");
  }

  @Test
  void shouldServeDiscordWhileSlackCannotBeReached() {
    town.start(but(Map.of("SLACK_API_URL", NOBODY))).awaitRunning();
    town.at("2026-10-12T09:30:00Z");

    Awaitility.await()
        .atMost(BotProcess.PATIENCE)
        .untilAsserted(() -> assertThat(Side.discord(town).weekly()).hasSize(1));
    assertThat(town.said()).contains("No connection to Slack").contains("  cure: ");
  }

  @Test
  void shouldServeSlackWhileDiscordCannotBeReachedAndDiscordOnceItCan() {
    town.discord.faults().next("GET /users/@me", new Fault.Refused(500, 0, "no"));
    var bot = town.start().awaitRunning();
    assertThat(bot.said()).contains("Discord can't be reached (500, 0)").contains("trying again");
    town.at("2026-10-12T09:30:00Z");

    Awaitility.await()
        .atMost(BotProcess.PATIENCE)
        .untilAsserted(() -> assertThat(Side.slack(town).weekly()).hasSize(1));
    bot.awaitSaying("Discord has been connected");
  }

  @ParameterizedTest
  @CsvSource({
    "SLACK_BOT_TOKEN, xoxb-wrong-canary",
    "SLACK_APP_TOKEN, xapp-wrong-canary",
    "DISCORD_TOKEN, wrong.discord.canary",
  })
  void shouldNameTheTokenThatIsWrongAndServeTheOtherPlatform(String variable, String value) {
    var bot = town.start(but(Map.of(variable, value))).awaitRunning();
    var other = variable.startsWith("SLACK") ? Side.discord(town) : Side.slack(town);
    town.at("2026-10-12T09:30:00Z");

    Awaitility.await()
        .atMost(BotProcess.PATIENCE)
        .untilAsserted(() -> assertThat(other.weekly()).hasSize(1));
    assertThat(bot.said())
        .contains(variable, "  cure: ", "all else goes on")
        .doesNotContain("canary", "\tat ");
  }

  @Test
  void shouldEndWhenEveryPlatformRefusesItsToken() {
    var bot =
        town.start(
            but(
                Map.of(
                    "SLACK_BOT_TOKEN", "xoxb-wrong-canary",
                    "DISCORD_TOKEN", "wrong.discord.canary")));

    assertThat(bot.awaitEnd(BotProcess.PATIENCE)).isEqualTo(Exit.CONFIGURATION);
    assertThat(bot.said())
        .contains("SLACK_BOT_TOKEN", "DISCORD_TOKEN")
        .doesNotContain("canary", "\tat ");
  }

  @Test
  void shouldNameTheTokenThatIsMissing() {
    var bot = town.start(but(Map.of("SLACK_APP_TOKEN", "")));

    assertThat(bot.awaitEnd(BotProcess.PATIENCE)).isEqualTo(Exit.CONFIGURATION);
    assertThat(bot.said()).contains("SLACK_APP_TOKEN").doesNotContain("\tat ");
  }

  @Test
  void shouldServeSlackWhenDiscordsTokenIsResetWhileItRuns() {
    var bot = town.start().awaitRunning();
    town.discord.revokeToken();
    bot.awaitSaying("Discord closed the connection for good");
    town.at("2026-10-12T09:30:00Z");

    Awaitility.await()
        .atMost(BotProcess.PATIENCE)
        .untilAsserted(() -> assertThat(Side.slack(town).weekly()).hasSize(1));
    assertThat(bot.said()).contains("put the new one into DISCORD_TOKEN");
    bot.awaitSaying("trying again in 600 s");
  }

  @Test
  void shouldSayWhatTheBotLacksInItsChannelsAndHowToGiveIt() {
    town.discord.overwrite(
        "334455667788990011",
        town.discord.applicationId(),
        List.of(Right.VIEW_CHANNEL),
        List.of(Right.SEND_MESSAGES));
    town.write(Town.YAML.replace("C0TOWN0001", "C0OTHER001"));

    var bot = town.start().awaitRunning();

    bot.awaitSaying("The channel C0OTHER001 can't be reached: channel_not_found\n  cure: Invite");
    bot.awaitSaying("in the channel of on-discord the bot lacks: Send Messages\n  cure: give");
    assertThat(bot.said()).doesNotContain("has been due since").doesNotContain(Town.PRIVATE);
  }

  private Map<String, String> but(Map<String, String> changed) {
    var environment = town.environment();
    environment.putAll(changed);
    return environment;
  }
}
