package dev.peercircles.app.scenarios;

import dev.peercircles.circles.Platform;
import dev.peercircles.storage.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Something that people live through, told in steps. Immutable. */
final class Scenario {
  private final String title;
  private final Setup setup;
  private final Optional<Platform> only;
  private final String why;
  private final List<Step> steps;

  private Scenario(
      String title, Setup setup, Optional<Platform> only, String why, List<Step> steps) {
    this.title = title;
    this.setup = setup;
    this.only = only;
    this.why = why;
    this.steps = List.copyOf(steps);
  }

  /** A scenario of the usual circle on both platforms. */
  static Scenario of(String title) {
    return of(title, Setup.usual());
  }

  static Scenario of(String title, Setup setup) {
    return new Scenario(title, setup, Optional.empty(), "", List.of());
  }

  /** On one platform only, and why. */
  Scenario only(Platform platform, String because) {
    return new Scenario(title, setup, Optional.of(platform), because, steps);
  }

  /** What the configuration says; it needs no act. */
  Scenario given(String words) {
    return with("Given", words, _ -> {});
  }

  Scenario given(String words, Step.Act act) {
    return with("Given", words, act);
  }

  Scenario when(String words, Step.Act act) {
    return with("When", words, act);
  }

  Scenario then(String words, Step.Act act) {
    return with("Then", words, act);
  }

  Scenario and(String words, Step.Act act) {
    return with("and", words, act);
  }

  private Scenario with(String keyword, String words, Step.Act act) {
    var all = new ArrayList<>(steps);
    all.add(new Step(keyword, words, act));
    return new Scenario(title, setup, only, why, all);
  }

  String title() {
    return title;
  }

  /** Why it runs on one platform only; empty if it runs on both. */
  String why() {
    return why;
  }

  List<Step> steps() {
    return steps;
  }

  Set<Platform> platforms() {
    return only.map(Set::of).orElse(Set.of(Platform.values()));
  }

  /** Plays it on the database that was asked for; a failure names the step. */
  void play(Platform platform) {
    play(platform, Databases.asked());
  }

  /**
   * The same on any database.
   *
   * @param database where it is kept, which may be in the directory that it is given
   */
  void play(Platform platform, Function<Path, Database> database) {
    try (var stage = Stage.open(platform, setup, database)) {
      for (var step : steps) {
        play(step, stage);
      }
      play(new Step("Then", "nobody else saw or suffered anything", House::check), stage);
      WireContracts.hold(stage.world());
    }
  }

  private void play(Step step, Stage stage) {
    try {
      step.act().on(stage);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          title
              + " · "
              + step.keyword()
              + " "
              + step.words()
              + "\n"
              + e.getMessage()
              + "\n"
              + stage.story(),
          e);
    }
  }
}
