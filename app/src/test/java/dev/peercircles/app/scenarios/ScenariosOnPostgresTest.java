package dev.peercircles.app.scenarios;

import dev.peercircles.circles.Platform;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A few of the scenarios on PostgreSQL each time: the first of each theme, one on Slack and the
 * next on Discord, and what matters most of stories, about which promises are made. {@code
 * -Ddatabase=postgresql} has {@link ScenariosTest} play all of them there.
 */
class ScenariosOnPostgresTest {

  static Stream<Arguments> some() {
    var some = new ArrayList<Arguments>();
    for (var theme : Scenarios.all()) {
      var next = Platform.values()[some.size() % Platform.values().length];
      some.add(one(theme.scenarios().getFirst(), next));
    }
    Stories.core().forEach(s -> some.add(one(s, Platform.values()[some.size() % 2])));
    return some.stream();
  }

  private static Arguments one(Scenario scenario, Platform wanted) {
    var platforms = scenario.platforms();
    var platform = platforms.contains(wanted) ? wanted : platforms.iterator().next();
    return Arguments.of(scenario.title(), platform, scenario);
  }

  @ParameterizedTest(name = "{0} · {1}")
  @MethodSource("some")
  void comesTrue(String title, Platform platform, Scenario scenario) {
    scenario.play(platform, Databases.postgresql());
  }
}
