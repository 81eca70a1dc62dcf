package dev.peercircles.app.scenarios;

import java.util.List;

/** Circles whose answers are shown together. */
final class AtClose {
  private AtClose() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "Answers shown together", List.of(together(), shy(), late(), down()));
  }

  private static Scenario together() {
    return Scenario.of(
            "Answers wait for closing and then come together",
            Setup.usual().with("checkin", Setup.checkin("reveal: at-close")))
        .given("a circle with reveal: at-close")
        .when(
            "Bo and Chi answer on Monday",
            s -> {
              s.until("Mon 10:00");
              s.ana().sees("Answers are shown together at closing.");
              s.bo().answers("Two of my seniors want the same role.");
              s.bo().isTold("in the thread under your name once the check-in closes");
              s.chi().answers("The re-org was announced.");
            })
        .then(
            "until Wednesday evening nobody sees either",
            s -> {
              s.until("Wed 17:59");
              for (var person : List.of(s.ana(), s.chi(), s.dev(), s.eli())) {
                person.seesNothingOf("Two of my seniors");
              }
              s.bo().seesNothingOf("re-org");
            })
        .and(
            "at closing both stand in the thread, in the order in which they came",
            s -> {
              s.until("Wed 18:01");
              s.dev()
                  .seesInOrder(
                      "@Bo is stuck on: Two of my seniors want the same role.",
                      "@Chi is stuck on: The re-org was announced.");
            });
  }

  private static Scenario shy() {
    return Scenario.of(
            "In a circle's first two weeks nobody has to be first",
            Setup.usual().with("from", "\"2026-10-12\""))
        .given("a circle that starts today, whose answers are to be named at once")
        .when(
            "Bo answers in the first week",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers("Two of my seniors want the same role.");
            })
        .then(
            "the answer waits for closing",
            s -> {
              s.chi().seesNothingOf("Two of my seniors");
              s.until("Wed 18:01");
              s.chi().seesOnce("@Bo is stuck on: Two of my seniors want the same role.");
            })
        .and(
            "in the third week an answer stands there at once",
            s -> {
              s.until("2026-10-26T10:00");
              s.bo().answers("They agreed to a trial.");
              s.chi().seesOnce("@Bo is stuck on: They agreed to a trial.");
            });
  }

  private static Scenario down() {
    return Scenario.of(
            "Answers that wait outlive a bot that is down for a week",
            Setup.usual().with("checkin", Setup.checkin("reveal: at-close")))
        .given(
            "Bo and Chi have answered, and the bot stops on Tuesday",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers("Two of my seniors want the same role.");
              s.chi().answers("The re-org was announced.");
              s.until("Tue 10:00");
            })
        .when(
            "it comes back the Tuesday after",
            s -> {
              s.downUntil("2026-10-20T10:00");
              s.until("2026-10-20T10:05");
            })
        .then(
            "both answers stand in their thread, below one sentence that says why so late",
            s ->
                s.dev()
                    .seesOnce("These answers come late")
                    .seesInOrder(
                        "nothing ran when the check-in closed on 14 October.",
                        "@Bo is stuck on: Two of my seniors want the same role.",
                        "@Chi is stuck on: The re-org was announced."))
        .and("the channel has no post but the one of that week", s -> s.hasPosts(1));
  }

  private static Scenario late() {
    return Scenario.of(
            "An answer changed before closing is shown in its last form",
            Setup.usual().with("checkin", Setup.checkin("reveal: at-close")))
        .given(
            "Bo has answered",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers("Two of my seniors want the same role.");
            })
        .when(
            "Bo changes it on Wednesday",
            s -> {
              s.until("Wed 15:00");
              s.bo()
                  .pressesThere("Change")
                  .fills(
                      java.util.Map.of("What are you stuck on", "It is settled; now I miss one."));
            })
        .then(
            "only the last words are ever shown",
            s -> {
              s.until("Wed 18:01");
              s.chi().seesOnce("It is settled; now I miss one.").seesNothingOf("Two of my seniors");
            });
  }
}
