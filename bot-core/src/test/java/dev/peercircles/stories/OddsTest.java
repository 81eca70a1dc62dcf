package dev.peercircles.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How often a story would be drawn. */
class OddsTest {

  @Test
  void aBiggerCircleDrawsMoreOften() {
    double five = Odds.posted(5, plan(2), 1);
    double eight = Odds.posted(8, plan(2), 1);

    assertThat(five).isPositive().isLessThan(eight);
    assertThat(eight).isLessThan(1);
    assertThat(Odds.posted(4, plan(2), 1)).isZero();
  }

  @Test
  void theMoreMustWaitTheRarerIsADraw() {
    assertThat(Odds.posted(6, plan(4), 1)).isLessThan(Odds.posted(6, plan(2), 1) / 2);
  }

  @Test
  void whatIsCalculatedIsWhatHappensInPlayedCircles() {
    for (int members : List.of(5, 7, 12)) {
      assertThat(Odds.posted(members, plan(2), 1))
          .as("%d members", members)
          .isCloseTo(played(members, plan(2), new Random(members)), within(0.02));
    }
  }

  /** The share of draws at which a story was posted, over many circles. */
  private static double played(int members, StoryPlan plan, Random chance) {
    int posted = 0;
    for (int circle = 0; circle < 300; circle++) {
      int waiting = 0;
      int told = 0;
      for (int draw = 0; draw < 300; draw++) {
        for (int member = told; member < members; member++) {
          if (chance.nextInt(8) == 0) {
            waiting++;
            told++;
          }
        }
        boolean around = chance.ints(members, 0, 10).filter(i -> i > 0).count() >= plan.smallest();
        if (around && waiting >= plan.atLeast()) {
          posted++;
          waiting--;
        } else if (around && waiting > 0 && chance.nextInt(plan.loneWaits()) == 0) {
          waiting--;
        }
        told = waiting == 0 ? 0 : told;
      }
    }
    return posted / 90_000.0;
  }

  private static StoryPlan plan(int atLeast) {
    return new StoryPlan(
        5,
        atLeast,
        4,
        false,
        List.of(LocalTime.of(12, 0), LocalTime.of(17, 0)),
        14,
        URI.create("https://intranet.example/speak-up"));
  }
}
