package dev.peercircles.duties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.testing.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
