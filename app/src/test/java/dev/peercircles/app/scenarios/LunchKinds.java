package dev.peercircles.app.scenarios;

import java.util.List;
import java.util.Map;

/** Rotations of other kinds than one presenter of one circle. */
final class LunchKinds {
  private LunchKinds() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "Lunches of several, and hosting that rotates",
        List.of(pair(), elsewhere(), closed(), circles(), plans(), facilitator(), fallsIll()));
  }

  /** EM Berlin and New leads, where Bo and Tom host, with a lunch together. */
  private static Setup together(String more) {
    return Setup.usual()
        .with("host", "bo")
        .with("deputy", "dev")
        .with("checkin", Setup.checkin("nudge: never"))
        .circle("second", Setup.meeting("New leads", "[chi, mia, tom]", "tom", "mia"))
        .circle("second", Map.of("checkin", Setup.checkin("nudge: never")))
        .programme(
            "rotations",
            "{ lunch: { circles: [peers, second], when: { every: 2 weeks, day: wednesday,"
                + " at: \"12:30\", from: \"2026-10-28\" } } }")
        .with("rotations", more);
  }

  private static Scenario pair() {
    return Scenario.of(
            "Two presenters are asked at once, and the weekly post names both",
            Lunches.lunch(
                "day: wednesday, at: \"12:30\", from: \"2026-10-28\" }, presenters: 2, kind:"
                    + " presenter"))
        .given("a lunch of two presenters")
        .when("it is fourteen days before", s -> s.until("2026-10-14T09:10"))
        .then(
            "Ana and Eli are asked, each alone",
            s -> {
              s.ana().got(1).gets(Lunches.QUESTION).seesNothingOf("Eli");
              s.eli().got(1).gets(Lunches.QUESTION).seesNothingOf("Ana");
              s.chi().got(0);
            })
        .when(
            "Ana says yes and what about, and Eli not this time",
            s -> {
              s.ana().presses("Yes", Lunches.QUESTION);
              s.ana()
                  .pressesThere("Its topic")
                  .fills(Map.of("What is it about", "on-call without heroes"));
              s.eli().presses("Not this time", Lunches.QUESTION);
            })
        .then(
            "Chi is asked in Eli's place; the two can't swap with each other, Chi says yes",
            s -> {
              s.until("2026-10-14T09:20");
              s.chi().got(1).gets(Lunches.QUESTION);
              s.ana()
                  .types("/circle lunch swap with @Chi")
                  .isTold("They can't be asked for that day");
              s.chi().presses("Yes", Lunches.QUESTION).isTold("It's yours");
            })
        .and(
            "the weekly post names both, in one line",
            s -> {
              s.until("2026-10-26T09:40");
              s.bo().sees("Lunch on").seesOnce("Lunch on");
              s.bo().sees("Ana on “on-call without heroes”").sees("Chi");
            });
  }

  private static Scenario elsewhere() {
    return Scenario.of(
            "A lunch can have a channel of its own: one post each, and questions in its thread",
            Lunches.lunch(
                "day: wednesday, at: \"12:30\", from: \"2026-10-28\" }, announce_in: "
                    + Setup.LUNCHROOM_HERE
                    + ", presenters: 1, lead: P14D, kind: presenter"))
        .given("a lunch that is announced in a channel of its own, and Ana was asked")
        .when(
            "Ana says yes",
            s -> {
              s.until("2026-10-14T09:10");
              s.eli().seesNothingOf("Ana");
              s.ana().presses("Yes", Lunches.QUESTION);
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

  private static Scenario closed() {
    return Scenario.of(
            "If nothing gets into a lunch's own channel, the weekly post's thread takes over",
            Lunches.lunch(
                "day: wednesday, at: \"12:30\", from: \"2026-10-28\" }, announce_in: "
                    + Setup.LUNCHROOM_HERE
                    + ", presenters: 1, lead: P14D, kind: presenter"))
        .given(
            "Ana has the lunch, and the bot was taken out of its channel",
            s -> {
              s.until("2026-10-14T09:10");
              s.ana().presses("Yes", Lunches.QUESTION);
              s.until("2026-10-26T09:40");
              s.world().leave(s.theatre().bot(), s.channel(Setup.LUNCHROOM));
            })
        .when(
            "Ana says what it is about",
            s -> {
              s.ana().types("/circle lunch topic about on-call without heroes");
              s.until("2026-10-26T09:50");
            })
        .then(
            "the host reads what to do, once, and the circle reads it in its weekly post",
            s -> {
              s.bo().gets("I can't post in the channel");
              s.eli().sees("This week in", "Ana on “on-call without heroes”");
            })
        .and(
            "a question goes to that post's thread",
            s -> {
              s.dev().presses("Ask a question", "This week in");
              s.dev().fills(Map.of("What would you like", "Who pages?")).isTold("in the thread");
              s.until("2026-10-26T09:55");
              s.eli().sees("Dev asks: ", "Who pages?");
            })
        .and(
            "once the bot is let in again, that channel reads it too",
            s -> {
              s.world().join(s.theatre().bot(), s.channel(Setup.LUNCHROOM));
              s.until("2026-10-26T10:15");
              s.eli().sees("Ana on “on-call without heroes”", "Questions and material");
            });
  }

  private static Scenario circles() {
    return Scenario.of(
            "A lunch of two circles stands in both weekly posts, whoever has it", together("{}"))
        .given("a lunch of EM Berlin and New leads; Chi is in both")
        .when(
            "Mia of New leads volunteers for it",
            s -> {
              s.until("2026-10-12T10:00");
              s.person("mia")
                  .types("/circle lunch volunteer date 2026-10-28", "second")
                  .isTold("It's yours");
            })
        .then(
            "nobody else is asked, in neither circle",
            s -> {
              s.until("2026-10-14T09:10");
              s.everybody().forEach(p -> p.seesNothingOf(Lunches.QUESTION));
            })
        .and(
            "both weekly posts name Mia",
            s -> {
              s.until("2026-10-26T09:40");
              s.ana().sees("This week in EM Berlin", "Mia offered to take it.");
              s.person("tom").sees("This week in New leads", "Mia offered to take it.");
            })
        .and(
            "once it is over, both circles find it in what was held",
            s -> {
              s.until("2026-10-28T14:00");
              s.person("mia").gets("How did your lunch go?").presses("It happened").isTold("Noted");
              s.ana().types("/circle lunch history").isTold("Wed 28 Oct: Mia");
              s.person("tom").types("/circle lunch history", "second").isTold("Wed 28 Oct: Mia");
            });
  }

  private static Scenario plans() {
    return Scenario.of(
            "Where there are two plans, a command without one is about the lunch",
            together(
                "{ brunch: { when: { every: 2 weeks, day: friday, at: \"11:00\", from:"
                    + " \"2026-10-30\" } } }"))
        .given("a lunch of two circles, and a brunch of EM Berlin's own")
        .when(
            "Dev volunteers for one of each",
            s -> {
              s.until("2026-10-12T10:00");
              s.dev().types("/circle lunch volunteer date 2026-10-28").isTold("It's yours");
              s.dev()
                  .types("/circle lunch volunteer date 2026-10-30 plan brunch")
                  .isTold("It's yours");
            })
        .then(
            "each is shown by its name",
            s -> {
              s.bo()
                  .types("/circle lunch show")
                  .isTold("Next lunch turns", "Wed 28 Oct: Dev")
                  .isNotTold("30 Oct");
              s.bo()
                  .types("/circle lunch show plan brunch")
                  .isTold("Next brunch turns", "Fri 30 Oct: Dev")
                  .isNotTold("28 Oct");
            })
        .and(
            "a day of the one isn't a day of the other",
            s ->
                s.dev()
                    .types("/circle lunch skip date 2026-10-30")
                    .isTold("That date isn't a lunch"))
        .and(
            "in New leads there is no brunch",
            s ->
                s.person("tom")
                    .types("/circle lunch show plan brunch", "second")
                    .isTold("has no such turns"))
        .and(
            "the weekly post names both",
            s -> {
              s.until("2026-10-26T09:40");
              s.bo().sees("This week in EM Berlin", "Lunch on", "Brunch on");
              s.person("tom").sees("This week in New leads", "Lunch on").seesNothingOf("Brunch");
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

  private static Scenario fallsIll() {
    return Scenario.of(
            "Whoever can't host after all that morning is named no more, and the host is told",
            Setup.usual()
                .with("host", "bo")
                .with("deputy", "dev")
                .with("checkin", Setup.checkin("nudge: never"))
                .with(
                    "rotations",
                    "{ host: { kind: facilitator, when: { every: 4 weeks, day: thursday,"
                        + " at: \"12:30\", from: \"2026-10-29\" } } }"))
        .given(
            "Ana hosts from 29 October, and that day's agenda says so",
            s -> {
              s.until("2026-10-15T09:10");
              s.ana().presses("Yes", "it could be you");
              s.until("2026-10-29T09:10");
              s.chi().sees("EM Berlin meets today", "Ana hosts");
            })
        .when(
            "Ana can't after all",
            s -> s.ana().presses("Can't after all", "your guide").isTold("no reason needed"))
        .then(
            "the same agenda names Bo, and Bo reads that it falls to him",
            s -> {
              s.chi().sees("EM Berlin meets today", "Bo hosts");
              s.bo().gets("It falls to you to host EM Berlin today");
            });
  }
}
