package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every scenario, on every platform that it is for, through the platform's real SDK; with {@code
 * -Ddatabase=postgresql} all that they leave behind is kept there.
 */
class ScenariosTest {
  private static final Path PAGE = Path.of("..", "docs", "scenarios.md");
  private static final String REWRITE =
      "./mvnw -pl app -am test -Dtest=ScenariosTest#areOnThePage -Dscenarios.write=true"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  static Stream<Arguments> all() {
    return scenarios()
        .flatMap(s -> s.platforms().stream().sorted().map(p -> Arguments.of(s.title(), p, s)));
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest(name = "{0} · {1}")
  @MethodSource("all")
  void comesTrue(String title, Platform platform, Scenario scenario) {
    scenario.play(platform);
  }

  @Test
  void areOnThePage() throws IOException {
    var page = Handbook.page(REWRITE);
    if (Boolean.getBoolean("scenarios.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE)
        .as("docs/scenarios.md is stale; rewrite it: %s", REWRITE)
        .content()
        .isEqualTo(page);
  }

  @Test
  void haveTitlesOfTheirOwn() {
    assertThat(titles()).doesNotHaveDuplicates();
  }

  @Test
  void sayWhyTheyAreForOnePlatformOnly() {
    assertThat(scenarios().filter(s -> s.platforms().size() < Platform.values().length))
        .allSatisfy(s -> assertThat(s.why()).isNotBlank());
  }

  private static List<String> titles() {
    return scenarios().map(Scenario::title).toList();
  }

  private static Stream<Scenario> scenarios() {
    return Scenarios.all().stream().flatMap(t -> t.scenarios().stream());
  }
}
