package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.slack.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real process, killed with SIGKILL before a send, in its midst and after its recording, on
 * both platforms at once. Any other moment is tried by {@code chaos/kill}.
 */
class KilledProcessTest {
  private static final String BEFORE = "2026-10-12T09:00:00Z";
  private static final String DUE = "2026-10-12T09:30:00Z";
  private static final String SOON_AFTER = "2026-10-12T09:32:00Z";
  private static final String LATER = "2026-10-12T09:50:00Z";
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final String DISCORD_POST = "POST /channels/{channel}/messages";
  private static final String STUCK = "canary-words about a plan nobody believes in";

  @TempDir private Path directory;
  private Town town;
  private List<Side> sides;

  @BeforeEach
  void open() {
    town = new Town(directory);
    sides = List.of(Side.slack(town), Side.discord(town));
    town.at(BEFORE);
  }

  @AfterEach
  void close() {
    town.close();
  }

  @Test
  void shouldPostOnceAndKeepWhatWasSaidKilledBeforeASendAndAgainAfterItsRecording() {
    platformsAskToWait();
    var first = town.start().awaitRunning();
    town.at(DUE);
    sides.forEach(s -> await().until(() -> town.ledger.isPutOff(s.weeklyKey())));
    first.kill();
    sides.forEach(s -> assertThat(s.weekly()).isEmpty());

    town.at(LATER);
    var second = town.start().awaitRunning();
    town.awaitAllCarried();
    sides.forEach(this::assertPostedOnce);
    sides.forEach(this::answers);
    second.kill();
    assertThat(town.ledger.answers()).containsExactly(STUCK, STUCK);

    town.start().awaitRunning();
    town.awaitAllCarried();
    for (var side : sides) {
      assertPostedOnce(side);
      assertThat(town.ledger.state(side.answerKey())).contains("SENT");
      assertThat(side.posts(STUCK)).hasSize(1);
    }
    assertLogsAreDiscreet();
  }

  @Test
  void shouldFindWhatThePlatformHeldWhenItDiedAndCarriedOutAfterwards() {
    killWhileHeld(town.start().awaitRunning());
    sides.forEach(s -> await().untilAsserted(() -> assertThat(s.weekly()).hasSize(1)));

    town.at(SOON_AFTER);
    var again = town.start().awaitRunning();

    town.awaitAllCarried();
    for (var side : sides) {
      assertPostedOnce(side);
      assertThat(side.requests().get()).isEqualTo(1);
      assertThat(again.said())
          .contains("post " + side.weeklyKey() + "2026-10-12 was in doubt and is there");
    }
    assertLogsAreDiscreet();
  }

  /** The next post reaches both, and is carried out only after its death. */
  private void killWhileHeld(BotProcess bot) {
    var held = List.of(new Held(), new Held());
    town.slack.through(held.getFirst());
    town.discord.through(held.getLast());
    town.at(DUE);
    held.forEach(Held::awaitOne);
    bot.kill();
    sides.forEach(s -> assertThat(town.ledger.state(s.weeklyKey())).contains("SENDING"));
    held.forEach(Held::letGo);
  }

  /** The next post meets a 429 with a long pause, on both. */
  private void platformsAskToWait() {
    town.slack.faults().next("chat.postMessage", new Fault.RateLimited(LONG));
    town.discord
        .faults()
        .next(DISCORD_POST, new dev.peercircles.sandbox.discord.Fault.Limited(LONG, false));
  }

  private void answers(Side side) {
    // Whoever is told that it took too long answers again.
    await()
        .untilAsserted(() ->
            assertThat(side.answer(STUCK).toString()).contains("Saved. You can change it until"));
  }

  private void assertPostedOnce(Side side) {
    assertThat(town.ledger.state(side.weeklyKey())).contains("SENT");
    assertThat(side.weekly()).hasSize(1);
  }

  private void assertLogsAreDiscreet() {
    assertThat(town.said()).doesNotContain(Town.PRIVATE).doesNotContain("canary-words");
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(BotProcess.PATIENCE);
  }
}
