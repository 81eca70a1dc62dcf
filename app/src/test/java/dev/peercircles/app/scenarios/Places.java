package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Who is where: strangers, wrong channels, two circles. */
final class Places {
  private static final String NO_PLACE = "No place in this circle for now.";

  private Places() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "Who and where",
        List.of(
            stranger(),
            boss(),
            same(),
            wrongChannel(),
            menu(),
            channelDecides(),
            foreignButton(),
            apart(),
            joiner()));
  }

  private static Setup two() {
    return Setup.usual()
        .circle("second", Setup.meeting("New leads", "[chi, mia, tom]", "mia", "tom"));
  }

  private static Scenario stranger() {
    return Scenario.of("A stranger learns nothing")
        .when(
            "Sam types /circle checkin, /circle next and /circle help elsewhere",
            s -> s.sam().types("/circle checkin", Stage.TOWN).isTold(NO_PLACE))
        .then(
            "each time the same words come, and no circle is named",
            s -> {
              for (var line :
                  List.of("/circle next", "/circle help", "/circle away until friday")) {
                s.sam().types(line, Stage.TOWN).isTold(NO_PLACE, "which it was isn't said");
                s.sam().isNotTold("EM Berlin", "Ana");
              }
            })
        .and("nobody else sees anything", s -> s.ana().seesNothingOf(NO_PLACE));
  }

  private static Scenario boss() {
    return Scenario.of("A boss reads the same words as a stranger")
        .when(
            "Lena, who is in no circle, types /circle checkin",
            s -> {
              s.until("Mon 10:00");
              s.lena().types("/circle checkin", Stage.TOWN);
            })
        .then(
            "she reads what a stranger reads, and no circle is named",
            s -> {
              var hers = s.lena().told();
              s.sam().types("/circle checkin", Stage.TOWN).isTold(hers);
              s.lena().isNotTold("EM Berlin");
            });
  }

  private static Scenario same() {
    return Scenario.of("A boss may read how the bot works")
        .when("Lena types /circle help", s -> s.lena().types("/circle help", Stage.TOWN))
        .then(
            "she reads the help, and nothing of any circle",
            s -> s.lena().isTold("A circle is a few peers").isNotTold("EM Berlin"));
  }

  private static Scenario wrongChannel() {
    return Scenario.of("Whoever is in one circle can ask from anywhere")
        .when(
            "Bo types /circle checkin in a public channel, and answers",
            s -> {
              s.until("Mon 10:00");
              s.bo()
                  .types("/circle checkin", Stage.TOWN)
                  .fills(Map.of("What are you stuck on", "Two of my seniors want the same role."));
            })
        .then(
            "the answer stands in the circle's thread",
            s -> s.chi().seesOnce("@Bo is stuck on: Two of my seniors want the same role."))
        .and(
            "the public channel shows nothing to anybody else",
            s -> {
              s.sam().seesNothingOf("Two of my seniors", "Saved");
              s.lena().seesNothingOf("Two of my seniors", "Saved");
            });
  }

  private static Scenario menu() {
    return Scenario.of("Whoever is in two circles is asked which one", two())
        .given("Chi is in EM Berlin and in New leads")
        .when(
            "Chi types /circle checkin in a public channel",
            s -> {
              s.until("Mon 10:00");
              s.chi().types("/circle checkin", Stage.TOWN);
            })
        .then(
            "Chi alone may choose between the two",
            s -> s.chi().isTold("Which circle do you mean?").isOffered("EM Berlin", "New leads"))
        .and(
            "the form of the chosen one opens, and the answer stays in it",
            s -> {
              s.chi()
                  .pressesThere("New leads")
                  .fills(Map.of("What are you stuck on", "They stop talking when I come in."));
              s.person("mia").seesOnce("@Chi is stuck on: They stop talking when I come in.");
              s.bo().seesNothingOf("They stop talking");
            });
  }

  private static Scenario channelDecides() {
    return Scenario.of("In a circle's channel that circle is meant", two())
        .given("Chi is in EM Berlin and in New leads")
        .when("Chi types /circle next in EM Berlin's channel", s -> s.chi().types("/circle next"))
        .then(
            "EM Berlin is meant, without a question",
            s -> s.chi().isTold("Next in EM Berlin").isNotTold("New leads"));
  }

  private static Scenario foreignButton() {
    return Scenario.of("Whoever has left a circle can't use its buttons any more")
        .given(
            "Eli sees Monday's post, and then the configuration takes Eli out",
            s -> {
              s.until("Mon 10:00");
              s.eli().presses("Answer");
              s.reconfigured(Setup.usual().with("members", "[ana, bo, chi, dev]"));
            })
        .when("Eli presses Answer in it", s -> s.eli().presses("Answer"))
        .then("Eli reads the words that a stranger reads", s -> s.eli().isTold(NO_PLACE))
        .and("the form that was open saves nothing", s -> s.chi().seesNothingOf("@Eli"));
  }

  private static Scenario apart() {
    return Scenario.of("Two circles never mix", two())
        .given(
            "Bo answers in EM Berlin and Mia in New leads",
            s -> {
              s.until("Mon 10:00");
              s.bo().answers("Two of my seniors want the same role.");
              s.person("mia").answers("My first one-to-one lasted four minutes.");
            })
        .when("both weeks run to their meetings", s -> s.until("Thu 09:02"))
        .then(
            "each agenda has its own problems only",
            s -> {
              s.person("tom")
                  .sees("New leads meets today", "Mia: ")
                  .seesNothingOf("Two of my seniors");
              s.dev().sees("EM Berlin meets today", "Bo: ").seesNothingOf("four minutes");
            })
        .and(
            "Chi, who is in both, sees both, each in its channel",
            s ->
                assertThat(s.chi().message("Two of my seniors").channel())
                    .isNotEqualTo(s.chi().message("four minutes").channel()));
  }

  private static Scenario joiner() {
    return Scenario.of("Somebody who was merely let into the channel isn't a member")
        .given(
            "an admin lets Mia into the channel, but not into the configuration",
            s -> {
              s.until("Mon 10:00");
              s.world().join(s.person("mia").account(), s.channel(Setup.PEERS));
            })
        .when("Mia presses Answer", s -> s.person("mia").presses("Answer"))
        .then("Mia reads that there is no place for now", s -> s.person("mia").isTold(NO_PLACE))
        .and(
            "is not reminded",
            s -> {
              s.until("Wed 20:00");
              s.person("mia").got(0);
              s.world().leave(s.person("mia").account(), s.channel(Setup.PEERS));
            });
  }
}
