package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** What people answer, change and leave out. */
final class Answering {
  static final String STUCK = "Two of my seniors want the same role.";
  private static final String FIELD = "What are you stuck on";

  private Answering() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "Answering",
        List.of(
            form(),
            answer(),
            change(),
            same(),
            nothing(),
            skip(),
            skipThenAnswer(),
            answerThenSkip(),
            typed(),
            replies(),
            beenThere(),
            ownBeenThere()));
  }

  private static Scenario form() {
    return Scenario.of("The form asks two things")
        .when(
            "Chi presses Answer",
            s -> {
              s.until("Mon 10:00");
              s.chi().presses("Answer");
            })
        .then(
            "a form asks what Chi is stuck on and what would help",
            s -> s.chi().isAsked("What are you stuck on, or thinking through?", "What would help?"))
        .and(
            "what would help is one of four, time at Thursday's meeting among them",
            s ->
                s.chi()
                    .canChoose(
                        "What would help?",
                        "Just so you know",
                        "Ideas in writing",
                        "Someone who has been there",
                        "Time on Thursday"))
        .and("nobody learns that the form is open", s -> s.bo().seesNothingOf("Chi"));
  }

  private static Scenario answer() {
    return Scenario.of("An answer stands in the thread under its author's name")
        .when(
            "Bo answers, and asks for somebody who has been there",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers(STUCK, "Someone who has been there");
            })
        .then(
            "Bo alone reads that it is saved, until when it can be changed, and what becomes of it",
            s ->
                s.bo()
                    .isTold(
                        "Saved. You can change it until Wed 18:00.",
                        "under your name",
                        "Our copy is deleted after the next closing")
                    .isOffered("Change"))
        .and(
            "everybody in the circle reads it in the thread",
            s -> {
              for (var person : List.of(s.ana(), s.bo(), s.chi(), s.dev(), s.eli())) {
                person.seesOnce("@Bo is stuck on: " + STUCK);
              }
              s.chi().sees("@Bo is stuck on: " + STUCK, "Would like: someone who has been there");
              assertThat(s.chi().message(STUCK).threadOf()).isPresent();
            })
        .and(
            "only Bo is mentioned, so that replies reach him",
            s -> assertThat(s.chi().message(STUCK).pings()).containsExactly(s.bo().account()));
  }

  private static Scenario change() {
    return Scenario.of("An answer can be changed until closing")
        .given(
            "Bo has answered",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers(STUCK, "Ideas in writing");
            })
        .when(
            "Bo presses Change, finds the old words and writes others",
            s -> {
              s.until("Tue 15:00");
              s.bo()
                  .pressesThere("Change")
                  .finds(FIELD, STUCK)
                  .finds("What would help?", "Ideas in writing");
              s.bo()
                  .fills(
                      Map.of(
                          FIELD, "They found out about each other.", "What would help?", "Time"));
            })
        .then(
            "the answer in the thread now says that, in the same place",
            s ->
                s.chi()
                    .seesOnce("@Bo is stuck on:")
                    .sees("They found out about each other.", "Would like: time at the meeting")
                    .seesNothingOf(STUCK));
  }

  private static Scenario same() {
    return Scenario.of("Saving the same twice says it once")
        .given(
            "Bo has answered",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers(STUCK, "Ideas in writing");
            })
        .when(
            "Bo opens the form again and saves it as it is",
            s -> s.bo().presses("Answer").fills(Map.of(FIELD, STUCK, "What would help?", "Ideas")))
        .then("Bo reads that it is saved", s -> s.bo().isTold("Saved."))
        .and("the thread holds it once", s -> s.chi().seesOnce(STUCK));
  }

  private static Scenario nothing() {
    return Scenario.of("An empty form is not an answer")
        .when(
            "Bo sends the form without a word",
            s -> {
              s.until("Mon 10:00");
              s.bo().presses("Answer").fills(Map.of());
            })
        .then(
            "Bo reads how little is enough, and how to skip",
            s -> s.bo().isTold("A sentence is enough.", "Skip this week"))
        .and("nobody else sees anything", s -> s.chi().seesNothingOf("Bo"));
  }

  private static Scenario skip() {
    return Scenario.of("A week can be skipped without a reason")
        .when(
            "Dev presses Skip this week",
            s -> {
              s.until("Mon 10:00");
              s.dev().presses("Skip this week");
            })
        .then(
            "Dev alone reads that this needs no reason, and can still answer",
            s -> s.dev().isTold("Skipped. No reason needed.").isOffered("Answer after all"))
        .and(
            "nobody else learns of it, and Dev isn't reminded",
            s -> {
              s.until("Wed 20:00");
              s.chi().seesNothingOf("Dev", "kipped");
              s.dev().got(0);
            });
  }

  private static Scenario skipThenAnswer() {
    return Scenario.of("Whoever skipped may answer after all")
        .given(
            "Dev has skipped",
            s -> {
              s.until("Mon 10:00");
              s.dev().presses("Skip this week");
            })
        .when(
            "Dev presses Answer after all and writes",
            s -> s.dev().pressesThere("Answer after all").fills(Map.of(FIELD, STUCK)))
        .then("the thread shows it", s -> s.chi().seesOnce("@Dev is stuck on: " + STUCK));
  }

  private static Scenario answerThenSkip() {
    return Scenario.of("Skipping after answering takes nothing back")
        .given(
            "Dev has answered",
            s -> {
              s.until("Mon 10:00");
              s.dev().answers(STUCK);
            })
        .when("Dev presses Skip this week", s -> s.dev().presses("Skip this week"))
        .then(
            "Dev reads that the answer stands and can be changed",
            s -> s.dev().isTold("You have answered already, and that stands.").isOffered("Change"))
        .and("the thread still shows it", s -> s.chi().seesOnce(STUCK));
  }

  private static Scenario typed() {
    return Scenario.of("The form can also be asked for by typing")
        .when(
            "Eli types /circle checkin in the circle's channel",
            s -> {
              s.until("Mon 10:00");
              s.eli().types("/circle checkin");
            })
        .then(
            "the same form opens, and its answer goes to the same thread",
            s -> {
              s.eli().isAsked(FIELD, "What would help?").fills(Map.of(FIELD, STUCK));
              s.chi().seesOnce("@Eli is stuck on: " + STUCK);
            });
  }

  private static Scenario replies() {
    return Scenario.of("People help each other in the thread, and the bot keeps quiet")
        .given(
            "Bo has answered",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers(STUCK, "Ideas in writing");
            })
        .when("Chi replies", s -> s.chi().replies(STUCK, "Ask each what the role means to them."))
        .then(
            "everybody reads it there, and the bot adds nothing",
            s -> {
              var before = s.world().happenings().size();
              s.until("Mon 20:00");
              s.bo().sees("Ask each what the role means to them.");
              assertThat(s.world().happenings()).hasSize(before);
            });
  }

  private static Scenario beenThere() {
    return Scenario.of("Somebody who has been there can say so with one press")
        .given(
            "Bo has answered",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers(STUCK, "Someone who has been there");
            })
        .when(
            "Chi presses I've been there, twice",
            s -> {
              s.chi()
                  .presses("I've been there")
                  .isTold("The thread says that you have been there.");
              s.chi().presses("I've been there");
            })
        .then(
            "the thread tells Bo, once, and mentions nobody else",
            s -> {
              s.dev().seesOnce("@Bo: Chi has been there.");
              assertThat(s.dev().message("Chi has been there").pings())
                  .containsExactly(s.bo().account());
            })
        .and(
            "the second press only says that it stands there",
            s -> s.chi().isTold("The thread says so already."));
  }

  private static Scenario ownBeenThere() {
    return Scenario.of("Nobody has been there for their own problem")
        .given(
            "Bo has answered",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers(STUCK);
            })
        .when("Bo presses I've been there below it", s -> s.bo().presses("I've been there"))
        .then(
            "Bo alone reads that it is for the others",
            s -> s.bo().isTold("That one is yours. The others can press it."))
        .and("the thread stays as it is", s -> s.chi().seesNothingOf("has been there."));
  }
}
