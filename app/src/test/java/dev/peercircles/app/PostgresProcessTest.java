package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.storage.testing.PostgresServer;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on one PostgreSQL: killed, cut off, or with a clock that is wrong. */
class PostgresProcessTest {
  private static final String BEFORE = "2026-10-12T09:00:00Z";
  private static final String DUE = "2026-10-12T09:30:00Z";
  private static final String LATER = "2026-10-12T09:50:00Z";
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final String STUCK = "canary-words about a plan nobody believes in";

  @TempDir private Path directory;
  private String url;
  private Cable cable;
  private Town town;
  private List<Side> sides;

  @BeforeEach
  void open() {
    url = PostgresServer.fresh();
    int port = URI.create(url.substring("jdbc:".length())).getPort();
    cable = Cable.to(port);
    var bots = url.replace(":" + port + "/", ":" + cable.port() + "/");
    town = new Town(directory, bots, Ledger.ofServer(url));
    sides = List.of(Side.slack(town), Side.discord(town));
    town.at(BEFORE);
  }

  @AfterEach
  void close() {
    town.close();
    cable.close();
  }

  @Test
  void shouldGoOnInASecondProcessWhereTheFirstWasKilledBetweenItsSends() {
    // On Slack it dies in the midst of a request, which is carried out later; on Discord before
    // one.
    var held = new Held();
    town.slack.through(held);
    town.discord
        .faults()
        .next(
            "POST /channels/{channel}/messages",
            new dev.peercircles.sandbox.discord.Fault.Limited(LONG, false));
    var first = town.start().awaitRunning();
    var second = town.start().awaitSaying("standing by");
    town.at(DUE);
    held.awaitOne();
    await().until(() -> town.ledger.isPutOff(sides.getLast().weeklyKey()));
    assertThat(second.said()).doesNotContain("connecting");

    first.kill();
    held.letGo();

    second.awaitRunning();
    await().untilAsserted(() -> assertThat(sides.getFirst().weekly()).hasSize(1));
    town.at(LATER);
    town.awaitAllCarried();
    sides.forEach(this::assertPostedOnce);
    assertThat(sides.getFirst().requests().get()).isEqualTo(1);
    assertThat(second.said()).contains("was in doubt and is there");
    assertThat(town.said()).doesNotContain(Town.PRIVATE);
  }

  @Test
  void shouldLoseNothingWhileTheDatabaseIsAwayForTwentyMinutes() {
    var bot = town.start().awaitRunning();
    cable.cut();
    bot.awaitSaying("the database does not answer");
    town.at(DUE);
    town.at(LATER);
    assertThat(sides).allSatisfy(s -> assertThat(s.requests().get()).isZero());

    cable.mend();

    bot.awaitSaying("the database answers again");
    town.awaitAllCarried();
    sides.forEach(this::assertPostedOnce);
    cable.cut();
    sides.forEach(s -> assertThat(s.answer(STUCK).toString()).contains("press again"));
    cable.mend();
    sides.forEach(s ->
        await().untilAsserted(() -> assertThat(s.answer(STUCK).toString()).contains("Saved.")));
    town.awaitAllCarried();
    sides.forEach(s -> assertThat(s.posts(STUCK)).hasSize(1));
    assertThat(town.said()).doesNotContain(Town.PRIVATE).doesNotContain("canary-words");
  }

  @Test
  void shouldSendNothingWhileTheDatabaseIsReadOnlyAndGoOnByItself() throws SQLException {
    var bot = town.start().awaitRunning();
    readOnly("on");
    bot.awaitSaying("the database answers again");
    town.at(DUE);

    bot.awaitSaying("read-only");
    bot.awaitSaying("The database can't be written to since");
    assertThat(sides).allSatisfy(s -> assertThat(s.requests().get()).isZero());

    readOnly("off");
    town.awaitAllCarried();
    sides.forEach(this::assertPostedOnce);
  }

  /** From its next connections on. */
  private void readOnly(String value) throws SQLException {
    try (var connection = PostgresServer.operator(url);
        var statement = connection.createStatement()) {
      // The operator's own session is read-only too, the second time.
      statement.execute("set default_transaction_read_only = off");
      statement.execute(
          "alter database %s set default_transaction_read_only = %s"
              .formatted(connection.getCatalog(), value));
    }
    cable.cut();
    cable.mend();
  }

  @Test
  void shouldTakeNoWorkOnAMachineWhoseClockIsAMinuteWrong() {
    var environment = town.environment();
    environment.put(BotAt.MACHINE_IS_WRONG_BY, "PT1M");

    var bot = town.start(environment);

    assertThat(bot.awaitEnd(BotProcess.PATIENCE)).isEqualTo(Exit.FAILED);
    assertThat(bot.said())
        .contains("seconds ahead of the database's", "cure: let both be set by NTP")
        .doesNotContain("connecting", "\tat ");
  }

  private void assertPostedOnce(Side side) {
    assertThat(town.ledger.state(side.weeklyKey())).contains("SENT");
    assertThat(side.weekly()).hasSize(1);
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(BotProcess.PATIENCE);
  }
}
