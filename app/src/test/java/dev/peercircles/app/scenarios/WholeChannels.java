package dev.peercircles.app.scenarios;

import dev.peercircles.circles.Platform;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.slack.SlackWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Circles that are whoever is in their channel, and people's zones, as Slack tells them. */
final class WholeChannels {
  private static final String NO_LIST = "Discord shows no member list without a privileged right";
  private static final String NO_ZONE = "Discord's profiles have no time zone";
  private static final String EVE = "U0EVE00001";

  private WholeChannels() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "What Slack tells", List.of(channel(), newcomer(), leaver(), zone(), direct()));
  }

  private static Setup whole() {
    return Setup.usual().with("members", "channel").with("max_level_span", "2");
  }

  private static Scenario channel() {
    return Scenario.of("A circle may be whoever is in its channel", whole())
        .only(Platform.SLACK, NO_LIST)
        .given("a circle with members: channel", WholeChannels::withoutLena)
        .when(
            "Tom, whom no list names, answers",
            s -> {
              s.until("Mon 10:00");
              s.person("tom").answers("Nobody reads my notes.");
            })
        .then(
            "the thread shows it under Tom's name",
            s -> s.ana().seesOnce("@Tom is stuck on: Nobody reads my notes."))
        .and(
            "everybody in the channel who said nothing is reminded, and nobody else",
            s -> {
              s.until("Wed 12:00");
              s.person("mia").got(1);
              s.ana().got(1);
              s.person("tom").got(0);
              s.lena().got(0);
            });
  }

  private static Scenario newcomer() {
    return Scenario.of("Whoever comes into the channel is in; guests are not", whole())
        .only(Platform.SLACK, NO_LIST)
        .given("a circle with members: channel", WholeChannels::withoutLena)
        .when(
            "Eve and a guest come in on Monday",
            s -> {
              s.until("Mon 10:00");
              enters(s, Persona.of(EVE, "Eve"));
              enters(
                  s, new Persona("U0GUEST001", "Gil", Optional.empty(), Persona.Kind.GUEST, true));
            })
        .then(
            "Eve is reminded like the others, the guest is not",
            s -> {
              s.until("Wed 12:00");
              s.gotFrom(EVE, 1);
              s.gotFrom("U0GUEST001", 0);
            });
  }

  private static Scenario leaver() {
    return Scenario.of("Whoever leaves the channel is asked no more", whole())
        .only(Platform.SLACK, NO_LIST)
        .given("a circle with members: channel", WholeChannels::withoutLena)
        .when(
            "Tom leaves the channel on Monday",
            s -> {
              s.until("Mon 10:00");
              s.world().leave(s.person("tom").account(), s.channel(Setup.PEERS));
              s.until("Wed 12:00");
            })
        .then(
            "Tom isn't reminded, Mia is",
            s -> {
              s.person("tom").got(0);
              s.person("mia").got(1);
              s.world().join(s.person("tom").account(), s.channel(Setup.PEERS));
            });
  }

  private static Scenario zone() {
    return Scenario.of("A person's zone comes from their profile, if no file says another")
        .only(Platform.SLACK, NO_ZONE)
        .given(
            "Chi's profile says New York",
            s ->
                ((SlackWorld) s.world())
                    .change(Persona.of(s.chi().account(), "Chi").in("America/New_York")))
        .when("it is Wednesday, 09:30 in Berlin", s -> s.until("Wed 09:30"))
        .then(
            "Dev was reminded, Chi not yet",
            s -> {
              s.dev().got(1);
              s.chi().got(0);
            })
        .and(
            "Chi is at 09:00 in New York",
            s -> {
              s.until("Wed 15:01");
              s.chi().got(1);
            });
  }

  private static Scenario direct() {
    return Scenario.of("The bot can be asked in the conversation with it, too")
        .only(Platform.SLACK, "a server's commands don't exist in Discord's direct messages")
        .when(
            "Bo types /circle checkin there, and answers",
            s -> {
              s.until("Mon 10:00");
              s.bo()
                  .typesToTheBot("/circle checkin")
                  .fills(Map.of("What are you stuck on", "Two of my seniors want the same role."));
            })
        .then(
            "the answer stands in the circle's thread",
            s -> s.chi().seesOnce("@Bo is stuck on: Two of my seniors want the same role."));
  }

  /** The rehearsal lets all people into such a channel; a boss isn't in it. */
  private static void withoutLena(Stage stage) {
    stage.world().leave(stage.lena().account(), stage.channel(Setup.PEERS));
  }

  private static void enters(Stage stage, Persona persona) {
    stage.world().addPerson(persona);
    stage.world().join(persona.id(), stage.channel(Setup.PEERS));
  }
}
