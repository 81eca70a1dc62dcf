package dev.peercircles.app.scenarios;

import java.util.List;

/** A circle that must rest because a boss would sit in it. */
final class Rests {
  private static final String PAUSE = "We pause for a few days.";

  private Rests() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "A boss in the circle",
        List.of(rests(), answers(), other(), restart(), resumes(), indirect(), apart()));
  }

  /** Bo has become Dev's boss. */
  private static Setup conflict() {
    return Setup.usual().person("dev", "reports_to", "bo").begins("2026-10-12T08:00");
  }

  private static Scenario rests() {
    return Scenario.of("The circle rests, and only the boss learns why", conflict())
        .given("the configuration says that Dev now reports to Bo; both are in EM Berlin")
        .when("the bot starts, and two weeks pass", s -> s.until("2026-10-25T20:00"))
        .then(
            "the circle reads one sentence that names nobody",
            s -> {
              s.chi().seesOnce(PAUSE).seesNothingOf("Bo", "Dev", "boss", "report");
              s.hasPosts(1);
            })
        .and(
            "Bo is asked privately to step out or be placed elsewhere, in working hours",
            s ->
                s.bo()
                    .got(1)
                    .gets(
                        "In EM Berlin you would sit with somebody who reports to you",
                        "Would you step out"))
        .and(
            "nobody else gets a message",
            s -> {
              s.dev().got(0);
              s.ana().got(0);
            });
  }

  private static Scenario answers() {
    return Scenario.of("A resting circle's members are told so when they ask", conflict())
        .given("EM Berlin rests")
        .when(
            "Chi types /circle checkin",
            s -> {
              s.until("Tue 10:00");
              s.chi().types("/circle checkin");
            })
        .then(
            "Chi reads that it pauses, and not why",
            s ->
                s.chi()
                    .isTold(PAUSE, "EM Berlin goes on as soon as it can")
                    .isNotTold("boss", "report"));
  }

  private static Scenario other() {
    return Scenario.of(
            "All other circles go on",
            conflict()
                .circle("second", Setup.meeting("New leads", "[chi, mia, tom]", "mia", "tom")))
        .given("EM Berlin rests, New leads does not")
        .when("it is Monday, 10:00", s -> s.until("Mon 10:00"))
        .then(
            "New leads has its weekly post",
            s -> s.person("mia").seesOnce("This week in New leads · until Wed 18:00"))
        .and(
            "Chi, who is in both, gets the form of the one that runs",
            s -> {
              s.chi().types("/circle checkin", Stage.TOWN);
              s.chi().isAsked("What are you stuck on", "What would help?");
            });
  }

  private static Scenario restart() {
    return Scenario.of("Restarts don't repeat the pause", conflict())
        .given("EM Berlin rests", s -> s.until("Mon 12:00"))
        .when(
            "the bot restarts twice",
            s -> {
              s.downUntil("Mon 13:00");
              s.downUntil("Tue 13:00");
            })
        .then(
            "the sentence stands there once and Bo was asked once",
            s -> {
              s.chi().seesOnce(PAUSE);
              s.bo().got(1);
            });
  }

  private static Scenario resumes() {
    return Scenario.of("Once the lines are right the circle goes on", conflict())
        .given("EM Berlin has rested for a week", s -> s.until("2026-10-18T20:00"))
        .when(
            "the configuration is mended, and Monday comes",
            s -> {
              s.reconfigured(Setup.usual());
              s.until("2026-10-19T09:31");
            })
        .then(
            "the weekly post is there as if nothing had been",
            s -> s.chi().seesOnce("This week in EM Berlin · until Wed 18:00"));
  }

  private static Scenario indirect() {
    return Scenario.of(
            "A boss's boss counts too",
            Setup.usual()
                .person("mia", "reports_to", "bo")
                .person("dev", "reports_to", "mia")
                .begins("2026-10-12T08:00"))
        .given("Dev reports to Mia, and Mia, who isn't in the circle, to Bo, who is")
        .when("the bot starts", s -> s.until("Mon 10:00"))
        .then("the circle rests all the same", s -> s.chi().seesOnce(PAUSE));
  }

  private static Scenario apart() {
    return Scenario.of(
            "A circle whose levels lie too far apart rests alone",
            Setup.usual()
                .person("eli", "level", "6")
                .circle("second", Setup.meeting("New leads", "[chi, mia, tom]", "mia", "tom"))
                .begins("2026-10-12T08:00"))
        .given("max_level_span is 1, and Eli is three levels above the others of EM Berlin")
        .when("it is Monday, 10:00", s -> s.until("Mon 10:00"))
        .then("EM Berlin reads that it pauses, and not why", s -> s.bo().seesOnce(PAUSE))
        .and("nobody is written to", s -> s.everybody().forEach(p -> p.got(0)))
        .and(
            "New leads has its weekly post",
            s -> s.person("mia").seesOnce("This week in New leads · until Wed 18:00"));
  }
}
