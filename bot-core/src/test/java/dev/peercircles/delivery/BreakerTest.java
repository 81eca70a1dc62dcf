package dev.peercircles.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private static final Instant NOW = Instant.parse("2026-10-12T07:30:00Z");
  private double chance = 1;
  private final Breaker breaker = new Breaker(() -> chance);

  @Test
  void shouldOpenAfterThreeFailuresInARow() {
    fail(2, NOW);
    breaker.worked();
    fail(2, NOW);
    assertThat(breaker.pass(NOW)).isEmpty();

    fail(1, NOW);

    assertThat(breaker.pass(NOW)).contains(NOW.plusSeconds(10));
  }

  @Test
  void shouldDrawHalfOfThePauseByChance() {
    chance = 0;
    fail(3, NOW);

    assertThat(breaker.pass(NOW)).contains(NOW.plusSeconds(5));
  }

  @Test
  void shouldLetOneTryAndKeepTheOthersWaiting() {
    fail(3, NOW);
    var later = NOW.plusSeconds(10);

    assertThat(breaker.pass(later)).isEmpty();
    assertThat(breaker.pass(later)).contains(later.plusSeconds(60));
    breaker.worked();
    assertThat(breaker.pass(later)).isEmpty();
    assertThat(breaker.pass(later)).isEmpty();
  }

  @Test
  void shouldWaitTwiceAsLongAfterEachFailedTryAndNeverLongerThanFiveMinutes() {
    fail(3, NOW);
    var now = NOW.plusSeconds(10);
    for (var pause : new int[] {20, 40, 80, 160, 300, 300}) {
      assertThat(breaker.pass(now)).isEmpty();
      fail(1, now);
      assertThat(breaker.pass(now)).contains(now.plusSeconds(pause));
      now = now.plusSeconds(pause);
    }
  }

  @Test
  void shouldNotCountRequestsThatWereUnderWayWhenItOpened() {
    fail(8, NOW);

    assertThat(breaker.pass(NOW)).contains(NOW.plusSeconds(10));
  }

  @Test
  void shouldNotWaitForAClockThatWentBack() {
    fail(3, NOW.plus(Duration.ofHours(1)));

    assertThat(breaker.waits(NOW)).isEmpty();
  }

  private void fail(int times, Instant at) {
    for (int i = 0; i < times; i++) {
      breaker.failed(at);
    }
  }
}
