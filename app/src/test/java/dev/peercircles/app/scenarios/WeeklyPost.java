package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The one post that opens a circle's week. */
final class WeeklyPost {
  private static final String POST = "This week in EM Berlin";

  private WeeklyPost() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "The weekly post",
        List.of(
            opens(),
            summer(),
            late(),
            tooLate(),
            holiday(),
            weekOff(),
            notYet(),
            over(),
            fortnightly(),
            restart()));
  }

  private static Scenario opens() {
    return Scenario.of("Monday's post opens the week")
        .when("it is Monday, 09:30", s -> s.until("Mon 09:30"))
        .then(
            "everybody in the circle sees one post: a question, until when, and two buttons",
            s -> {
              for (var person : List.of(s.ana(), s.bo(), s.chi(), s.dev(), s.eli())) {
                person.seesOnce(POST + " · until Wed 18:00");
              }
              assertThat(s.ana().message(POST).text()).contains("?");
              assertThat(s.ana().message(POST).buttons())
                  .extracting(b -> b.label())
                  .containsExactly("Answer", "Skip this week");
            })
        .and(
            "nothing else was posted, and nobody was pinged",
            s -> {
              s.hasPosts(1);
              assertThat(s.ana().message(POST).pings()).isEmpty();
            })
        .and("nobody got a message of their own", s -> s.everybody().forEach(p -> p.got(0)));
  }

  private static Scenario summer() {
    return Scenario.of("The post keeps its hour when summer time ends")
        .given("a circle in Berlin, where the clocks go back on Sunday, 25 October")
        .when("three Mondays pass", s -> s.until("2026-10-26T12:00"))
        .then(
            "all came at 09:30 by Berlin's clocks, so the last one an hour later for the rest of"
                + " the world",
            s ->
                assertThat(s.posts(Setup.PEERS))
                    .filteredOn(h -> h.message().orElseThrow().text().contains(POST))
                    .extracting(h -> h.at().toString())
                    .containsExactly(
                        "2026-10-12T07:30:00Z", "2026-10-19T07:30:00Z", "2026-10-26T08:30:00Z"));
  }

  private static Scenario late() {
    return Scenario.of("A post is late rather than lost when the bot was down for a while")
        .given(
            "the bot is down on Monday from 08:00 to 11:00",
            s -> {
              s.until("Mon 08:00");
              s.downUntil("Mon 11:00");
              s.until("Mon 11:01");
            })
        .then(
            "the post comes when it is back, once, and says that it is delayed",
            s -> s.ana().seesOnce(POST + " · until Wed 18:00 (delayed)"))
        .and(
            "a second start posts nothing again",
            s -> {
              s.downUntil("Mon 11:05");
              s.hasPosts(1);
            });
  }

  private static Scenario tooLate() {
    return Scenario.of("A post that is no longer worth reading is not posted")
        .given(
            "the bot is down on Monday from 08:00 to 15:00, longer than the grace of 4 hours",
            s -> {
              s.until("Mon 08:00");
              s.downUntil("Mon 15:00");
            })
        .then(
            "nothing is posted that week before the meeting",
            s -> {
              s.until("Wed 20:00");
              s.hasPosts(0);
            })
        .and(
            "/circle checkin says when the next one opens",
            s -> s.bo().types("/circle checkin").isTold("opens", "Mon 09:30"))
        .and(
            "next Monday's comes as usual",
            s -> {
              s.until("2026-10-19T10:00");
              s.ana().seesOnce(POST);
            });
  }

  private static Scenario holiday() {
    var setup =
        Setup.usual().section("calendars", "{ town: [\"2026-10-12\"] }").with("holidays", "[town]");
    return Scenario.of("A Monday off moves the opening to Tuesday", setup)
        .given("Monday is a day off")
        .when("Monday passes", s -> s.until("Tue 09:00"))
        .then("nothing was posted", s -> s.hasPosts(0))
        .and(
            "on Tuesday at 09:30 the week opens, until Wednesday as ever",
            s -> {
              s.until("Tue 09:30");
              s.ana().seesOnce(POST + " · until Wed 18:00");
            });
  }

  private static Scenario weekOff() {
    var setup =
        Setup.usual()
            .section("calendars", "{ autumn: [\"2026-10-19/2026-10-23\"] }")
            .with("holidays", "[autumn]");
    return Scenario.of("A week off is left out, and the post before it says so", setup)
        .given("all of next week is off")
        .when("Monday's post comes", s -> s.until("Mon 09:30"))
        .then(
            "it says that there is no check-in next week",
            s -> s.ana().sees(POST, "No check-in in the week of 19 October: days off."))
        .and(
            "next week nothing is posted, and nobody is asked anything",
            s -> {
              s.until("2026-10-19T00:00");
              var before = s.world().happenings().size();
              s.until("2026-10-25T23:00");
              assertThat(s.world().happenings()).hasSize(before);
            });
  }

  private static Scenario notYet() {
    return Scenario.of(
            "Before a circle's first day nothing happens",
            Setup.usual().with("from", "\"2026-10-19\""))
        .given("a circle that starts on 19 October")
        .when(
            "the week before passes",
            s -> {
              s.until("Wed 12:00");
              s.bo().types("/circle checkin");
            })
        .then("nothing was posted", s -> s.hasPosts(0))
        .and(
            "whoever asks reads when it starts",
            s -> s.bo().isTold("EM Berlin starts on Monday 19 October 2026"));
  }

  private static Scenario over() {
    return Scenario.of(
            "After its last day a circle is left in peace",
            Setup.usual().with("until", "\"2026-10-16\""))
        .given("a circle that ends on Friday")
        .when("three weeks pass", s -> s.until("2026-11-01T20:00"))
        .then(
            "it had its last post and its last agenda, and nobody was asked again",
            s -> {
              s.hasPosts(2);
              s.chi().got(1);
            })
        .and(
            "whoever asks reads that it has ended",
            s ->
                s.chi().types("/circle next").isTold("EM Berlin ended on Friday 16 October 2026."));
  }

  private static Scenario fortnightly() {
    var meeting =
        "{ when: { every: 2 weeks, day: thursday, at: \"12:30\", from: \"2026-10-15\" },"
            + " lasts: PT45M }";
    return Scenario.of(
            "A circle that meets every other week checks in every other week",
            Setup.usual().with("meeting", meeting))
        .given("a circle that meets every two weeks, first on 15 October")
        .when("three weeks pass", s -> s.until("2026-10-31T20:00"))
        .then(
            "posts came in the first and the third, and nothing in the second",
            s ->
                s.happenedAt(
                    "This week in EM Berlin", "2026-10-12T07:30:00Z", "2026-10-26T08:30:00Z"));
  }

  private static Scenario restart() {
    return Scenario.of("A restart repeats nothing and forgets nothing", Setup.usual())
        .given(
            "Bo has answered on Monday",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers("Two of my seniors want the same role.");
            })
        .when("the bot restarts ten minutes later", s -> s.downUntil("Mon 10:10"))
        .then(
            "nothing is said twice",
            s -> {
              s.until("Mon 12:00");
              s.hasPosts(1);
              s.chi().seesOnce("Two of my seniors want the same role.");
            })
        .and(
            "Bo can still change his answer, with the old button",
            s ->
                s.bo()
                    .pressesThere("Change")
                    .finds("What are you stuck on", "Two of my seniors want the same role."));
  }
}
