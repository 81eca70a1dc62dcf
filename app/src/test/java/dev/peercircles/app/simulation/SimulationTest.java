package dev.peercircles.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * Two months of three circles from each seed, with everything going wrong that can. A few seeds;
 * {@link SimulationRun} runs more.
 */
class SimulationTest {
  static final long FIRST = 1;
  static final long FEW = 4;

  @Test
  void keepsItsPromiseFromEverySeed() {
    assertThat(Seeds.run(FIRST, FEW, inTime(), s -> Seeds.same(s, false, false)).failures())
        .isEmpty();
  }

  @Test
  void givesTheSameTraceFromTheSameSeedInMemoryAndOnAFile() {
    assertThat(Seeds.run(FIRST, 1, inTime(), s -> Seeds.same(s, true, true)).failures()).isEmpty();
  }

  private static Instant inTime() {
    return Instant.MAX;
  }
}
