package dev.peercircles.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each safeguard is needed: without it a seed fails that passes with it, as {@link SimulationTest}
 * shows of the first few.
 */
class SafeguardsTest {
  @ParameterizedTest
  @CsvSource({
    "UNKNOWN_STATE, 3, stands there twice",
    "LOOK_UP, 1, stands there twice",
    "ATTEMPT_NUMBER, 3, is still UNKNOWN",
    "LEASE, 1, stands there twice",
    "GRACE, 15, came after its grace",
    "OCCURRENCE_KEY, 10, stands there twice",
    "AFTERCARE, 1, did not come, though nothing was wrong",
    "LOOK_FIRST, 10, stands there twice"
  })
  void isMissedWhenTakenAway(Safeguard safeguard, long seed, String how) {
    boolean shownThere = seed < SimulationTest.FIRST + SimulationTest.FEW;
    assertThat(shownThere || Seeds.failure(seed, s -> Seeds.trace(s, Set.of())).isEmpty()).isTrue();
    assertThat(Seeds.failure(seed, s -> Seeds.trace(s, Set.of(safeguard))).orElse("kept"))
        .contains(how);
  }
}
