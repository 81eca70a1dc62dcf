package dev.peercircles.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Two months of three circles from each seed, with everything going wrong that can. {@code
 * -Dseeds=1000} runs so many; without it a few.
 */
class SimulationTest {
  private static final int FEW = 3;
  private static final long FIRST = 1;

  @Test
  void keepsItsPromiseFromEverySeed() {
    var seeds = LongStream.range(FIRST, FIRST + Seeds.wanted(FEW));

    assertThat(Seeds.failures(seeds, seed -> Seeds.trace(seed, Set.of()))).isEmpty();
  }

  @Test
  void keepsItOnARealFile() {
    var seeds = LongStream.range(FIRST, FIRST + (Seeds.many() ? 50 : 1));

    assertThat(Seeds.failures(seeds, Seeds::traceOnFile)).isEmpty();
  }

  @Test
  void givesTheSameTraceFromTheSameSeed() {
    for (long seed = FIRST; seed < FIRST + (Seeds.many() ? 20 : 1); seed++) {
      assertThat(Seeds.trace(seed, Set.of())).isEqualTo(Seeds.trace(seed, Set.of()));
    }
  }
}
