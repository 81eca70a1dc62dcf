package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Circles that don't meet. */
final class WrittenCircles {
  private WrittenCircles() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme("Circles that write", List.of(form(), digest(), step(), quiet()));
  }

  private static Setup setup() {
    return Setup.usual()
        .circle(Setup.PEERS, Setup.written("Staff", "[ana, bo, chi, dev, eli]", "ana", "bo"));
  }

  private static Scenario form() {
    return Scenario.of("Where nobody meets, nobody can ask for time", setup())
        .given("a circle with meeting: none")
        .when(
            "Bo presses Answer",
            s -> {
              s.until("Mon 10:00");
              s.bo().presses("Answer");
            })
        .then(
            "the form offers three kinds of help",
            s ->
                s.bo()
                    .canChoose(
                        "What would help?",
                        "Just so you know",
                        "Ideas in writing",
                        "Someone who has been there"));
  }

  private static Scenario digest() {
    return Scenario.of("At closing a digest takes the place of the meeting", setup())
        .given(
            "Bo and Chi have answered",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers("Nobody objected to my design.", "Ideas in writing");
              s.chi().answers("Two teams chose two queues.");
            })
        .when("the week closes", s -> s.until("Wed 18:01"))
        .then(
            "one post lists what people are stuck on and says where to help",
            s ->
                s.eli()
                    .seesInOrder(
                        "To think about this week in Staff",
                        "Bo: \"Nobody objected to my design.\"",
                        "Chi: \"Two teams chose two queues.\"",
                        "reply there"))
        .and(
            "that was the week's second post, and nobody is asked about a meeting",
            s -> {
              s.until("Sun 20:00");
              s.hasPosts(2);
              s.ana().seesNothingOf("Did Staff meet?", "meets today");
            });
  }

  private static Scenario step() {
    return Scenario.of("The digest asks for the next step", setup())
        .given("the week has closed", s -> s.until("Wed 18:01"))
        .when(
            "Bo presses My next step there", s -> s.bo().tries("Ask Gus to attack section three."))
        .then("it is saved for Monday", s -> s.bo().isTold("Saved. Monday's form will ask"))
        .and(
            "Monday's form asks how it went",
            s -> {
              s.until("Mon 10:00");
              s.bo()
                  .presses("Answer", "until")
                  .isHinted("How did your next step go?", "Ask Gus to attack section three.");
            });
  }

  private static Scenario quiet() {
    return Scenario.of("A week without answers ends without reproach", setup())
        .when("nobody answers and the week closes", s -> s.until("Wed 18:01"))
        .then(
            "the digest says that nothing is on the list, and counts nobody",
            s -> {
              s.eli().sees("To think about this week in Staff", "Nothing on the list this week.");
              assertThat(s.eli().message("To think about").text()).doesNotContainPattern("[0-9]");
            });
  }
}
