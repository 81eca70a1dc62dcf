package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {
  private static final long FIRST = 250;
  private static final long LAST = 30_000;

  private static List<Long> pauses(Backoff backoff, int count) {
    return Stream.generate(() -> backoff.next().toMillis()).limit(count).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void shouldDoubleUpToHalfAMinuteLessAHalfAtMost(long seed) {
    var pauses = pauses(new Backoff(new Random(seed)), 20);

    for (int i = 0; i < pauses.size(); i++) {
      long whole = Math.min(LAST, FIRST << Math.min(i, 20));
      assertThat(pauses.get(i)).as("pause %s of seed %s", i, seed).isBetween(whole / 2, whole);
    }
  }

  @Test
  void shouldNotBringTwoBotsBackAtTheSameMoments() {
    assertThat(pauses(new Backoff(new Random(1)), 10))
        .isEqualTo(pauses(new Backoff(new Random(1)), 10))
        .isNotEqualTo(pauses(new Backoff(new Random(2)), 10));
  }

  @Test
  void shouldBeginAnewAfterAConnectionThatStood() {
    var backoff = new Backoff(new Random(1));
    pauses(backoff, 12);
    backoff.reset();

    assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(FIRST));
  }
}
