package dev.peercircles.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifyPaceTest {
  private static final Instant START = Instant.parse("2026-10-12T07:30:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  /** When sessions begin if each lasts this long and ends invalid. */
  private static List<Instant> sessions(long seed, Duration life, Duration span) {
    var pace = new IdentifyPace(new Random(seed));
    var begun = new ArrayList<Instant>();
    for (var now = START; now.isBefore(START.plus(span)); now = now.plus(life)) {
      now = now.plus(pace.next(now));
      begun.add(now);
    }
    return begun;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void shouldNeverBeginAThousandSessionsWithinADayHoweverShortTheyAre(long seed) {
    var begun = sessions(seed, Duration.ofMillis(100), Duration.ofDays(4));

    for (int i = 0; i < begun.size(); i++) {
      var until = begun.get(i).plus(DAY);
      long within =
          begun.subList(i, begun.size()).stream().filter(at -> at.isBefore(until)).count();
      assertThat(within).as("a day from session %s of seed %s", i, seed).isLessThan(1_000);
    }
  }

  @Test
  void shouldNotCountMoreThanDiscordAllowsEvenWhenEachLastsAWhile() {
    // Long enough to be free every time, if only the last hour counted.
    var begun = sessions(1, Duration.ofSeconds(86), Duration.ofDays(3));

    assertThat(begun.stream().filter(at -> at.isBefore(START.plus(DAY))).count()).isLessThan(1_000);
  }

  @Test
  void shouldNotWaitForTheFirstFewOfAnHour() {
    var pace = new IdentifyPace(new Random(1));

    for (int hour = 0; hour < 24; hour++) {
      var now = START.plus(Duration.ofMinutes(61L * hour));
      assertThat(List.of(pace.next(now), pace.next(now), pace.next(now)))
          .containsOnly(Duration.ZERO);
    }
  }

  @Test
  void shouldDoubleUpToFiveMinutesLessAHalfAtMost() {
    var pace = new IdentifyPace(new Random(1));
    for (int i = 0; i < 3; i++) {
      pace.next(START);
    }

    for (long whole : List.of(10L, 20L, 40L, 80L, 160L, 300L, 300L)) {
      assertThat(pace.next(START))
          .isBetween(Duration.ofSeconds(whole).dividedBy(2), Duration.ofSeconds(whole));
    }
  }
}
