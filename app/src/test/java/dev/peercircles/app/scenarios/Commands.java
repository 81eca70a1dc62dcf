package dev.peercircles.app.scenarios;

import dev.peercircles.circles.Platform;
import java.util.List;
import java.util.Map;

/** What people type. */
final class Commands {
  private Commands() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "Typing",
        List.of(
            help(),
            next(),
            nextMeeting(),
            early(),
            away(),
            from(),
            back(),
            backBefore(),
            neverAway(),
            dates(),
            weekdays(),
            backwards(),
            badForm(),
            mistyped(),
            lacking(),
            bare(),
            threads()));
  }

  private static Scenario help() {
    return Scenario.of("/circle help says what this is and what can be typed")
        .when("Bo types /circle help", s -> s.bo().types("/circle help"))
        .then(
            "Bo alone reads what a circle is and every command with what it does",
            s ->
                s.bo()
                    .isTold(
                        "A circle is a few peers, no boss among them",
                        "/circle away until DATE",
                        "/circle back",
                        "/circle checkin",
                        "/circle help",
                        "/circle next",
                        "/circle step"))
        .and(
            "what is kept, and what can't be done here yet",
            s -> s.bo().isTold("Our copy", "ask whoever runs the programme"))
        .and("nobody else sees it", s -> s.chi().seesNothingOf("A circle is a few peers"));
  }

  private static Scenario next() {
    return Scenario.of(
            "/circle next says what comes, in one's own time",
            Setup.usual().person("chi", "zone", "Asia/Kolkata"))
        .given("the check-in is open, and Chi lives in Kolkata", s -> s.until("Mon 10:00"))
        .when(
            "Bo and Chi type /circle next",
            s -> {
              s.bo().types("/circle next");
              s.chi().types("/circle next");
            })
        .then(
            "Bo reads until when it is open and when they meet, and can answer there",
            s ->
                s.bo()
                    .isTold(
                        "open until Wed 18:00",
                        "You meet Thu 12:30",
                        "Ana hosts",
                        "meet.example/em")
                    .isOffered("Answer", "Calendar file"))
        .and(
            "Chi reads the same in Kolkata's time",
            s -> s.chi().isTold("open until Wed 21:30", "You meet Thu 16:00"));
  }

  private static Scenario nextMeeting() {
    return Scenario.of("After closing /circle next looks ahead")
        .given("the meeting is over", s -> s.until("Thu 15:00"))
        .when("Bo types /circle next", s -> s.bo().types("/circle next"))
        .then(
            "Bo reads when the next check-in opens and when they meet, and can only have the dates"
                + " as a file",
            s -> s.bo().isTold("opens Mon 09:30", "You meet Thu 12:30").isOffered("Calendar file"));
  }

  private static Scenario early() {
    return Scenario.of("Nobody can answer before the week opens")
        .when("Bo types /circle checkin on Sunday", s -> s.bo().types("/circle checkin"))
        .then("Bo reads when it opens", s -> s.bo().isTold("The first check-in opens Mon 09:30."));
  }

  private static Scenario away() {
    return Scenario.of("Away means: nothing is asked")
        .when(
            "Dev types /circle away until friday",
            s -> {
              s.until("Mon 10:00");
              s.dev().types("/circle away until friday");
            })
        .then(
            "Dev reads until when, and that nobody is told",
            s ->
                s.dev()
                    .isTold("You are away until Friday 16 October 2026", "nobody is told")
                    .isOffered("I'm back"))
        .and(
            "Dev isn't reminded this week, and the channel says nothing of it",
            s -> {
              s.until("Fri 20:00");
              s.dev().got(0);
              s.chi().seesNothingOf("Dev is", "Dev can");
            })
        .and(
            "next week Dev is reminded again",
            s -> {
              s.until("2026-10-21T20:00");
              s.dev().got(1);
            });
  }

  private static Scenario from() {
    return Scenario.of("One can be away later on")
        .when(
            "Dev types /circle away until 2026-10-23 from 2026-10-19",
            s -> {
              s.until("Mon 10:00");
              s.dev().types("/circle away until 2026-10-23 from 2026-10-19");
            })
        .then(
            "Dev reads both days",
            s -> s.dev().isTold("Monday 19 October 2026", "Friday 23 October 2026"))
        .and(
            "this week Dev is reminded, next week not",
            s -> {
              s.until("Wed 20:00");
              s.dev().got(1);
              s.until("2026-10-21T20:00");
              s.dev().got(1);
            });
  }

  private static Scenario back() {
    return Scenario.of("Back earlier than said")
        .given(
            "Dev is away for two weeks, and a day has passed",
            s -> {
              s.until("Mon 10:00");
              s.dev().types("/circle away until 2026-10-25");
              s.until("Tue 10:00");
            })
        .when("Dev types /circle back", s -> s.dev().types("/circle back"))
        .then(
            "Dev is welcome, and is asked as usual",
            s -> {
              s.dev().isTold("Welcome back.");
              s.until("Wed 20:00");
              s.dev().got(1);
            });
  }

  private static Scenario backBefore() {
    return Scenario.of("Plans to be away can be taken back with a press")
        .given(
            "Dev will be away next week",
            s -> s.dev().types("/circle away until 2026-10-23 from 2026-10-19"))
        .when("Dev presses I'm back there", s -> s.dev().pressesThere("I'm back"))
        .then(
            "the plan is gone, and Dev is asked as usual next week",
            s -> {
              s.dev().isTold("Taken back");
              s.until("2026-10-21T20:00");
              s.dev().got(2);
            });
  }

  private static Scenario neverAway() {
    return Scenario.of("Coming back without having left is no mistake")
        .when("Dev types /circle back", s -> s.dev().types("/circle back"))
        .then("Dev reads that nothing was set", s -> s.dev().isTold("You aren't away"));
  }

  private static Scenario dates() {
    return Scenario.of("A date that can't be read is answered with one that can")
        .when(
            "Dev types /circle away until someday",
            s -> s.dev().types("/circle away until someday"))
        .then(
            "Dev reads how to write it, with an example that works today",
            s ->
                s.dev()
                    .isTold(
                        "“someday”",
                        "like 2026-12-01, or as a weekday",
                        "/circle away until 2026-10-25"))
        .and("nothing was saved", s -> s.dev().types("/circle back").isTold("You aren't away"));
  }

  private static Scenario weekdays() {
    return Scenario.of("A day that has passed is not taken for next year's")
        .when(
            "Dev types /circle away until 2026-10-01",
            s -> s.dev().types("/circle away until 2026-10-01"))
        .then(
            "Dev reads that it has passed, and what to type",
            s -> s.dev().isTold("That day has passed.", "/circle away until 2026-10-25"));
  }

  private static Scenario backwards() {
    return Scenario.of("Two dates the wrong way round are noticed")
        .when(
            "Dev types /circle away until 2026-10-19 from 2026-10-23",
            s -> s.dev().types("/circle away until 2026-10-19 from 2026-10-23"))
        .then("Dev reads that they want swapping", s -> s.dev().isTold("swap the two dates"));
  }

  private static Scenario badForm() {
    return Scenario.of("A form with a wrong date stays mendable")
        .given(
            "Dev has pressed I'm away until… in the reminder",
            s -> {
              s.until("Wed 09:10");
              s.dev().presses("I'm away until…");
            })
        .when("Dev writes “soonish”", s -> s.dev().fills(Map.of("Your last day away", "soonish")))
        .then(
            "Dev reads how to write a date, and nothing is saved",
            s ->
                s.dev()
                    .isTold("I can't read that date. Write it like 2026-12-01, or as a weekday.")
                    .types("/circle back")
                    .isTold("You aren't away"));
  }

  private static Scenario mistyped() {
    return Scenario.of("A slip of the fingers is understood")
        .only(Platform.SLACK, "Discord's client offers the commands and sends no others")
        .when("Dev types /circle chekin", s -> s.dev().types("/circle chekin"))
        .then(
            "Dev reads what was probably meant",
            s -> s.dev().isTold("/circle chekin", "/circle checkin"))
        .and(
            "for anything else, where the list is",
            s -> s.dev().types("/circle xyzzy").isTold("/circle xyzzy", "/circle help"));
  }

  private static Scenario lacking() {
    return Scenario.of("A command without its date says what it lacks")
        .only(Platform.SLACK, "Discord's client insists on what a command needs")
        .when("Dev types /circle away", s -> s.dev().types("/circle away"))
        .then(
            "Dev reads what is missing and how the whole line looks",
            s -> s.dev().isTold("until", "/circle away until DATE"))
        .and(
            "a word too many is named",
            s -> s.dev().types("/circle back please").isTold("please", "/circle back"));
  }

  private static Scenario bare() {
    return Scenario.of("/circle alone is help")
        .only(Platform.SLACK, "on Discord a command is always chosen from the list")
        .when("Dev types /circle", s -> s.dev().types("/circle"))
        .then("Dev reads the help", s -> s.dev().isTold("A circle is a few peers"));
  }

  private static Scenario threads() {
    return Scenario.of("Ordinary words are left alone")
        .when(
            "Dev writes “see you on Thursday” into the channel",
            s -> {
              s.until("Mon 10:00");
              s.dev().types("see you on Thursday");
            })
        .then(
            "everybody reads it, and the bot says nothing",
            s -> {
              s.chi().sees("see you on Thursday");
              s.hasPosts(1);
            });
  }
}
