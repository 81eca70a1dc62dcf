package dev.peercircles.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Two months of three circles from each seed, with everything going wrong that can. A few seeds;
 * {@link SimulationRun} runs more.
 */
class SimulationTest {
  private static final long FIRST = 1;

  @Test
  void keepsItsPromiseFromEverySeed() {
    assertThat(Seeds.run(FIRST, 4, inTime(), s -> Seeds.same(s, false, false)).failures())
        .isEmpty();
  }

  @Test
  void givesTheSameTraceFromTheSameSeedInMemoryAndOnAFile() {
    assertThat(Seeds.run(FIRST, 1, inTime(), s -> Seeds.same(s, true, true)).failures()).isEmpty();
  }

  private static java.time.Instant inTime() {
    return java.time.Instant.MAX;
  }
}
