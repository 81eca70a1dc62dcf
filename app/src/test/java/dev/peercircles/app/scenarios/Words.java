package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Whatever people write stands there as they wrote it, and calls nobody. */
final class Words {
  private static final String SHOUT = "@everyone @here @channel <!channel> <@%s> look";

  private Words() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "What people write", List.of(pings(), markup(), languages(), longest(), tooLong()));
  }

  private static Scenario pings() {
    return Scenario.of("Nothing that people write pings anybody")
        .when(
            "Bo writes @everyone, @here, @channel and the code of Chi's account",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers(SHOUT.formatted(s.chi().account()));
            })
        .then(
            "the words stand in the thread and only Bo is mentioned",
            s -> {
              s.chi().sees("@Bo is stuck on:", "look");
              assertThat(s.chi().message("look").pings()).containsExactly(s.bo().account());
            })
        .and(
            "the agenda, which quotes them, mentions nobody",
            s -> {
              s.until("Thu 10:00");
              assertThat(s.chi().message("meets today").pings()).isEmpty();
            });
  }

  private static Scenario markup() {
    var words =
        "*not bold* _or this_ ~nor~ `code` > quote # title [a](http://b.example) & <c> ||d||";
    return Scenario.of("Signs stay signs")
        .when(
            "Bo writes stars, underscores, brackets, ampersands and bars",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers(words);
            })
        .then("everybody reads them as they were written", s -> s.chi().seesOnce(words));
  }

  private static Scenario languages() {
    var words = "Größe 👩🏽‍🚀 שלום עולם مرحبا 日本語 zero​width é";
    return Scenario.of("Every script and emoji survives")
        .when(
            "Bo writes in six scripts, right to left among them",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers(words);
            })
        .then("everybody reads them as they were written", s -> s.chi().seesOnce(words))
        .and(
            "so does the agenda",
            s -> {
              s.until("Thu 10:00");
              s.chi().sees("meets today", "Bo: \"" + words + "\"");
            });
  }

  private static Scenario longest() {
    var words = "And then it happened again. ".repeat(36).substring(0, 1000);
    return Scenario.of("A thousand characters fit")
        .when(
            "Bo writes a thousand characters",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers(words.strip());
            })
        .then("all of them stand in the thread", s -> s.chi().seesOnce(words.strip()))
        .and(
            "the agenda quotes the beginning",
            s -> {
              s.until("Thu 10:00");
              s.chi().sees("Bo: \"And then it happened again. And then it happened again.", "…\"");
            });
  }

  private static Scenario tooLong() {
    var step = "What will you try";
    return Scenario.of("More than fits is not taken, and not cut")
        .when(
            "Bo tries to save a next step of 300 characters",
            s -> {
              s.until("Mon 10:00");
              s.bo().types("/circle step").fills(Map.of(step, "x".repeat(300)));
            })
        .then(
            "it isn't saved: the form comes up empty again",
            s -> s.bo().isNotTold("Saved").types("/circle step").finds(step, ""))
        .and(
            "200 characters are",
            s -> s.bo().fills(Map.of(step, "x".repeat(200))).isTold("Saved."));
  }
}
