package dev.peercircles.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each safeguard is needed: without it a seed fails that passes with it. */
class SafeguardsTest {
  @ParameterizedTest
  @CsvSource({"ATTEMPT_NUMBER, 3"})
  void isMissedWhenTakenAway(Safeguard safeguard, long seed) {
    assertThat(Seeds.failure(seed, s -> Seeds.trace(s, Set.of(safeguard)))).isPresent();
    assertThat(Seeds.failure(seed, s -> Seeds.trace(s, Set.of()))).isEmpty();
  }
}
