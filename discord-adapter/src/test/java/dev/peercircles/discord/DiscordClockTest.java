package dev.peercircles.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.Turnstile;
import dev.peercircles.sandbox.discord.Fault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * What Discord's answers say of this machine's clock. The simulated Discord's heads tell real time.
 */
class DiscordClockTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void shouldTellHowFarAheadOrBehindTheMachineIsAsLongAsDiscordAnswers() {
    try (var guild = GuildFixture.notStarted()) {
      var clock = guild.get(DiscordClock.class);
      assertThat(clock.ahead(InstantSource.system())).isEmpty();
      guild.connection.start();

      assertThat(clock.ahead(shifted(Duration.ofHours(1))).orElseThrow())
          .isBetween(Duration.ofSeconds(3_590), Duration.ofSeconds(3_610));
      assertThat(clock.ahead(shifted(Duration.ofHours(-1))).orElseThrow())
          .isBetween(Duration.ofSeconds(-3_610), Duration.ofSeconds(-3_590));

      guild.world.faults().next("GET /gateway", new Fault.Refused(500, 0, "oops"));
      assertThat(clock.ahead(InstantSource.system())).isEmpty();
    }
  }

  @Test
  void shouldStopAskingWhenTheConnectionEndsBeforeTheAnswerComes() throws Exception {
    try (var guild = GuildFixture.started()) {
      var gate = new Gate("GET /gateway");
      guild.world.through(gate);
      var jda = guild.get(JdaConnection.class).jda().orElseThrow();
      var asked =
          CompletableFuture.supplyAsync(
              () -> guild.get(DiscordClock.class).ahead(InstantSource.system()),
              Thread::startVirtualThread);
      gate.awaitArrival();
      guild.world.revokeToken();
      assertThat(jda.awaitShutdown(SOON)).isTrue();
      gate.open();

      assertThat(asked).as("answered or not").succeedsWithin(SOON);
      assertThat(new DiscordClock(guild.get(JdaConnection.class)).ahead(InstantSource.system()))
          .as("asked once more")
          .isEmpty();
    }
  }

  /** Holds one request back until it is opened. */
  private static final class Gate implements Turnstile {
    private final String held;
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    Gate(String held) {
      this.held = held;
    }

    void awaitArrival() throws InterruptedException {
      assertThat(arrived.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    void open() {
      opened.countDown();
    }

    @Override
    public boolean leaves(String what) {
      if (what.equals(held)) {
        arrived.countDown();
        try {
          return opened.await(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return true;
    }
  }

  private static InstantSource shifted(Duration by) {
    return () -> InstantSource.system().instant().plus(by);
  }
}
