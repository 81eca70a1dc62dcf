package dev.peercircles.app.scenarios;

import java.util.List;
import java.util.Map;

/** How a week closes. */
final class Closings {
  private static final String FIELD = "What are you stuck on";
  private static final String WORDS = "I said yes to a deadline in a corridor.";

  private Closings() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme("Closing", List.of(closes(), change(), late(), down()));
  }

  private static Scenario closes() {
    return Scenario.of("At closing the post loses its buttons")
        .when("it is Wednesday, 18:00", s -> s.until("Wed 18:01"))
        .then(
            "the same post says that it is closed, and offers nothing to press",
            s -> {
              s.ana().seesOnce("This week in EM Berlin · closed").seesNothingOf("until Wed 18:00 ");
              s.hasPosts(1);
              org.assertj.core.api.Assertions.assertThat(
                      s.ana().message("This week in EM Berlin").buttons())
                  .isEmpty();
            });
  }

  private static Scenario change() {
    return Scenario.of("After closing nothing can be changed")
        .given(
            "Bo has answered, and the check-in has closed",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers(WORDS);
              s.until("Wed 18:30");
            })
        .when("Bo presses Change", s -> s.bo().pressesThere("Change"))
        .then(
            "Bo reads that it is closed, and when the next one opens",
            s ->
                s.bo()
                    .isTold("That check-in closed on Wed 18:00.", "The next one opens Mon 09:30."))
        .and("the answer stays in the thread", s -> s.chi().seesOnce(WORDS));
  }

  private static Scenario late() {
    return Scenario.of("What was written too late is given back")
        .given(
            "Bo has the form open when the check-in closes",
            s -> {
              s.until("Wed 17:58");
              s.bo().presses("Answer", "This week in EM Berlin");
              s.until("Wed 18:05");
            })
        .when("Bo sends it", s -> s.bo().fills(Map.of(FIELD, WORDS)))
        .then(
            "Bo reads that it wasn't saved, and has the words back",
            s -> s.bo().isTold("That check-in closed on", "Not saved.").stillHas(WORDS))
        .and("nobody else sees them", s -> s.chi().seesNothingOf(WORDS));
  }

  private static Scenario down() {
    return Scenario.of("A bot that was down closes the week late rather than never")
        .given(
            "Bo has answered, and the bot is down from Wednesday 17:00 to 22:00",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers(WORDS);
              s.until("Wed 17:00");
              s.downUntil("Wed 22:00");
            })
        .then("the post is closed", s -> s.ana().seesOnce("This week in EM Berlin · closed"))
        .and(
            "the agenda has Bo's problem",
            s -> {
              s.until("Thu 09:01");
              s.ana().sees("EM Berlin meets today", "Bo: \"" + WORDS + "\"");
            });
  }
}
