package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** What is kept, and for how long. */
final class Keeping {
  private static final String WORDS = "Periwinkle seniors want the same role";
  private static final String NOTE = "Marmalade agreement for a trial";
  private static final String STEP = "Talk to the zeppelin team";

  private Keeping() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme("What is kept", List.of(answers(), steps(), ended(), skips()));
  }

  private static Scenario answers() {
    return Scenario.of("An answer's words are gone from the database after the next closing")
        .given(
            "Bo has answered",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers(WORDS, "Time on Thursday");
              isKept(s, WORDS);
            })
        .when(
            "the next check-in has closed and a night has passed", s -> s.until("2026-10-22T06:00"))
        .then("no byte of the database holds them", s -> isGone(s, WORDS, "Periwinkle"))
        .and(
            "the platform keeps its thread, as was said",
            s -> s.chi().seesOnce("@Bo is stuck on: " + WORDS));
  }

  private static Scenario steps() {
    return Scenario.of("A next step is gone once it has been reported on and the week has closed")
        .given(
            "Bo said what to try, and how it went",
            s -> {
              s.until("Thu 14:00");
              s.bo().types("/circle step").fills(Map.of("What will you try", STEP));
              isKept(s, STEP);
              s.until("Mon 10:00");
              s.bo()
                  .presses("Answer", "until Wed")
                  .fills(Map.of("How did your next step go?", "Partly", "A line about it", NOTE));
            })
        .when("that week and the next have closed", s -> s.until("2026-10-29T06:00"))
        .then(
            "no byte of the database holds the step or the line about it",
            s -> isGone(s, STEP, "zeppelin", NOTE, "Marmalade"));
  }

  private static Scenario ended() {
    return Scenario.of(
            "Two weeks after a circle's end nothing of its words is left",
            Setup.usual().with("until", "\"2026-10-16\""))
        .given(
            "Bo has answered in the last week and said what to try",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers(WORDS);
              s.until("Thu 14:00");
              s.bo().types("/circle step").fills(Map.of("What will you try", STEP));
            })
        .when("the circle has been over for fifteen days", s -> s.until("2026-11-01T06:00"))
        .then(
            "no byte of the database holds a word",
            s -> isGone(s, WORDS, "Periwinkle", STEP, "zeppelin"))
        .and(
            "whoever asks reads that it has ended",
            s ->
                s.bo()
                    .types("/circle checkin")
                    .isTold("EM Berlin ended on Friday 16 October 2026."));
  }

  private static Scenario skips() {
    return Scenario.of("A changed answer leaves nothing of its first words")
        .given(
            "Bo answers, and changes every word of it",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers(WORDS);
              s.bo()
                  .pressesThere("Change")
                  .fills(Map.of("What are you stuck on", "It is settled."));
            })
        .when("the week after has closed", s -> s.until("2026-10-22T06:00"))
        .then("no byte of the database holds the first words", s -> isGone(s, WORDS, "Periwinkle"));
  }

  /** Before, or the search for what is gone would prove nothing. */
  private static void isKept(Stage stage, String words) {
    assertThat(stage.theatre().database().contains(words)).as("“%s” is kept", words).isTrue();
  }

  private static void isGone(Stage stage, String... words) {
    var database = stage.theatre().database();
    for (var each : words) {
      int at = database.indexOf(each);
      assertThat(at < 0 ? "" : database.substring(Math.max(0, at - 200), at + each.length()))
          .as("what of “%s” is left", each)
          .isEmpty();
    }
  }
}
