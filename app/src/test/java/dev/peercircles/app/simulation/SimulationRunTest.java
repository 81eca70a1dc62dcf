package dev.peercircles.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a run of many seeds ends with. */
class SimulationRunTest {
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @Test
  void failsInPlainWordsWhenTimeWasUpBeforeEnoughSeedsHadRun() {
    assertThat(run("--seeds=5", "--minutes=0", "--at-least=2")).isEqualTo(1);
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("0 of 5 seeds")
        .contains("Time was up after 0 seeds")
        .contains("at least 2 are wanted");
  }

  @Test
  void isContentWithAsManyAsFitWhenNobodyAsksForMore() {
    assertThat(run("--seeds=5", "--minutes=0")).isZero();
  }

  @Test
  void refusesAnOptionThatItDoesNotKnowRatherThanLeaveItOut() {
    assertThat(run("--atleast=2")).isEqualTo(2);
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("--at-least");
    assertThat(run("--help")).isEqualTo(2);
    assertThat(run("--seeds=many")).isEqualTo(2);
  }

  @Test
  void refusesToWantMoreSeedsThanItMayRunRatherThanBlameTheTime() {
    assertThat(run("--seeds=5", "--minutes=0", "--at-least=6")).isEqualTo(2);
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("--at-least=6 is more than the 5 seeds")
        .doesNotContain("Time was up");
  }

  private int run(String... arguments) {
    return SimulationRun.run(new PrintStream(told, true, StandardCharsets.UTF_8), arguments);
  }
}
