package dev.peercircles.app.scenarios;

import dev.peercircles.circles.Platform;
import dev.peercircles.storage.Database;
import dev.peercircles.storage.testing.PostgresServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same scenarios on PostgreSQL: the first of each theme, one on Slack and the next on Discord;
 * with {@code -Dscenarios.postgres=all} every one on every platform. Those about what is kept read
 * the raw files of the database, which a server keeps to itself: they are left out.
 */
class ScenariosOnPostgresTest {

  static Stream<Arguments> some() {
    boolean all = "all".equals(System.getProperty("scenarios.postgres"));
    var some = new ArrayList<Arguments>();
    for (var theme : Scenarios.all()) {
      if (theme.title().equals(Keeping.theme().title())) {
        continue;
      }
      var next = Platform.values()[some.size() % Platform.values().length];
      some.addAll(
          all ? every(theme.scenarios()) : List.of(one(theme.scenarios().getFirst(), next)));
    }
    return some.stream();
  }

  private static List<Arguments> every(List<Scenario> scenarios) {
    return scenarios.stream()
        .flatMap(s -> s.platforms().stream().sorted().map(p -> Arguments.of(s.title(), p, s)))
        .toList();
  }

  private static Arguments one(Scenario scenario, Platform wanted) {
    var platforms = scenario.platforms();
    var platform = platforms.contains(wanted) ? wanted : platforms.iterator().next();
    return Arguments.of(scenario.title(), platform, scenario);
  }

  @ParameterizedTest(name = "{0} · {1}")
  @MethodSource("some")
  void comesTrue(String title, Platform platform, Scenario scenario) {
    var url = PostgresServer.fresh();
    scenario.play(
        platform, _ -> new Database.Postgres(url, Optional.empty(), false, Duration.ofSeconds(5)));
  }
}
