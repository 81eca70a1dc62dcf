package dev.peercircles.app.scenarios;

import java.util.List;
import java.util.Map;

/** Who presents at lunch. */
final class Lunches {
  private static final String QUESTION = "it could be your lunch";

  private Lunches() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "Who presents at lunch",
        List.of(
            asked(),
            notThisTime(),
            swap(),
            away(),
            late(),
            moved(),
            elsewhere(),
            facilitator(),
            wrong(),
            guest(),
            nobody()));
  }

  /**
   * Bo hosts. A lunch every other Wednesday, the first on 28 October; check-ins without reminders.
   */
  private static Setup lunch() {
    return lunch("day: wednesday, at: \"12:30\", from: \"2026-10-28\"");
  }

  private static Setup lunch(String when) {
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

  private static Scenario swap() {
    return Scenario.of("A swap counts once the other has said yes", lunch())
        .given("Ana was asked", s -> s.until("2026-10-14T09:10"))
        .when(
            "Ana presses Swap and chooses Dev",
            s -> {
              s.ana().presses("Swap", QUESTION).isTold("With whom would you like to swap?");
              s.ana().pressesThere("Dev").isTold("Dev is asked privately");
            })
        .then(
            "Dev alone is asked",
            s -> {
              s.until("2026-10-14T09:20");
              s.dev().got(1).gets("Ana asks whether you would swap");
              s.bo().got(0);
            })
        .when("Dev takes it", s -> s.dev().presses("I'll take it").isTold("It's yours"))
        .then(
            "Ana reads it, and the weekly post says why",
            s -> {
              s.until("2026-10-26T09:40");
              s.ana().gets("Swapped: Dev takes the lunch on Wed 28 Oct");
              s.bo().sees("Dev takes it in a swap.");
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

  private static Scenario moved() {
    return Scenario.of("A lunch that moves keeps its presenter", lunch())
        .given(
            "Ana said yes to 28 October",
            s -> {
              s.until("2026-10-14T09:10");
              s.ana().presses("Yes", QUESTION);
            })
        .when(
            "Eli says that it is on another day",
            s -> s.eli().types("/circle lunch moved date 2026-10-28").isTold("Only the host"))
        .and(
            "Bo, who hosts, says the same",
            s ->
                s.bo()
                    .types("/circle lunch moved date 2026-10-28")
                    .isTold("it moves to Wed 11 Nov"))
        .then(
            "the weekly posts say so, and Ana has it then; nobody else is asked",
            s -> {
              s.until("2026-10-26T09:40");
              s.dev().sees("The lunch of Wed 28 Oct moves to Wed 11 Nov.");
              s.until("2026-11-09T09:40");
              s.dev().sees("Lunch on", "Ana. ");
              s.eli().seesNothingOf(QUESTION);
            });
  }

  private static Scenario elsewhere() {
    return Scenario.of(
            "A lunch can have a channel of its own: one post each, and questions in its thread",
            lunch(
                "day: wednesday, at: \"12:30\", from: \"2026-10-28\" }, announce_in: "
                    + Setup.LUNCHROOM_HERE
                    + ", presenters: 1, lead: P14D, kind: presenter"))
        .given("a lunch that is announced in a channel of its own, and Ana was asked")
        .when(
            "Ana says yes",
            s -> {
              s.until("2026-10-14T09:10");
              s.eli().seesNothingOf("Ana");
              s.ana().presses("Yes", QUESTION);
            })
        .then(
            "that channel has a post, which says when it changes",
            s -> {
              s.until("2026-10-14T09:20");
              s.eli().sees("Lunch on", "Ana. Ana hasn't had", "Questions and material");
              s.ana()
                  .pressesThere("Its topic")
                  .fills(Map.of("What is it about", "on-call without heroes"));
              s.until("2026-10-14T09:30");
              s.eli().sees("Ana on “on-call without heroes”").seesOnce("Lunch on");
            })
        .and(
            "a question from the weekly post goes to its thread",
            s -> {
              s.until("2026-10-26T09:40");
              s.dev().presses("Ask a question", "This week in");
              s.dev().fills(Map.of("What would you like", "Who pages?")).isTold("in the thread");
              s.until("2026-10-26T09:50");
              s.eli().sees("Dev asks: ", "Who pages?");
            });
  }

  private static Scenario facilitator() {
    return Scenario.of(
            "Where hosting rotates, the host is whoever said yes, with a guide of one page",
            Setup.usual()
                .with("host", "bo")
                .with("deputy", "dev")
                .with("checkin", Setup.checkin("nudge: never"))
                .with(
                    "rotations",
                    "{ host: { kind: facilitator, when: { every: 4 weeks, day: thursday,"
                        + " at: \"12:30\", from: \"2026-10-29\" } } }"))
        .given("a new host every four weeks from 29 October; until then Bo hosts")
        .when("it is fourteen days before", s -> s.until("2026-10-15T09:10"))
        .then(
            "Ana alone is asked, and Bo hosts today",
            s -> {
              s.ana().got(1).gets("it could be you who hosts EM Berlin");
              s.bo().sees("Bo hosts");
            })
        .when(
            "Ana says yes",
            s -> s.ana().presses("Yes", "it could be you").isTold("A guide of one page"))
        .then(
            "the guide comes some days before, and the weekly post says who hosts",
            s -> {
              s.until("2026-10-26T09:40");
              s.ana().got(2).gets("your guide", "Ten minutes of questions only");
              s.bo().sees("Ana hosts", "Ana hasn't had a turn yet");
            })
        .and(
            "the agenda names Ana, and Ana alone is asked whether they met",
            s -> {
              s.until("2026-10-29T13:40");
              s.bo().sees("meets today", "Ana hosts");
              s.ana().got(3).gets("Did EM Berlin meet?");
            })
        .and(
            "Ana hosts the next one as well: until the next turn",
            s -> {
              s.until("2026-11-05T09:10");
              s.dev().sees("EM Berlin meets today", "Ana hosts");
            });
  }

  private static Scenario wrong() {
    return Scenario.of(
            "What can't be done about a turn is said privately, and nothing is lost", lunch())
        .given("Ana was asked", s -> s.until("2026-10-14T09:10"))
        .when(
            "Ana names a day without a lunch", s -> s.ana().types("/circle lunch skip 2026-10-29"))
        .then(
            "Ana reads which days have one",
            s -> s.ana().isTold("That date isn't a lunch", "Wed 28 Oct and Wed 11 Nov"))
        .and(
            "a plan that there isn't, a topic that is too long, and a turn that isn't Eli's",
            s -> {
              s.ana().types("/circle lunch skip plan brunch").isTold("has no such turns");
              s.ana()
                  .types("/circle lunch topic about " + "x".repeat(81))
                  .isTold("80 characters or less");
              s.eli().types("/circle lunch skip date 2026-10-28").isTold("That turn isn't yours");
              s.eli().types("/circle lunch off date 2026-10-28").isTold("Only the host");
            })
        .and(
            "the turn is still Ana's, and nobody else was asked",
            s -> {
              s.ana().presses("Yes", QUESTION).isTold("It's yours");
              s.eli().got(0);
            })
        .and(
            "after the lunch nothing about it can be pressed or typed any more",
            s -> {
              s.until("2026-10-28T14:00");
              s.eli().types("/circle lunch cover date 2026-10-28").isTold("That day is over");
            });
  }

  private static Scenario guest() {
    return Scenario.of(
            "A guest's lunch is nobody's turn, and who presented can be found if they wish",
            lunch())
        .given(
            "Ana said yes to 28 October, and on what",
            s -> {
              s.until("2026-10-14T09:10");
              s.ana().presses("Yes", QUESTION);
              s.ana()
                  .pressesThere("Its topic")
                  .fills(Map.of("What is it about", "on-call without heroes"));
            })
        .when(
            "Eli brings a guest to the next, whose name looks like markup",
            s ->
                s.eli()
                    .types("/circle lunch guest date 2026-11-11 who *Nadia* on <!channel> rust")
                    .isTold("Noted."))
        .then(
            "the weekly post shows it as it was typed, and nobody was asked for that day",
            s -> {
              s.until("2026-11-09T09:40");
              s.dev().sees("a guest, *Nadia* on <!channel> rust.").seesNothingOf(QUESTION);
            })
        .and(
            "nobody is found by a topic before Ana says that she may be asked",
            s -> {
              s.chi().types("/circle who on-call").isTold("Nobody in");
              s.ana().presses("Others may ask me").isTold("/circle who finds you");
              s.chi().types("/circle who on-call").isTold("Ana on “on-call without heroes”");
              s.chi().types("/circle lunch history").isTold("Ana on “on-call without heroes”");
              s.ana().pressesThere("Rather not").isTold("doesn't show you");
              s.chi().types("/circle who on-call").isTold("Nobody in");
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
}
