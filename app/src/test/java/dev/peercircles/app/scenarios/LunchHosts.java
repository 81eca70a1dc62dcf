package dev.peercircles.app.scenarios;

import java.util.List;
import java.util.Map;

/** What hosts say about lunches, and where turns rotate in other ways. */
final class LunchHosts {
  private LunchHosts() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "Lunches in the hands of hosts, and other turns",
        List.of(moved(), elsewhere(), facilitator(), assigned(), held(), pause()));
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
              s.dev().sees("The lunch of Wed 28 Oct moves to Wed 11 Nov.");
              s.until("2026-11-09T09:40");
              s.dev().sees("Lunch on", "Ana. ");
              s.eli().seesNothingOf(Lunches.QUESTION);
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
            "the weekly post names Chi",
            s -> {
              s.until("2026-10-26T09:40");
              s.dev().sees("Lunch on", "Chi. ");
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
              s.dev().sees("No lunch on Wed 28 Oct.").seesNothingOf("Ana");
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
}
