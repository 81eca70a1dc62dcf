package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Happening.What;
import dev.peercircles.sandbox.Seen;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Collectors;

/** What holds at the end of every scenario. */
final class House {
  private static final int POSTS_A_WEEK = 2;

  private House() {}

  static void check(Stage stage) {
    outsidersSawNothing(stage);
    nobodySawAFailure(stage);
    atMostTheAuthorWasPinged(stage);
    channelsWereQuiet(stage);
  }

  /** Whoever isn't in a circle can't look into its channel and got no message from it. */
  private static void outsidersSawNothing(Stage stage) {
    for (var circle : stage.circles()) {
      var outside = stage.everybody().stream().filter(p -> !stage.isIn(p, circle)).toList();
      assertThat(outside).isNotEmpty();
      for (var person : outside) {
        assertThat(stage.world().look(person.account(), stage.channel(circle)))
            .as("what %s sees of %s", person.account(), circle)
            .isEmpty();
      }
    }
    stage.sam().got(0);
  }

  private static void nobodySawAFailure(Stage stage) {
    assertThat(stage.world().happenings().stream().filter(h -> h.what() == What.FAILED))
        .as("failures that people saw")
        .isEmpty();
  }

  private static void atMostTheAuthorWasPinged(Stage stage) {
    assertThat(stage.world().happenings())
        .filteredOn(h -> h.message().filter(Seen::byBot).isPresent())
        .allSatisfy(h ->
            assertThat(h.message().orElseThrow().pings())
                .as("pings of “%s”", h.message().orElseThrow().text())
                .doesNotContain("everyone", "here", "channel")
                .hasSizeLessThanOrEqualTo(1));
  }

  private static void channelsWereQuiet(Stage stage) {
    for (var circle : stage.circles()) {
      var weeks =
          stage.posts(circle).stream()
              .filter(h -> !isStory(h))
              .collect(Collectors.groupingBy(House::monday, Collectors.counting()));
      assertThat(weeks)
          .as("posts a week in %s", circle)
          .allSatisfy((_, n) -> assertThat(n).isLessThanOrEqualTo(POSTS_A_WEEK));
    }
  }

  /** One a week is free beside the two. */
  private static boolean isStory(Happening h) {
    return h.message().filter(m -> m.text().startsWith("A story from")).isPresent();
  }

  private static LocalDate monday(Happening h) {
    return h.at()
        .atZone(Stage.BERLIN)
        .toLocalDate()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
