package dev.peercircles.rotations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.rotations.Years.Life;
import dev.peercircles.rotations.Years.Seen;
import java.util.Collections;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the rule of fairness promises, held against twenty years of 200 seeds, 5 to 12 people. */
@Execution(ExecutionMode.CONCURRENT)
class RotationLawsTest {
  private static final int SEEDS = 200;

  @Test
  @DisplayName("all present, turns differ by at most one, always")
  void keepsTurnsWithinOneOfEachOther() {
    hold("all present", Life.ALL_PRESENT, 1, RotationLawsTest::spread);
    hold("all present, lead 2", Life.ALL_PRESENT.lead(2), 1, RotationLawsTest::spread);
  }

  @Test
  @DisplayName("with leave, everybody stays within 1.5 turns of the fair share at every session")
  void staysFairWithLeave() {
    hold("leave", Life.WITH_LEAVE, 1.5, Seen::worst);
  }

  @Test
  @DisplayName("with leave and a lead of two sessions, within 2; also if a fifth are guests")
  void staysFairWithALead() {
    hold("leave, lead 2", Life.WITH_LEAVE.lead(2), 2, Seen::worst);
    hold("leave, lead 2, guests", Life.WITH_LEAVE.lead(2).guests(0.2), 2, Seen::worst);
    hold("leave, guests", Life.WITH_LEAVE.guests(0.2), 1.5, Seen::worst);
  }

  @Test
  @DisplayName("with two presenters and leave, within 3")
  void staysFairWithTwoPresenters() {
    hold("leave, two presenters", Life.WITH_LEAVE.presenters(2), 3, Seen::worst);
    hold("leave, two presenters, lead 2", Life.WITH_LEAVE.presenters(2).lead(2), 3, Seen::worst);
  }

  @Test
  @DisplayName("after the last skip, everybody is back within the bound in 3n sessions")
  void recoversFromSkips() {
    int last = Years.SESSIONS / 2;
    hold(
        "back after skips",
        Life.WITH_LEAVE.skips(0.3, last),
        1.5,
        s -> s.number() < last + 3 * s.after().members().size() ? 0 : s.worst());
  }

  private static double spread(Seen seen) {
    return Collections.max(seen.turns().values()) - Collections.min(seen.turns().values());
  }

  /**
   * Holds a figure against its bound at every session, together with the one about two sessions
   * running, and prints how close it came.
   */
  private static void hold(String law, Life life, double bound, ToDoubleFunction<Seen> figure) {
    double worst = 0;
    double sum = 0;
    String where = "";
    for (int seed = 0; seed < SEEDS; seed++) {
      int n = 5 + seed % 8;
      var most = new double[1];
      var story = law + ", seed " + seed + ", " + n + " people, session ";
      new Years(life, n, seed, Chooser.fair())
          .live(seen -> {
            assertThat(seen.repeated()).as(story + seen.number()).isFalse();
            most[0] = Math.max(most[0], figure.applyAsDouble(seen));
          });
      sum += most[0];
      if (most[0] > worst) {
        worst = most[0];
        where = " (seed " + seed + ", " + n + " people)";
      }
    }
    var measured =
        String.format(
            Locale.ROOT,
            "%s: worst %.3f%s, mean of seeds %.3f, bound %s",
            law,
            worst,
            where,
            sum / SEEDS,
            bound);
    System.out.println(measured);
    assertThat(worst).as(measured).isLessThanOrEqualTo(bound + 1e-9);
  }
}
