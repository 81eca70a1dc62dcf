package dev.peercircles.app.scenarios;

import java.util.List;
import java.util.Map;

/** What hosts and presenters say about dates. */
final class LunchHosts {
  private LunchHosts() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "What hosts and presenters say about lunches",
        List.of(
            assigned(),
            moved(),
            movedAfterwards(),
            off(),
            pressed(),
            report(),
            pause(),
            guest(),
            held(),
            fell()));
  }

  private static Scenario assigned() {
    return Scenario.of(
            "The host can name whom to ask, and they are asked like anybody else", Lunches.lunch())
        .when(
            "Eli, who doesn't host, names Chi",
            s ->
                s.eli()
                    .types("/circle lunch assign date 2026-10-28 who @Chi")
                    .isTold("Only the host"))
        .and(
            "Bo, who hosts, names Mia, who is no member, and then Chi",
            s -> {
              s.until("Mon 10:00");
              s.bo()
                  .types("/circle lunch assign date 2026-10-28 who @Mia")
                  .isTold("They take no turns here");
              s.bo()
                  .types("/circle lunch assign date 2026-10-28 who @Chi")
                  .isTold("They are asked privately");
            })
        .then(
            "Chi alone is asked, and Ana isn't when the time comes",
            s -> {
              s.until("2026-10-14T09:10");
              s.chi().got(1).gets(Lunches.QUESTION, "The host thought of you.");
              s.ana().got(0);
              s.dev().seesNothingOf("Chi");
            })
        .when("Chi says yes", s -> s.chi().presses("Yes", Lunches.QUESTION).isTold("It's yours"))
        .then(
            "the weekly post names Chi, and says that the host asked",
            s -> {
              s.until("2026-10-26T09:40");
              s.dev().sees("Lunch on", "Chi takes it at the host's request.");
            });
  }

  private static Scenario moved() {
    return Scenario.of("A lunch that moves keeps its presenter", Lunches.lunch())
        .given(
            "Ana said yes to 28 October",
            s -> {
              s.until("2026-10-14T09:10");
              s.ana().presses("Yes", Lunches.QUESTION);
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
              s.dev()
                  .sees("The lunch of Wed 28 Oct moves to Wed 11 Nov.")
                  .seesNothingOf("Ana hasn't had a turn yet");
              s.until("2026-11-09T09:40");
              s.dev().sees("Lunch on", "Ana. ");
              s.eli().seesNothingOf(Lunches.QUESTION);
            });
  }

  private static Scenario movedAfterwards() {
    return Scenario.of(
            "Whoever says afterwards that it moved gets no fourth message", Lunches.lunch())
        .given(
            "Ana said yes, was reminded, and is asked how it went",
            s -> {
              s.until("2026-10-14T09:10");
              s.ana().presses("Yes", Lunches.QUESTION);
              s.until("2026-10-28T14:00");
              s.ana().got(3).gets("How did your lunch go?");
            })
        .when(
            "Ana says that it moved",
            s ->
                s.ana().presses("Moved", "How did your lunch go?").isTold("it moves to Wed 11 Nov"))
        .then(
            "the same message asks about the new date, and nothing else does",
            s -> {
              s.until("2026-11-11T14:00");
              s.ana().got(3).gets("Your lunch of Wed 28 Oct moves to Wed 11 Nov.");
              s.ana().presses("It happened", "moves to Wed 11 Nov").isTold("Noted");
              s.chi().types("/circle lunch history").isTold("Wed 11 Nov: Ana");
            });
  }

  private static Scenario off() {
    return Scenario.of("A lunch that is called off changes the weekly post", Lunches.lunch())
        .given(
            "Ana said yes to 28 October, and the weekly post says so",
            s -> {
              s.until("2026-10-14T09:10");
              s.ana().presses("Yes", Lunches.QUESTION);
              s.until("2026-10-26T09:40");
              s.dev().sees("Lunch on", "Ana. Ana hasn't had a turn yet.");
            })
        .when(
            "Bo, who hosts, takes the next one off, and then this one",
            s -> {
              s.bo().types("/circle lunch off date 2026-11-11").isTold("Noted");
              s.bo().types("/circle lunch off date 2026-10-28").isTold("Noted");
            })
        .then(
            "that post says so in one line, names a date that takes place, and there is no other",
            s -> {
              s.until("2026-10-26T09:50");
              s.dev()
                  .seesOnce("No lunch on Wed 28 Oct. The next one is on Wed 25 Nov.")
                  .seesNothingOf("Ana hasn't had a turn yet")
                  .seesNoButton("Ask a question");
            })
        .when(
            "Bo puts it back on",
            s -> s.bo().pressesThere("Put Wed 28 Oct back on").isTold("Wed 28 Oct takes place"))
        .then(
            "that post says so, and whoever likes takes it there: Ana, who had it",
            s -> {
              s.until("2026-10-26T10:00");
              s.ana().presses("I'll take it", "takes place after all").isTold("It's yours");
              s.until("2026-10-26T10:10");
              s.dev().seesOnce("Lunch on").sees("Ana. ").seesNothingOf("No lunch on Wed 28 Oct");
            });
  }

  private static Scenario pressed() {
    return Scenario.of(
            "Whoever hosts finds below what comes what they can do about it", Lunches.lunch())
        .given(
            "Ana said yes to 28 October",
            s -> {
              s.until("2026-10-14T09:10");
              s.ana().presses("Yes", Lunches.QUESTION);
            })
        .when(
            "Bo, who hosts, asks what comes, and moves that one",
            s -> {
              s.eli()
                  .types("/circle lunch show")
                  .isTold("Next lunch turns")
                  .isNotTold("What hosts can do");
              s.bo().types("/circle lunch show").isTold("What hosts can do about Wed 28 Oct:");
              s.bo().pressesThere("Move it").isTold("To which date?");
              s.bo().pressesThere("Wed 11 Nov").isTold("it moves to Wed 11 Nov");
            })
        .and(
            "asks Chi for the one after",
            s -> {
              s.bo().types("/circle lunch show").isTold("What hosts can do about Wed 11 Nov:");
              s.bo().pressesThere("A later date").isTold("about Wed 25 Nov:");
              s.bo().pressesThere("Ask somebody").pressesThere("Chi").isTold("asked privately");
            })
        .and(
            "calls off the third",
            s -> {
              s.bo().types("/circle lunch show").pressesThere("A later date");
              s.bo().pressesThere("A later date").isTold("about Wed 9 Dec:");
              s.bo().pressesThere("Call it off").isTold("Call off Wed 9 Dec?");
              s.bo().pressesThere("Call it off").isTold("Noted");
            })
        .then(
            "it is so, and Chi alone is asked",
            s -> {
              s.until("2026-10-15T09:10");
              s.dev()
                  .types("/circle lunch show")
                  .isTold("Wed 28 Oct: moved", "Wed 11 Nov: Ana")
                  .isNotTold("Chi");
              s.chi().got(1).gets(Lunches.QUESTION, "The host thought of you.");
              s.eli().got(0);
            });
  }

  private static Scenario report() {
    return Scenario.of(
            "Whoever hosts can say how a lunch went if its presenter didn't", Lunches.lunch())
        .given(
            "Ana presented on 28 October and says nothing",
            s -> {
              s.until("2026-10-14T09:10");
              s.ana().presses("Yes", Lunches.QUESTION);
              s.until("2026-10-29T10:00");
            })
        .when(
            "Bo, who hosts, asks what comes",
            s -> s.bo().types("/circle lunch show").isTold("Nobody has said how Wed 28 Oct went."))
        .and("says that it fell through", s -> s.bo().pressesThere("Fell through").isTold("Noted"))
        .then(
            "it was nobody's turn, and Bo isn't asked again",
            s -> {
              s.ana().types("/circle lunch show").isTold("You haven't had a turn yet");
              s.bo().types("/circle lunch show").isNotTold("Nobody has said");
            });
  }

  private static Scenario pause() {
    return Scenario.of("A pause takes all dates off until a day", Lunches.lunch())
        .given("Ana was asked for 28 October", s -> s.until("2026-10-14T09:10"))
        .when(
            "Bo, who hosts, pauses until a day that is over, and then until 20 November",
            s -> {
              s.bo().types("/circle lunch pause until 2026-10-01").isTold("within the next year");
              s.bo().types("/circle lunch pause until 2026-11-20").isTold("Noted");
            })
        .then(
            "the weekly post says that there is none, and nobody is asked",
            s -> {
              s.until("2026-10-26T09:40");
              s.dev()
                  .sees("No lunch on Wed 28 Oct. The next one is on Wed 25 Nov.")
                  .seesNothingOf("Ana");
              s.until("2026-11-09T09:40");
              s.dev().sees("No lunch on Wed 11 Nov. The next one is on Wed 25 Nov.");
              s.ana().got(1);
              List.of(s.chi(), s.dev(), s.eli()).forEach(p -> p.got(0));
            })
        .and(
            "afterwards turns go on",
            s -> {
              s.until("2026-11-11T09:10");
              s.ana().got(2).gets(Lunches.QUESTION);
            });
  }

  private static Scenario guest() {
    return Scenario.of(
            "A guest's lunch is nobody's turn, and who presented can be found if they wish",
            Lunches.lunch())
        .given(
            "Ana said yes to 28 October, and on what",
            s -> {
              s.until("2026-10-14T09:10");
              s.ana().presses("Yes", Lunches.QUESTION);
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
              s.dev().sees("a guest, *Nadia* on <!channel> rust.").seesNothingOf(Lunches.QUESTION);
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

  private static Scenario held() {
    return Scenario.of(
            "What nobody reports counts as held after three days, and host or presenter correct it",
            Lunches.lunch())
        .given(
            "Ana presented on 28 October, and says nothing for three days",
            s -> {
              s.until("2026-10-14T09:10");
              s.ana().presses("Yes", Lunches.QUESTION);
              s.bo().types("/circle lunch held date 2026-10-28").isTold("That one lies ahead");
              s.until("2026-10-31T09:10");
            })
        .then(
            "it counts, marked as what nobody said",
            s ->
                s.eli()
                    .types("/circle lunch history")
                    .isTold("Wed 28 Oct: Ana", "(nobody said otherwise)"))
        .when(
            "Bo, who hosts, says that it was",
            s -> s.bo().types("/circle lunch held date 2026-10-28"))
        .then(
            "the mark is gone",
            s -> {
              s.bo().isTold("Noted");
              s.eli()
                  .types("/circle lunch history")
                  .isTold("Wed 28 Oct: Ana")
                  .isNotTold("nobody said otherwise");
            })
        .when(
            "Ana says that it fell through",
            s -> s.ana().presses("Fell through", "How did your lunch go").isTold("Noted"))
        .then(
            "nobody finds it any more, and Ana has had no turn",
            s -> {
              s.eli().types("/circle lunch history").isNotTold("Ana");
              s.ana().types("/circle lunch show").isTold("You haven't had a turn yet");
            });
  }

  private static Scenario fell() {
    return Scenario.of("A lunch that fell through was nobody's turn", Lunches.lunch())
        .given(
            "Ana said yes, and the day is over",
            s -> {
              s.until("2026-10-14T09:10");
              s.ana().presses("Yes", Lunches.QUESTION);
              s.until("2026-10-28T14:00");
            })
        .when(
            "Ana says that it fell through",
            s -> s.ana().presses("Fell through", "How did your lunch go").isTold("Noted"))
        .then(
            "it isn't in what was held, three days later neither",
            s -> {
              s.chi().types("/circle lunch history").isNotTold("Ana");
              s.until("2026-11-01T10:00");
              s.chi().types("/circle lunch history").isNotTold("Ana");
              s.ana().types("/circle lunch show").isTold("You haven't had a turn yet");
            })
        .and(
            "nobody else can say so",
            s -> s.eli().types("/circle lunch held date 2026-10-28").isTold("Only the host"));
  }
}
