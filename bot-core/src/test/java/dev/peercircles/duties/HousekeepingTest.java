package dev.peercircles.duties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
  private final TestClock clock = TestClock.at("2026-10-12T03:30:00Z");
  private final List<String> done = new ArrayList<>();

  @Test
  void shouldDropAndDoEverythingOnceADayThoughOneOfThemFails() {
    var housekeeping =
        new Housekeeping(
            Set.of(data("answers", false), data("lines", true), data("posts", false)),
            Set.of(chore("a chore", true), chore("rhythms", false)),
            clock);

    assertThat(housekeeping.run()).isEqualTo(Instant.parse("2026-10-13T03:30:00Z"));

    assertThat(done).containsExactly("answers", "lines", "posts", "a chore", "rhythms");
  }

  @Test
  void shouldDoPieceByPieceWhatAChoreLeftForLaterAndThenWaitForTheNextNight() {
    var left = new ArrayDeque<>(List.of("north", "south"));
    var housekeeping =
        new Housekeeping(Set.of(data("answers", false)), Set.of(leaving(left)), clock);

    assertThat(housekeeping.run()).isEqualTo(Instant.parse("2026-10-12T03:30:05Z"));
    assertThat(housekeeping.isOver()).isFalse();
    clock.forward(Duration.ofSeconds(5));
    assertThat(housekeeping.run()).isEqualTo(Instant.parse("2026-10-13T03:30:00Z"));
    assertThat(housekeeping.isOver()).isTrue();
    assertThat(done).containsExactly("answers", "began", "north", "south");

    clock.forward(Duration.ofDays(1));
    housekeeping.run();
    assertThat(done).endsWith("answers", "began");
  }

  @Test
  void shouldBeginAnewInTheNextNightWhatIsNotDoneByThen() {
    var left = new ArrayDeque<>(List.of("north", "south", "east"));
    var housekeeping = new Housekeeping(Set.of(), Set.of(leaving(left)), clock);
    clock.forward(Duration.ofDays(1).minusSeconds(2));

    assertThat(housekeeping.run()).isEqualTo(Instant.parse("2026-10-13T03:30:00Z"));
    clock.forward(Duration.ofSeconds(2));
    housekeeping.run();

    assertThat(done).containsExactly("began", "north", "began", "south");
  }

  @Test
  void shouldLeaveForTomorrowWhatFailsHalfWay() {
    var housekeeping =
        new Housekeeping(
            Set.of(),
            Set.of(
                new Chore() {
                  @Override
                  public String name() {
                    return "a chore";
                  }

                  @Override
                  public void run(Instant now) {
                    did("began", false);
                  }

                  @Override
                  public Optional<Instant> goOn() {
                    did("a piece", true);
                    return Optional.empty();
                  }
                }),
            clock);

    assertThat(housekeeping.run()).isEqualTo(Instant.parse("2026-10-13T03:30:00Z"));
    assertThat(done).containsExactly("began", "a piece");
  }

  /** Does a piece every five seconds. */
  private Chore leaving(Deque<String> left) {
    return new Chore() {
      @Override
      public String name() {
        return "much";
      }

      @Override
      public void run(Instant now) {
        did("began", false);
      }

      @Override
      public Optional<Instant> goOn() {
        Optional.ofNullable(left.poll()).ifPresent(done::add);
        return left.isEmpty()
            ? Optional.empty()
            : Optional.of(clock.instant().plus(Duration.ofSeconds(5)));
      }
    };
  }

  private PersonalData data(String name, boolean fails) {
    return new PersonalData() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public int expire(Instant now) {
        did(name, fails);
        return 1;
      }
    };
  }

  private Chore chore(String name, boolean fails) {
    return new Chore() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void run(Instant now) {
        did(name, fails);
      }
    };
  }

  private void did(String name, boolean fails) {
    done.add(name);
    if (fails) {
      throw new IllegalStateException("a bug");
    }
  }
}
