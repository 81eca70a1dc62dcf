package dev.peercircles.app.scenarios;

import dev.peercircles.circles.Platform;
import java.util.List;

/** Turns that change hands, and what goes wrong with them. */
final class LunchTurns {
  private LunchTurns() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "Lunches that change hands",
        List.of(swap(), badSwap(), volunteer(), takenOver(), topics(), typed(), cover(), wrong()));
  }

  private static Scenario swap() {
    return Scenario.of("A swap counts once the other has said yes", Lunches.lunch())
        .given("Ana was asked", s -> s.until("2026-10-14T09:10"))
        .when(
            "Ana presses Swap and chooses Dev",
            s -> {
              s.ana().presses("Swap", Lunches.QUESTION).isTold("With whom would you like to swap?");
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

  private static Scenario badSwap() {
    return Scenario.of(
            "A swap that can't be is refused privately, and the turn stays", Lunches.lunch())
        .given(
            "Ana was asked, and Eli is away on that day",
            s -> {
              s.eli().types("/circle away until 2026-10-30 from 2026-10-28");
              s.until("2026-10-14T09:10");
            })
        .when(
            "Ana asks for a swap with herself, with an outsider, and with Eli",
            s -> {
              s.ana().types("/circle lunch swap with @Ana").isTold("That is you");
              s.ana().types("/circle lunch swap with @Mia").isTold("They take no turns here");
              s.ana()
                  .types("/circle lunch swap with @Eli")
                  .isTold("They can't be asked for that day");
            })
        .and(
            "Dev asks for one though it isn't Dev's turn",
            s ->
                s.dev()
                    .types("/circle lunch swap date 2026-10-28 with @Bo")
                    .isTold("That turn isn't yours"))
        .then(
            "nobody was asked, nobody else reads it, and it is still Ana's",
            s -> {
              s.until("2026-10-14T09:20");
              List.of(s.bo(), s.chi(), s.dev(), s.eli()).forEach(p -> p.got(0));
              s.bo().seesNothingOf("swap", "Ana");
              s.ana().presses("Yes", Lunches.QUESTION).isTold("It's yours");
            });
  }

  private static Scenario volunteer() {
    return Scenario.of(
            "Who volunteered is asked first when somebody is needed at short notice",
            Lunches.lunch())
        .given(
            "Dev volunteered, and Ana was asked and says nothing",
            s -> {
              s.dev().types("/circle lunch volunteer").isTold("you are asked first");
              s.dev().isOffered("Rather not");
              s.until("2026-10-19T09:10");
              s.ana().got(2);
            })
        .when("it is eight days before", s -> s.until("2026-10-20T09:10"))
        .then(
            "Dev is asked, and nobody before Dev",
            s -> {
              s.dev().got(1).gets(Lunches.QUESTION);
              s.eli().got(0);
            })
        .when("Dev says yes", s -> s.dev().presses("Yes", Lunches.QUESTION).isTold("It's yours"))
        .then(
            "Ana's yes comes too late, and the weekly post names Dev and not that Ana was asked",
            s -> {
              s.ana().presses("Yes", "Would you take").isTold("Somebody else has it by now");
              s.until("2026-10-26T09:40");
              s.bo().sees("Lunch on", "Dev. Dev steps in, as offered.").seesNothingOf("Ana");
            });
  }

  private static Scenario takenOver() {
    return Scenario.of("A date that nobody has said yes to can be taken", Lunches.lunch())
        .given("Ana was asked", s -> s.until("2026-10-14T09:10"))
        .when(
            "Chi volunteers for that date",
            s -> s.chi().types("/circle lunch volunteer date 2026-10-28").isTold("It's yours"))
        .then(
            "it is Chi's: neither Ana nor Dev can have it any more",
            s -> {
              s.ana().presses("Yes", Lunches.QUESTION).isTold("Somebody else has it by now");
              s.dev().types("/circle lunch cover date 2026-10-28").isTold("Somebody else has it");
              s.chi().types("/circle lunch cover date 2026-10-28").isTold("It's yours already");
            })
        .and(
            "the weekly post says that Chi offered",
            s -> {
              s.until("2026-10-26T09:40");
              s.dev().sees("Chi offered to take it.");
              s.ana().got(1);
            });
  }

  private static Scenario topics() {
    return Scenario.of(
            "Whoever presented a topic is found by its words, short ones too", Lunches.lunch())
        .given(
            "Eli asks for two topics before Ana is asked, and drops one of them",
            s -> {
              s.eli().types("/circle lunch ask about tea").isTold("90 days at most");
              s.eli().presses("Drop it").isTold("Dropped");
              s.eli()
                  .types("/circle lunch ask about How do you say no to AI?")
                  .isTold("without your name");
              s.until("2026-10-14T09:10");
              s.ana().gets(Lunches.QUESTION, "People asked about: How do you say no to AI?");
            })
        .when(
            "Ana says yes and types what it is about",
            s -> {
              s.ana().presses("Yes", Lunches.QUESTION);
              s.ana().types("/circle lunch topic about AI and us").isTold("“AI and us”");
            })
        .then(
            "the weekly post says so",
            s -> {
              s.until("2026-10-26T09:40");
              s.dev().sees("Ana on “AI and us”.");
            })
        .and(
            "afterwards Ana is found by it, if she wishes, and not by a part of a word",
            s -> {
              s.until("2026-10-28T14:00");
              s.ana().presses("Others may ask me").isTold("/circle who finds you");
              s.chi().types("/circle who AI").isTold("Ana on “AI and us”");
              s.chi().types("/circle who an").isTold("Nobody in");
            });
  }

  private static Scenario typed() {
    return Scenario.of(
            "Words need no option's name where it is clear what they are", Lunches.lunch())
        .only(Platform.SLACK, "Discord shows each option with its name")
        .given(
            "Eli asks for a topic",
            s -> s.eli().types("/circle lunch ask How do you rest?").isTold("without your name"))
        .when("Ana is asked", s -> s.until("2026-10-14T09:10"))
        .then(
            "Ana reads it, says yes, and types what it is about",
            s -> {
              s.ana().gets(Lunches.QUESTION, "People asked about: How do you rest?");
              s.ana().presses("Yes", Lunches.QUESTION);
              s.ana()
                  .types("/circle lunch topic plan for the worst")
                  .isTold("“plan for the worst”");
              s.ana().types("/circle lunch topic friday deploys").isTold("“friday deploys”");
              s.chi().types("/circle lunch").isTold("Ana on “friday deploys”");
            })
        .and(
            "a date before the words is a date, and one alone is what the command needs",
            s -> {
              s.eli().types("/circle lunch guest 2026-11-11 Nadia on rust").isTold("Noted");
              s.chi().types("/circle lunch show").isTold("Wed 11 Nov: a guest, Nadia on rust.");
              s.bo().types("/circle lunch pause 2026-12-01").isTold("Noted");
              s.chi().types("/circle lunch show").isTold("Wed 25 Nov: doesn't take place");
            });
  }

  private static Scenario cover() {
    return Scenario.of(
            "Whoever can't after all leaves a date that anybody can take from the weekly post",
            Lunches.lunch())
        .given(
            "Ana said yes, and the weekly post says so",
            s -> {
              s.until("2026-10-14T09:10");
              s.ana().presses("Yes", Lunches.QUESTION);
              s.until("2026-10-26T09:40");
              s.bo().sees("Lunch on", "Ana. Ana hasn't had a turn yet.");
            })
        .when(
            "Ana can't after all, two days before",
            s -> s.ana().presses("Can't after all", "Your lunch").isTold("no reason needed"))
        .then(
            "that post says that it is free again, and nobody is asked so late",
            s -> {
              s.until("2026-10-26T09:50");
              s.bo().sees("This week in", "is free again. Without somebody there is none");
              List.of(s.chi(), s.dev(), s.eli()).forEach(p -> p.got(0));
            })
        .when(
            "Bo takes it there",
            s -> s.bo().presses("I'll take it", "free again").isTold("It's yours"))
        .then(
            "that post names Bo, and nothing is left to take",
            s -> {
              s.until("2026-10-26T10:00");
              s.eli().sees("This week in", "Bo offered to take it.").seesOnce("Lunch on");
              s.eli().seesNoButton("I'll take it");
            });
  }

  private static Scenario wrong() {
    return Scenario.of(
            "What can't be done about a turn is said privately, and nothing is lost",
            Lunches.lunch())
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
              s.dev()
                  .types("/circle lunch ask about " + "x".repeat(81))
                  .isTold("80 characters or less");
              s.eli().types("/circle lunch skip date 2026-10-28").isTold("That turn isn't yours");
              s.eli().types("/circle lunch off date 2026-10-28").isTold("Only the host");
            })
        .and(
            "the turn is still Ana's, and nobody else was asked",
            s -> {
              s.ana().presses("Yes", Lunches.QUESTION).isTold("It's yours");
              s.eli().got(0);
            })
        .and(
            "after the lunch nothing about it can be pressed or typed any more",
            s -> {
              s.until("2026-10-28T14:00");
              s.eli().types("/circle lunch cover date 2026-10-28").isTold("That day is over");
              s.ana().presses("Yes", Lunches.QUESTION).isTold("That day is over");
              s.ana().types("/circle lunch skip date 2026-10-28").isTold("That day is over");
              s.ana()
                  .types("/circle lunch swap date 2026-10-28 with @Dev")
                  .isTold("That day is over");
              s.bo()
                  .types("/circle lunch assign date 2026-10-28 who @Dev")
                  .isTold("That day is over");
              s.chi().types("/circle lunch history").isTold("Wed 28 Oct: Ana");
              s.dev().got(0);
            });
  }
}
