package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.SeenButton;
import dev.peercircles.sandbox.slack.SlackWorld;
import java.util.List;
import java.util.Optional;

/** The agenda on the meeting's morning. */
final class Agendas {
  private static final String AGENDA = "EM Berlin meets today, Thu 12:30 (45 min)";

  private Agendas() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "The agenda",
        List.of(
            agenda(),
            order(),
            waited(),
            quiet(),
            absent(),
            empty(),
            early(),
            cantCome(),
            calendar(),
            file(),
            noFile(),
            readers(),
            late()));
  }

  private static Scenario agenda() {
    return Scenario.of("The meeting's morning brings the agenda")
        .given(
            "Bo and Chi have answered",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers("Two of my seniors want the same role.");
              s.chi().answers("The re-org was announced.");
            })
        .when("it is Thursday, 09:00", s -> s.until("Thu 09:01"))
        .then(
            "everybody sees one post: when, the link, who hosts, and what they are stuck on",
            s -> {
              s.eli().seesOnce(AGENDA);
              s.eli()
                  .sees(
                      AGENDA,
                      "https://meet.example/em",
                      "Ana hosts",
                      "Bo: \"Two of my seniors want the same role.\"",
                      "Chi: \"The re-org was announced.\"");
              assertThat(s.eli().message(AGENDA).buttons())
                  .extracting(SeenButton::label)
                  .containsExactly("Can't come", "Add to calendar");
            })
        .and(
            "it is the week's second post, and pings nobody",
            s -> {
              s.hasPosts(2);
              assertThat(s.eli().message(AGENDA).pings()).isEmpty();
            });
  }

  private static Scenario order() {
    return Scenario.of("Who asked for time comes first; three problems, no more")
        .given(
            "four people answer one after the other, and the last one asks for time",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers("Bo's matter");
              s.chi().answers("Chi's matter");
              s.dev().answers("Dev's matter");
              s.eli().answers("Eli's matter", "Time on Thursday");
            })
        .when("the agenda comes", s -> s.until("Thu 09:01"))
        .then(
            "Eli is first, then those who answered first; Dev waits",
            s -> {
              s.ana()
                  .seesInOrder(
                      AGENDA, "Eli's matter", "(asked for time)", "Bo's matter", "Chi's matter");
              assertThat(s.ana().message(AGENDA).text()).doesNotContain("Dev's matter");
            });
  }

  private static Scenario waited() {
    return Scenario.of("Who has waited longest comes first, and the agenda says so")
        .given(
            "Bo was on the agenda three weeks ago, Chi last week",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers("Bo's first");
              s.until("2026-10-26T10:00");
              s.chi().answers("Chi's first");
              s.until("2026-11-02T10:00");
            })
        .when(
            "both answer, Chi first",
            s -> {
              s.chi().answers("Chi's second");
              s.bo().answers("Bo's second");
              s.until("Thu 09:01");
            })
        .then(
            "Bo is first and has waited three weeks",
            s -> s.ana().seesInOrder("Bo's second", "(has waited three weeks)", "Chi's second"));
  }

  private static Scenario quiet() {
    return Scenario.of("What is only said so that it is known stays off the agenda")
        .given(
            "Bo answers “just so you know”",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers("I am tired of the roadmap.", "Just so you know");
            })
        .when("the agenda comes", s -> s.until("Thu 09:01"))
        .then(
            "it doesn't name it",
            s -> {
              s.chi().sees(AGENDA, "Nothing on the list.");
              s.chi().seesOnce("I am tired of the roadmap.");
            });
  }

  private static Scenario absent() {
    return Scenario.of("Nobody's problem is discussed without them")
        .given(
            "Bo answers and is away from Thursday",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers("Two of my seniors want the same role.");
              s.bo().types("/circle away until 2026-10-16 from 2026-10-15");
            })
        .when("the agenda comes", s -> s.until("Thu 09:01"))
        .then(
            "it leaves Bo's problem out, and doesn't say why",
            s -> {
              assertThat(s.chi().message(AGENDA).text()).doesNotContain("Bo");
              s.chi().seesNothingOf("Bo is away", "Bo can");
            });
  }

  private static Scenario empty() {
    return Scenario.of("A meeting without problems still has a way to begin")
        .given("nobody has answered")
        .when("the agenda comes", s -> s.until("Thu 09:01"))
        .then("it proposes a round", s -> s.chi().sees(AGENDA, "Start with a round"));
  }

  private static Scenario early() {
    var meeting = "{ when: { every: week, day: thursday, at: \"08:30\" }, lasts: PT1H30M }";
    return Scenario.of(
            "An early meeting gets its agenda two hours before",
            Setup.usual().with("meeting", meeting))
        .given("a circle that meets at 08:30, without a link")
        .when("it is 06:31 on Thursday", s -> s.until("Thu 06:31"))
        .then(
            "the agenda is there",
            s -> s.ana().seesOnce("EM Berlin meets today, Thu 08:30 (1 h 30 min)"));
  }

  private static Scenario cantCome() {
    return Scenario.of("Whoever can't come says so, and nobody is told")
        .given("the agenda is there", s -> s.until("Thu 09:05"))
        .when("Eli presses Can't come", s -> s.eli().presses("Can't come"))
        .then(
            "Eli alone reads that this needs no reason, and may think again",
            s ->
                s.eli()
                    .isTold("Noted, no reason needed.")
                    .isOffered("I can come after all")
                    .pressesThere("I can come after all")
                    .isTold("Noted: you come."))
        .and(
            "nobody else learns of it",
            s -> {
              s.ana().seesNothingOf("Eli");
              s.hasPosts(2);
            });
  }

  private static Scenario calendar() {
    return Scenario.of("The meeting can be put into one's calendar")
        .given("the agenda is there", s -> s.until("Thu 09:05"))
        .when("Eli presses Add to calendar", s -> s.eli().presses("Add to calendar"))
        .then(
            "Eli alone gets links to three calendars with the meeting filled in",
            s -> {
              s.eli().isTold("EM Berlin, Thu 12:30 (45 min). Which calendar is yours?");
              s.eli().isOffered("Google Calendar", "Outlook at work", "Outlook.com");
              assertThat(s.eli().offers())
                  .allSatisfy(b -> assertThat(b.url()).isPresent())
                  .anySatisfy(b ->
                      assertThat(b.url().orElseThrow())
                          .contains("20261015T103000Z%2F20261015T111500Z"));
            })
        .and("nobody else sees anything", s -> s.ana().seesNothingOf("Which calendar"));
  }

  private static Scenario file() {
    return Scenario.of("All dates come as one file, to whoever asks")
        .when("Eli types /circle dates", s -> s.eli().types("/circle dates"))
        .then(
            "Eli alone is told that it is there, and finds it in their conversation with the bot",
            s -> {
              s.eli().isTold("Sent to you as a direct message: 12 dates, as they stand now.");
              s.eli().got(1).gets("Your circles' dates.", "[circles.ics]");
            })
        .and(
            "Bo finds a button for it below what comes",
            s -> {
              s.bo().types("/circle next").pressesThere("Calendar file");
              s.bo().isTold("Sent to you as a direct message").gets("[circles.ics]");
            })
        .and(
            "nobody else sees anything",
            s -> {
              s.ana().got(0).seesNothingOf("circles.ics", "Sent to you");
              s.hasPosts(0);
            });
  }

  private static Scenario noFile() {
    return Scenario.of("Where no file can be sent, the next date comes as links")
        .given(
            "the bot may not send files (Slack), or Eli takes no direct messages (Discord)",
            s -> {
              switch (s.platform()) {
                case SLACK -> ((SlackWorld) s.world()).withhold("files:write");
                case DISCORD ->
                    s.world()
                        .addPerson(
                            new Persona(
                                s.eli().account(),
                                "Eli",
                                Optional.empty(),
                                Persona.Kind.PERSON,
                                false));
              }
            })
        .when("Eli types /circle dates", s -> s.eli().types("/circle dates"))
        .then(
            "Eli alone reads why, and may save the next date with a link",
            s ->
                s.eli()
                    .isTold("Your next date is EM Berlin, Thu 12:30. Which calendar is yours?")
                    .isOffered("Google Calendar", "Outlook at work", "Outlook.com")
                    .got(0))
        .and("nobody else sees anything", s -> s.ana().seesNothingOf("Which calendar"));
  }

  private static Scenario readers() {
    return Scenario.of(
            "Everybody reads times in their own zone",
            Setup.usual().person("chi", "zone", "Asia/Kolkata"))
        .given("Chi lives in Kolkata")
        .when("the agenda comes", s -> s.until("Thu 09:01"))
        .then(
            "Bo reads 12:30 and Chi 16:00",
            s -> {
              s.bo().sees("EM Berlin meets today, Thu 12:30");
              s.chi().sees("EM Berlin meets today, Thu 16:00");
            });
  }

  private static Scenario late() {
    return Scenario.of("An agenda after the meeting began is not posted")
        .given(
            "the bot is down on Thursday from 08:00 to 12:45",
            s -> {
              s.until("Thu 08:00");
              s.downUntil("Thu 12:45");
            })
        .then(
            "no agenda comes",
            s -> {
              s.until("Thu 20:00");
              s.hasPosts(1);
              s.chi().seesNothingOf("meets today");
            })
        .and("the host is asked all the same", s -> s.ana().gets("Did EM Berlin meet?"));
  }
}
