package dev.peercircles.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.peercircles.checkins.CanaryFeatureKnowsFeature;
import dev.peercircles.circles.CanaryFloorKnowsDelivery;
import dev.peercircles.circles.CanaryKnowsJdbc;
import dev.peercircles.delivery.CanaryAsksTheClock;
import dev.peercircles.delivery.CanaryDrawsLots;
import dev.peercircles.delivery.CanaryInjectsWithGuice;
import dev.peercircles.sandbox.CanaryKnowsUs;
import dev.peercircles.slack.CanaryAdapterKnowsAdapter;
import dev.peercircles.stories.CanaryNamesAPerson;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules, and each rule catches the class that was made to break it. */
class HouseTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("tests.jar"))
          .importPackages("dev.peercircles");

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of("arrows", Rules.ARROWS),
        Arguments.of("no cycles", Rules.NO_CYCLES),
        Arguments.of("guice in modules", Rules.GUICE_IN_MODULES_ONLY),
        Arguments.of("time and chance", Rules.TIME_AND_CHANCE_IN_ONE_PLACE),
        Arguments.of("stories name nobody", Rules.STORIES_NAME_NOBODY),
        Arguments.of("core libraries", Rules.CORE_KNOWS_NO_LIBRARY_OF_THE_EDGE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void isKept(String name, ArchRule rule) {
    rule.check(HOUSE);
  }

  static Stream<Arguments> canaries() {
    return Stream.of(
        Arguments.of(Rules.ARROWS, CanaryFloorKnowsDelivery.class),
        Arguments.of(Rules.ARROWS, CanaryFeatureKnowsFeature.class),
        Arguments.of(Rules.ARROWS, CanaryAdapterKnowsAdapter.class),
        Arguments.of(Rules.ARROWS, CanaryKnowsUs.class),
        Arguments.of(Rules.GUICE_IN_MODULES_ONLY, CanaryInjectsWithGuice.class),
        Arguments.of(Rules.TIME_AND_CHANCE_IN_ONE_PLACE, CanaryAsksTheClock.class),
        Arguments.of(Rules.TIME_AND_CHANCE_IN_ONE_PLACE, CanaryDrawsLots.class),
        Arguments.of(Rules.STORIES_NAME_NOBODY, CanaryNamesAPerson.class),
        Arguments.of(Rules.CORE_KNOWS_NO_LIBRARY_OF_THE_EDGE, CanaryKnowsJdbc.class));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("canaries")
  void catchesItsCanary(ArchRule rule, Class<?> canary) {
    var classes = new ClassFileImporter().importClasses(canary);

    assertThat(rule.evaluate(classes).hasViolation()).isTrue();
  }

  @Test
  void catchesACycle() {
    var classes =
        new ClassFileImporter()
            .importClasses(CanaryFloorKnowsDelivery.class, CanaryDeliveryKnowsTheFloor.CLASS);

    assertThat(Rules.NO_CYCLES.evaluate(classes).hasViolation()).isTrue();
  }

  @Test
  void knowsEveryRoom() {
    assertThat(HOUSE.stream().map(Arrows::room).filter(r -> !r.isEmpty()).distinct())
        .isSubsetOf(Arrows.ALLOWED.keySet());
  }
}
