package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** What people want to try until next time. */
final class Steps {
  private static final String WANT = "Talk to both of them together.";
  private static final String WENT = "How did your next step go?";

  private Steps() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "The next step", List.of(kept(), asked(), told(), dropped(), silentHost(), replaced()));
  }

  private static Step.Act said() {
    return s -> {
      s.until("Thu 13:30");
      s.ana().presses("We met").fills(Map.of("How many of you?", "4"));
      s.bo().tries(WANT);
    };
  }

  private static Scenario kept() {
    return Scenario.of("A next step is between its author and next Monday")
        .given(
            "the agenda's thread asks for a next step",
            s -> {
              s.until("Thu 13:30");
              s.ana().presses("We met").fills(Map.of("How many of you?", "4"));
            })
        .when("Bo presses My next step and writes a sentence", s -> s.bo().tries(WANT))
        .then(
            "Bo reads when it will be asked about, and that nobody sees it till then",
            s ->
                s.bo()
                    .isTold(
                        "Saved. Monday's form will ask how it went. Until then only you see it."))
        .and("nobody sees it", s -> s.chi().seesNothingOf(WANT));
  }

  private static Scenario asked() {
    return Scenario.of("Next week's form begins with it")
        .given("Bo has said what to try, Chi hasn't", said())
        .when(
            "both press Answer on Monday",
            s -> {
              s.until("Mon 10:00");
              s.bo().presses("Answer", "until");
              s.chi().presses("Answer", "until");
            })
        .then(
            "Bo's form asks how it went, and quotes it",
            s ->
                s.bo()
                    .isAsked(WENT, "A line about it", "What are you stuck on", "What would help?")
                    .canChoose(WENT, "Did it", "Partly", "Not yet", "Dropped it")
                    .isHinted(WENT, "You wanted to ‹" + WANT + "›"))
        .and("Chi's does not", s -> s.chi().isAsked("What are you stuck on", "What would help?"));
  }

  private static Scenario told() {
    return Scenario.of("How it went stands below the answer")
        .given("Bo has said what to try", said())
        .when(
            "Bo answers the week after",
            s -> {
              s.until("Mon 10:00");
              s.bo()
                  .presses("Answer", "until")
                  .fills(
                      Map.of(
                          WENT,
                          "Partly",
                          "A line about it",
                          "They agreed to a trial.",
                          "What are you stuck on",
                          "One of them still waits."));
            })
        .then(
            "the thread tells both",
            s ->
                s.chi()
                    .sees(
                        "@Bo is stuck on: One of them still waits.",
                        "Last week: partly, \"They agreed to a trial.\""))
        .and(
            "a form that only says how it went is an answer too",
            s -> {
              s.bo()
                  .presses("Answer", "until")
                  .fills(
                      Map.of(WENT, "Did it", "A line about it", "", "What are you stuck on", ""));
              s.chi().sees("@Bo · Last week: did it");
            });
  }

  private static Scenario dropped() {
    return Scenario.of("Once reported on, it is asked about no more")
        .given(
            "Bo has reported on the step",
            s -> {
              said().on(s);
              s.until("Mon 10:00");
              s.bo().presses("Answer", "until").fills(Map.of(WENT, "Dropped it"));
            })
        .when(
            "the week after, Bo presses Answer",
            s -> {
              s.until("2026-10-26T10:00");
              s.bo().presses("Answer", "until");
            })
        .then(
            "the form asks the usual two things",
            s -> s.bo().isAsked("What are you stuck on", "What would help?"));
  }

  private static Scenario silentHost() {
    return Scenario.of("If the host says nothing, next steps are offered a day later")
        .given("Ana doesn't say whether they met")
        .when(
            "it is Friday, 13:15",
            s -> {
              s.until("Fri 13:14");
              s.chi().seesNothingOf("What will you try");
              s.until("Fri 13:16");
            })
        .then(
            "the agenda's thread asks for a next step",
            s -> {
              s.chi().seesOnce("What will you try by next Thursday?");
              assertThat(s.chi().message("What will you try").threadOf()).isPresent();
            })
        .and(
            "when Ana says it later, it isn't asked again",
            s -> {
              s.ana().presses("We met").fills(Map.of("How many of you?", "4"));
              s.chi().seesOnce("What will you try by next Thursday?");
            });
  }

  private static Scenario replaced() {
    return Scenario.of("A better idea replaces the first")
        .given("Bo has said what to try", said())
        .when(
            "Bo types /circle step, finds it there and writes another",
            s ->
                s.bo()
                    .types("/circle step")
                    .finds("What will you try", WANT)
                    .fills(Map.of("What will you try", "Ask my boss first.")))
        .then(
            "Monday's form asks about the last one",
            s -> {
              s.until("Mon 10:00");
              s.bo().presses("Answer", "until").isHinted(WENT, "‹Ask my boss first.›");
            });
  }
}
