package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.slack.Fault;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Slack's answers say of this machine's clock. The simulated Slack's heads tell real time. */
class SlackClockTest {
  private Office office;

  @BeforeEach
  void open() {
    office = new Office();
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  @Test
  void shouldTellHowFarAheadOrBehindTheMachineIs() {
    var clock = office.injector.getInstance(SlackClock.class);

    assertThat(clock.ahead(shifted(Duration.ofHours(1))).orElseThrow())
        .isBetween(Duration.ofSeconds(3_590), Duration.ofSeconds(3_610));
    assertThat(clock.ahead(shifted(Duration.ofHours(-1))).orElseThrow())
        .isBetween(Duration.ofSeconds(-3_610), Duration.ofSeconds(-3_590));
  }

  @Test
  void shouldSayNothingWithoutAnAnswer() {
    office.world.faults().next("auth.test", new Fault.LostRequest());

    assertThat(office.injector.getInstance(SlackClock.class).ahead(InstantSource.system()))
        .isEmpty();
  }

  private static InstantSource shifted(Duration by) {
    return () -> InstantSource.system().instant().plus(by);
  }
}
