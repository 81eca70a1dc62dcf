package dev.peercircles.app.scenarios;

import java.util.List;
import java.util.Map;

/** The one reminder. */
final class Nudges {
  private static final String NUDGE = "check-in closes";

  private Nudges() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "The reminder",
        List.of(
            silent(),
            fromIt(),
            awayFromIt(),
            ownHours(),
            away(),
            since(),
            budget(),
            never(),
            shut()));
  }

  private static Scenario silent() {
    return Scenario.of("Only those who said nothing are reminded, privately and once")
        .given(
            "Bo has answered and Chi has skipped",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers("Two of my seniors want the same role.");
              s.chi().presses("Skip this week");
            })
        .when("the week closes", s -> s.until("Wed 18:30"))
        .then(
            "Ana, Dev and Eli got one message each, on Wednesday at 09:00",
            s -> {
              for (var person : List.of(s.ana(), s.dev(), s.eli())) {
                person.got(1).gets("closes today at Wed 18:00", "skip without a reason");
              }
            })
        .and(
            "Bo and Chi got none, and the channel says nothing of it",
            s -> {
              s.bo().got(0).seesNothingOf("without a reason");
              s.chi().got(0);
              s.hasPosts(1);
            });
  }

  private static Scenario fromIt() {
    return Scenario.of("One can answer or skip right from the reminder")
        .when(
            "Dev presses Answer in the reminder and writes, and Eli skips",
            s -> {
              s.until("Wed 09:10");
              s.dev()
                  .presses("Answer", NUDGE)
                  .fills(Map.of("What are you stuck on", "My roadmap is a wish list."));
              s.eli().presses("Skip this week", NUDGE);
            })
        .then(
            "Dev's answer stands in the circle's thread",
            s -> {
              s.dev().isTold("Saved.");
              s.bo().seesOnce("@Dev is stuck on: My roadmap is a wish list.");
            })
        .and("Eli's week is skipped", s -> s.eli().isTold("Skipped. No reason needed."));
  }

  private static Scenario awayFromIt() {
    return Scenario.of("One can say in the reminder that one is away")
        .when(
            "Dev presses I'm away until… and writes a date",
            s -> {
              s.until("Wed 09:10");
              s.dev().presses("I'm away until…").fills(Map.of("Your last day away", "2026-10-30"));
            })
        .then(
            "Dev reads until when, and that nobody is told",
            s -> s.dev().isTold("You are away until Friday 30 October 2026", "nobody is told"))
        .and(
            "next week Dev isn't reminded, though silent",
            s -> {
              s.until("2026-10-21T20:00");
              s.dev().got(1);
              s.eli().got(2);
            });
  }

  private static Scenario ownHours() {
    return Scenario.of(
            "The reminder comes in one's own hours",
            Setup.usual()
                .person("chi", "zone", "America/New_York")
                .person("dev", "zone", "Asia/Kolkata"))
        .given("Chi lives in New York and Dev in Kolkata")
        .when("Wednesday comes to 09:30 in Berlin", s -> s.until("Wed 09:30"))
        .then(
            "Dev, where it is 13:00, was reminded, with the time of Kolkata",
            s -> s.dev().got(1).gets("closes today at Wed 21:30"))
        .and("Chi, where it is half past three at night, was not", s -> s.chi().got(0))
        .and(
            "Chi is at 09:00 in New York",
            s -> {
              s.until("Wed 14:59");
              s.chi().got(0);
              s.until("Wed 15:01");
              s.chi().got(1).gets("closes today at Wed 12:00");
            });
  }

  private static Scenario away() {
    return Scenario.of(
            "Nobody is reminded on leave",
            Setup.usual().person("eli", "away", "[{ from: \"2026-10-12\", to: \"2026-10-16\" }]"))
        .given("the configuration says that Eli is away this week")
        .when("the week closes", s -> s.until("Wed 18:30"))
        .then(
            "Eli got nothing, the others did",
            s -> {
              s.eli().got(0);
              s.dev().got(1);
            })
        .and(
            "next week Eli is reminded as usual",
            s -> {
              s.until("2026-10-21T18:30");
              s.eli().got(1);
            });
  }

  private static Scenario since() {
    return Scenario.of(
            "A reminder that was decided on doesn't reach who went on leave since",
            Setup.usual().person("chi", "zone", "America/New_York"))
        .given("on Wednesday at 09:30 Chi's reminder waits for the morning in New York")
        .when(
            "Chi says to be away until Friday",
            s -> {
              s.until("Wed 09:30");
              s.dev().got(1);
              s.chi()
                  .types("/circle away until 2026-10-16")
                  .isTold("You are away until Friday 16 October");
            })
        .then(
            "nothing comes",
            s -> {
              s.until("Wed 18:30");
              s.chi().got(0);
            });
  }

  private static Scenario budget() {
    var second = Setup.meeting("Writers", "[chi, dev, mia, tom]", "mia", "tom");
    return Scenario.of(
            "Whoever is in two circles is still reminded once a week",
            Setup.usual().circle("second", second))
        .given("Chi and Dev are in two circles that close on the same evening")
        .when("the week closes and they have said nothing in either", s -> s.until("Wed 18:30"))
        .then(
            "both got one message, not two",
            s -> {
              s.chi().got(1);
              s.dev().got(1);
            })
        .and(
            "so did everybody else",
            s -> {
              s.bo().got(1);
              s.person("tom").got(1);
            });
  }

  private static Scenario never() {
    return Scenario.of(
            "A circle can do without reminders",
            Setup.usual().with("checkin", Setup.checkin("nudge: never")))
        .given("a circle with nudge: never")
        .when("the week closes and nobody has answered", s -> s.until("Wed 18:30"))
        .then("nobody got a message", s -> s.everybody().forEach(p -> p.got(0)));
  }

  private static Scenario shut() {
    return Scenario.of("An old reminder's button explains itself")
        .given("the check-in has closed", s -> s.until("Wed 19:00"))
        .when("Dev presses Answer in the reminder", s -> s.dev().presses("Answer", NUDGE))
        .then(
            "Dev alone reads that it is closed, and when the next one opens",
            s ->
                s.dev()
                    .isTold("That check-in closed on Wed 18:00.", "The next one opens Mon 09:30."))
        .and(
            "a week later the same button offers this week's",
            s -> {
              s.until("2026-10-19T10:00");
              s.dev().presses("Answer", NUDGE).isTold("This week's is open until Wed 18:00");
              s.dev().isOffered("Answer this week's").pressesThere("Answer this week's");
              s.dev().isAsked("What are you stuck on", "What would help?");
            });
  }
}
