package dev.peercircles.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.discord.Fault;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/**
 * What Discord's answers say of this machine's clock. The simulated Discord's heads tell real time.
 */
class DiscordClockTest {
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

  private static InstantSource shifted(Duration by) {
    return () -> InstantSource.system().instant().plus(by);
  }
}
