package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.SeenButton;
import java.util.List;
import java.util.Map;

/** Who holds the meeting, and what they are asked. */
final class Hosts {
  private static final String QUESTION = "Did EM Berlin meet?";

  private Hosts() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "The host",
        List.of(
            asked(),
            met(),
            moved(),
            mind(),
            deputyFor(),
            deputyInstead(),
            away(),
            after(),
            nobody(),
            once(),
            room()));
  }

  private static Scenario asked() {
    return Scenario.of("Ten minutes after the end the host alone is asked")
        .given("the meeting ends at 13:15", s -> s.until("Thu 13:24"))
        .when(
            "it is 13:25",
            s -> {
              s.ana().seesNothingOf(QUESTION);
              s.until("Thu 13:25");
            })
        .then(
            "Ana is asked whether they met, and told that only a number is kept",
            s -> {
              s.ana().gets(QUESTION, "Only you are asked, and only a number is kept.");
              assertThat(s.ana().message(QUESTION).buttons())
                  .extracting(SeenButton::label)
                  .containsExactly("We met", "Moved", "Didn't");
            })
        .and(
            "nobody else is",
            s -> {
              for (var person : List.of(s.bo(), s.chi(), s.dev(), s.eli())) {
                person.seesNothingOf(QUESTION);
              }
            });
  }

  private static Scenario met() {
    return Scenario.of("We met asks how many, and opens next steps to all")
        .when(
            "Ana presses We met and chooses 4",
            s -> {
              s.until("Thu 13:30");
              s.ana().presses("We met").canChoose("How many of you?", "2", "3", "4", "5");
              s.ana().fills(Map.of("How many of you?", "4"));
            })
        .then(
            "Ana reads that it is noted, and her question now says what she said",
            s ->
                s.ana()
                    .isTold("Noted. Thank you.")
                    .gets("EM Berlin's meeting of Thursday 15 Oct was held, 4 of you."))
        .and(
            "the agenda's thread asks everybody for a next step",
            s -> {
              s.chi().seesOnce("What will you try by next Thursday? One sentence is plenty.");
              assertThat(s.chi().message("What will you try").threadOf()).isPresent();
            })
        .and("the number stands nowhere else", s -> s.chi().seesNothingOf("4 of you"));
  }

  private static Scenario moved() {
    return Scenario.of("If they didn't meet, nothing more is asked")
        .when(
            "Ana presses Didn't",
            s -> {
              s.until("Thu 13:30");
              s.ana().presses("Didn't");
            })
        .then(
            "it is noted",
            s ->
                s.ana()
                    .isTold("Noted.")
                    .gets("EM Berlin's meeting of Thursday 15 Oct didn't take place."))
        .and(
            "nobody is asked for a next step, the next day neither",
            s -> {
              s.until("Fri 20:00");
              s.chi().seesNothingOf("What will you try");
            });
  }

  private static Scenario mind() {
    return Scenario.of("The host may correct what was noted")
        .given(
            "Ana has pressed Moved",
            s -> {
              s.until("Thu 13:30");
              s.ana().presses("Moved");
              s.ana().gets("EM Berlin's meeting of Thursday 15 Oct was moved.");
            })
        .when(
            "Ana presses Change, then We met, and chooses 3",
            s ->
                s.ana()
                    .presses("Change", "was moved")
                    .isTold(QUESTION)
                    .pressesThere("We met")
                    .fills(Map.of("How many of you?", "3")))
        .then(
            "the number is corrected, and the next steps are offered",
            s -> {
              s.ana().gets("was held, 3 of you.");
              s.chi().seesOnce("What will you try by next Thursday?");
            });
  }

  private static Scenario deputyFor() {
    return Scenario.of(
            "The deputy holds the meeting while the host is on leave",
            Setup.usual().person("ana", "away", "[{ from: \"2026-10-14\", to: \"2026-10-16\" }]"))
        .given("Ana is on leave from Wednesday to Friday")
        .when("Thursday passes", s -> s.until("Thu 14:00"))
        .then(
            "the agenda says that Bo hosts, and Bo is asked whether they met",
            s -> {
              s.chi().sees("meets today", "Bo hosts");
              s.bo().gets(QUESTION);
            })
        .and("Ana's leave is left alone", s -> s.ana().got(0));
  }

  private static Scenario deputyInstead() {
    return Scenario.of("If the host can't come, the deputy learns it at once")
        .given(
            "the agenda says that Ana hosts",
            s -> {
              s.until("Thu 09:05");
              s.chi().sees("Ana hosts");
            })
        .when("Ana presses Can't come", s -> s.ana().presses("Can't come"))
        .then("Ana reads that Bo hosts instead", s -> s.ana().isTold("Bo hosts instead."))
        .and("the same agenda now names Bo", s -> s.chi().seesOnce("meets today").sees("Bo hosts"))
        .and(
            "Bo is told privately, and nothing about why",
            s -> s.bo().gets("It falls to you to host EM Berlin today", "nothing to prepare"))
        .and(
            "Bo is the one who is asked afterwards",
            s -> {
              s.until("Thu 13:26");
              s.ana().seesNothingOf(QUESTION);
            });
  }

  private static Scenario away() {
    return Scenario.of("If the host goes away that morning, the agenda names who hosts instead")
        .given(
            "the agenda says that Ana hosts",
            s -> {
              s.until("Thu 09:05");
              s.chi().sees("Ana hosts");
            })
        .when(
            "Ana says that she is away until tomorrow",
            s -> s.ana().types("/circle away until 2026-10-16").isTold("You are away"))
        .then(
            "the same agenda names Bo, and Bo is told privately",
            s -> {
              s.chi().seesOnce("meets today").sees("Bo hosts");
              s.bo().gets("It falls to you to host EM Berlin today");
            });
  }

  private static Scenario after() {
    return Scenario.of("The host can come after all")
        .given(
            "Ana can't come, and Bo was told",
            s -> {
              s.until("Thu 09:05");
              s.ana().presses("Can't come");
            })
        .when("Ana presses I can come after all", s -> s.ana().pressesThere("I can come after all"))
        .then(
            "Ana hosts again, in the agenda too",
            s -> {
              s.ana().isTold("Noted: you come, and you host.");
              s.chi().sees("meets today", "Ana hosts");
            })
        .and(
            "Bo's message now says that he needn't",
            s -> s.bo().gets("Ana hosts EM Berlin after all: you needn't."));
  }

  private static Scenario nobody() {
    return Scenario.of("If neither can come, the agenda says how to begin")
        .given("the agenda is there", s -> s.until("Thu 09:05"))
        .when(
            "Ana and Bo press Can't come",
            s -> {
              s.ana().presses("Can't come");
              s.bo().presses("Can't come");
            })
        .then(
            "the agenda says that nobody hosts, and how to begin without",
            s ->
                s.chi()
                    .seesOnce("meets today")
                    .sees("Nobody hosts today: whoever opens the meeting reads out the list"))
        .and(
            "nobody is asked whether they met",
            s -> {
              s.until("Thu 20:00");
              s.everybody().forEach(p -> p.seesNothingOf(QUESTION));
            });
  }

  private static Scenario room() {
    return Scenario.of(
            "A host's week has room for two messages",
            Setup.usual()
                .circle("second", Setup.meeting("New leads", "[ana, mia, tom]", "ana", "tom")))
        .given("Ana hosts two circles, and says nothing in either")
        .when("the week passes", s -> s.until("2026-10-18T20:00"))
        .then(
            "she got the reminder of one and the question of one, no more",
            s -> {
              s.ana().got(2);
              s.ana().gets("meet?");
            })
        .and("a member got the reminder alone", s -> s.person("tom").got(1));
  }

  private static Scenario once() {
    return Scenario.of("Saying the same twice changes nothing")
        .given(
            "Ana has said that they met, four of them",
            s -> {
              s.until("Thu 13:30");
              s.ana().presses("We met").fills(Map.of("How many of you?", "4"));
            })
        .when(
            "Ana says so again",
            s ->
                s.ana()
                    .presses("Change", "was held")
                    .pressesThere("We met")
                    .finds("How many of you?", "4")
                    .fills(Map.of("How many of you?", "4")))
        .then(
            "nothing is said twice", s -> s.chi().seesOnce("What will you try by next Thursday?"));
  }
}
