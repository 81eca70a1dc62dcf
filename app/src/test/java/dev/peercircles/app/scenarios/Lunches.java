package dev.peercircles.app.scenarios;

import java.util.List;
import java.util.Map;

/** Who presents at lunch. */
final class Lunches {
  static final String QUESTION = "it could be your lunch";

  private Lunches() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "Who presents at lunch",
        List.of(
            asked(),
            notThisTime(),
            twice(),
            late(),
            away(),
            everybodyAway(),
            offered(),
            offeredBefore(),
            nobody(),
            nobodyLate()));
  }

  /**
   * Bo hosts. A lunch every other Wednesday, the first on 28 October; check-ins without reminders.
   */
  static Setup lunch() {
    return lunch("day: wednesday, at: \"12:30\", from: \"2026-10-28\"");
  }

  static Setup lunch(String when) {
    return Setup.usual()
        .with("host", "bo")
        .with("deputy", "dev")
        .with("checkin", Setup.checkin("nudge: never"))
        .with(
            "rotations",
            "{ lunch: { when: { every: 2 weeks, "
                + when
                + (when.contains("}") ? " } }" : " } } }"));
  }

  private static void everybodyIs(Stage stage, String words) {
    List.of("ana", "bo", "chi", "dev", "eli")
        .forEach(p -> stage.person(p).types("/circle " + words));
  }

  private static Scenario asked() {
    return Scenario.of("One person is asked privately, and named only after their yes", lunch())
        .given("a lunch every other Wednesday; the first is on 28 October")
        .when("it is fourteen days before", s -> s.until("2026-10-14T09:10"))
        .then(
            "Ana alone is asked, in one message with everything",
            s -> {
              s.ana()
                  .got(1)
                  .gets(
                      QUESTION,
                      "20 minutes, no slides needed",
                      "It's you because you haven't had a turn yet",
                      "No name is shown before you say yes");
              List.of(s.bo(), s.chi(), s.dev(), s.eli())
                  .forEach(p -> p.got(0).seesNothingOf("lunch"));
            })
        .when(
            "Ana says yes and what it is about",
            s -> {
              s.ana().presses("Yes", QUESTION).isTold("It's yours");
              s.ana()
                  .pressesThere("Its topic")
                  .fills(Map.of("What is it about", "on-call without heroes"))
                  .isTold("on-call without heroes");
            })
        .then(
            "the weekly post before it says who, what, when and why",
            s -> {
              s.until("2026-10-26T09:40");
              s.bo().sees("Ana on “on-call without heroes”. Ana hasn't had a turn yet.");
            })
        .and(
            "Ana is reminded once and asked once how it went",
            s -> {
              s.until("2026-10-28T14:00");
              s.ana().got(3).gets("How did your lunch go?");
              s.ana().presses("It happened").isTold("Noted.");
            });
  }

  private static Scenario notThisTime() {
    return Scenario.of("Not this time needs no reason, and the next is asked at once", lunch())
        .given("Ana was asked", s -> s.until("2026-10-14T09:10"))
        .when("Ana presses Not this time", s -> s.ana().presses("Not this time", QUESTION))
        .then("Ana reads that nothing is lost", s -> s.ana().isTold("no reason needed"))
        .and(
            "Eli is asked, and nobody learns that Ana was",
            s -> {
              s.until("2026-10-14T09:20");
              s.eli().got(1).gets(QUESTION);
              s.eli().seesNothingOf("Ana");
              s.bo().seesNothingOf("lunch");
            })
        .and(
            "an old Yes of Ana's does not take it from Eli once Eli has said yes",
            s -> {
              s.eli().presses("Yes", QUESTION);
              s.ana().presses("Yes", QUESTION).isTold("Somebody else has it by now");
            });
  }

  private static Scenario twice() {
    return Scenario.of("After two times not this time, what would suit better is offered", lunch())
        .given(
            "Ana passed once, and Eli took it",
            s -> {
              s.until("2026-10-14T09:10");
              s.ana().presses("Not this time", QUESTION).isNotTold("suit you better");
              s.until("2026-10-14T09:20");
              s.eli().presses("Yes", QUESTION);
            })
        .when(
            "Ana is asked for the next, and passes again",
            s -> {
              s.until("2026-10-28T09:10");
              s.ana().got(2).presses("Not this time", QUESTION);
            })
        .then(
            "Ana reads what would suit better",
            s ->
                s.ana()
                    .isTold("no reason needed", "What would suit you better?")
                    .isOffered(
                        "Again after Wed 6 Jan", "With a partner", "I'd rather host", "Don't ask"))
        .and(
            "each of them is answered privately; only that Ana would host is told to Bo, who hosts",
            s -> {
              s.ana()
                  .pressesThereAndReads("With a partner", "name both of you in the topic")
                  .pressesThereAndReads("Again after Wed 6 Jan", "until after Wed 6 Jan")
                  .pressesThereAndReads("Don't ask", "You aren't asked any more")
                  .pressesThereAndReads("I'd rather host", "Bo, who hosts, reads now");
              s.until("2026-10-28T09:20");
              s.bo().gets("Ana would like to host EM Berlin now and then");
              List.of(s.chi(), s.dev()).forEach(p -> p.seesNothingOf("Ana would"));
              s.ana().types("/circle lunch show").isTold("You rest: nobody asks you");
            })
        .and(
            "volunteering ends that",
            s -> {
              s.ana().types("/circle lunch volunteer").isTold("you are asked first");
              s.ana().types("/circle lunch show").isNotTold("You rest");
            });
  }

  private static Scenario late() {
    return Scenario.of(
            "A yes after the weekly post stands in it, and questions go to its thread",
            lunch("day: friday, at: \"12:30\", from: \"2026-10-30\""))
        .given(
            "a lunch on Friday that nobody had on Monday; Chi was asked last",
            s -> {
              s.until("2026-10-26T09:40");
              s.bo().sees("This week in").seesNothingOf("Lunch on");
            })
        .when(
            "Chi says yes on Tuesday",
            s -> {
              s.until("2026-10-27T10:00");
              s.chi().presses("Yes", QUESTION).isTold("questions and material go to");
            })
        .then(
            "the weekly post that stands says it; there is no other",
            s -> {
              s.until("2026-10-27T10:10");
              s.bo().sees("This week in", "Chi. Chi hasn't had a turn yet.").seesOnce("Lunch on");
            })
        .when(
            "Bo asks something there",
            s -> {
              s.bo().presses("Ask a question", "Lunch on");
              s.bo()
                  .fills(Map.of("What would you like", "Who pages whom?"))
                  .isTold("in the thread");
            })
        .then(
            "it stands in the thread",
            s -> {
              s.until("2026-10-27T10:20");
              s.dev().sees("Bo asks: ", "Who pages whom?");
            })
        .and(
            "once the week is closed, nothing can be pressed any more",
            s -> {
              s.until("2026-10-28T18:10");
              s.bo().sees("Lunch on").seesNoButton("Ask a question");
            });
  }

  private static Scenario away() {
    return Scenario.of("Going away gives a turn to the next at once", lunch())
        .given(
            "Ana was asked and said yes",
            s -> {
              s.until("2026-10-14T09:10");
              s.ana().presses("Yes", QUESTION);
            })
        .when(
            "Ana is away on that day, and says so",
            s -> {
              s.until("2026-10-16T10:00");
              s.ana().types("/circle away until 2026-10-30 from 2026-10-28");
            })
        .then(
            "Eli is asked on the same day, not at the next step",
            s -> {
              s.until("2026-10-16T10:10");
              s.eli().got(1).gets(QUESTION);
            })
        .when("Eli says yes", s -> s.eli().presses("Yes", QUESTION))
        .then(
            "the weekly post names Eli, and not why Ana can't",
            s -> {
              s.until("2026-10-26T09:40");
              s.bo().sees("Lunch on", "Eli. Eli hasn't had a turn yet; Ana is away.");
            });
  }

  private static Scenario everybodyAway() {
    return Scenario.of("If everybody is away nobody is asked, and one line says why", lunch())
        .given(
            "everybody is away on 28 October, and says so",
            s -> everybodyIs(s, "away until 2026-10-30 from 2026-10-28"))
        .when("the weekly post comes", s -> s.until("2026-10-26T09:40"))
        .then(
            "it says so in one line, and nobody was asked",
            s -> {
              s.dev().sees("This week in", "No lunch on Wed 28 Oct: everybody is away.");
              List.of(s.ana(), s.chi(), s.dev(), s.eli()).forEach(p -> p.got(0));
            });
  }

  private static Scenario offered() {
    return Scenario.of(
            "If nobody is left to ask, whoever can after all takes it from the weekly post",
            lunch("day: friday, at: \"12:30\", from: \"2026-10-30\""))
        .given(
            "a lunch on Friday 30 October, on which everybody is away",
            s -> everybodyIs(s, "away until 2026-11-01 from 2026-10-30"))
        .when("the weekly post comes", s -> s.until("2026-10-26T09:40"))
        .then(
            "it offers the date",
            s -> s.bo().sees("This week in", "has nobody yet, and nobody is left to ask."))
        .when("Chi presses, still away", s -> s.chi().presses("I'll take it", "This week in"))
        .then(
            "Chi reads what would change that",
            s -> s.chi().isTold("You are away on that day", "/circle back"))
        .when(
            "Chi is back and presses again",
            s -> {
              s.chi().types("/circle back");
              s.chi().presses("I'll take it", "This week in").isTold("It's yours");
            })
        .then(
            "that post says so",
            s -> {
              s.until("2026-10-26T09:50");
              s.dev().sees("This week in", "Chi offered to take it.");
            });
  }

  private static Scenario nobody() {
    return Scenario.of("Without a yes there is no lunch, and one line says so", lunch())
        .when("nobody answers until two days before", s -> s.until("2026-10-26T09:40"))
        .then(
            "the weekly post says it in one line",
            s -> s.bo().sees("No lunch on Wed 28 Oct: nobody could this time."))
        .and(
            "Ana was asked twice, Eli and Chi once",
            s -> {
              s.ana().got(2);
              s.eli().got(1);
              s.chi().got(1);
              s.dev().got(0);
            });
  }

  private static Scenario offeredBefore() {
    return Scenario.of(
            "A date that nobody is left to ask for is offered while it can be taken", lunch())
        .given(
            "everybody is away on 28 October, and says so",
            s -> everybodyIs(s, "away until 2026-10-29 from 2026-10-28"))
        .when("it is eight days before", s -> s.until("2026-10-20T09:10"))
        .then(
            "the weekly post that stands offers it",
            s -> s.bo().sees("This week in", "has nobody yet, and nobody is left to ask."))
        .when(
            "Chi is back and presses there",
            s -> {
              s.chi().types("/circle back");
              s.chi().presses("I'll take it", "This week in").isTold("It's yours");
            })
        .then(
            "nothing is left to take there, and the post of that week names Chi",
            s -> {
              s.until("2026-10-20T09:20");
              s.bo().seesNothingOf("has nobody yet").seesNoButton("I'll take it");
              s.until("2026-10-26T09:40");
              s.bo().seesOnce("Lunch on").sees("Chi offered to take it.");
            });
  }

  private static Scenario nobodyLate() {
    return Scenario.of(
            "That there is no lunch is read in the weekly post that stands",
            lunch("day: thursday, at: \"12:30\", from: \"2026-10-29\""))
        .given(
            "a lunch on Thursday that nobody had on Monday",
            s -> {
              s.until("2026-10-26T09:40");
              s.bo().sees("This week in").seesNothingOf("No lunch");
            })
        .when("it is two days before", s -> s.until("2026-10-27T07:10"))
        .then(
            "that post says it",
            s -> s.bo().sees("This week in", "No lunch on Thu 29 Oct: nobody could this time."));
  }
}
