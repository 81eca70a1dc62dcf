package dev.peercircles.app.scenarios;

import static org.awaitility.Awaitility.await;

import dev.peercircles.circles.Platform;
import dev.peercircles.sandbox.discord.DiscordWorld;
import dev.peercircles.sandbox.discord.Right;
import dev.peercircles.sandbox.slack.SlackWorld;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;

/** Others than the circle read along: what is confidential stops. */
final class Eavesdroppers {
  private static final String WEEK = "This week in EM Berlin";
  private static final String GUILD = "112233445566778899";
  private static final String LEADS = "400000000000000009";

  private Eavesdroppers() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "Who reads along", List.of(outsider(), open(), role(), listedBoss(), boss()));
  }

  private static void comesIn(Stage s, Person who) {
    s.world().join(who.account(), s.channel(Setup.PEERS));
  }

  private static void leaves(Stage s, Person who) {
    s.world().leave(who.account(), s.channel(Setup.PEERS));
  }

  /** The platform tells the bot in its own time. */
  private static void soon(Stage s, ThrowingRunnable holds) {
    await()
        .untilAsserted(() -> {
          s.aMomentLater();
          holds.run();
        });
  }

  private static Scenario outsider() {
    return Scenario.of("An outsider in the channel stops what is confidential")
        .when(
            "an admin lets Mia, who isn't of the circle, into the channel",
            s -> comesIn(s, s.person("mia")))
        .then(
            "Ana, the host, is told at once, once, and nobody else",
            s -> {
              soon(
                  s,
                  () ->
                      s.ana()
                          .gets(
                              "I don't post in EM Berlin's channel (somebody reads it who isn't of"
                                  + " the circle)",
                              "let whoever isn't of the circle leave it"));
              s.until("Mon 11:00");
              s.ana().got(1);
              s.bo().got(0);
            })
        .and("Monday's post doesn't come", s -> s.hasPosts(0))
        .and(
            "it comes once Mia has left",
            s -> {
              leaves(s, s.person("mia"));
              s.until("Mon 11:20");
              s.chi().seesOnce(WEEK);
              s.hasPosts(1);
            });
  }

  private static Scenario open() {
    return Scenario.of("A channel made public stops what is confidential")
        .when("on Sunday evening somebody makes the channel public", s -> setPublic(s, true))
        .then(
            "Monday's post doesn't come, and Ana is told",
            s -> {
              s.until("Mon 10:00");
              s.hasPosts(0);
              s.ana().gets("it isn't private", "Make the channel private again").got(1);
            })
        .and(
            "made private again, it gets what is still worth posting",
            s -> {
              setPublic(s, false);
              s.until("Mon 10:30");
              s.chi().seesOnce(WEEK);
            });
  }

  /** Slack doesn't say so, Discord does. */
  private static void setPublic(Stage s, boolean open) {
    var channel = s.channel(Setup.PEERS);
    switch (s.platform()) {
      case SLACK -> {
        if (open) {
          ((SlackWorld) s.world()).makePublic(channel);
        } else {
          ((SlackWorld) s.world()).makePrivate(channel);
        }
      }
      case DISCORD -> {
        var view = List.of(Right.VIEW_CHANNEL);
        ((DiscordWorld) s.world())
            .overwrite(channel, GUILD, open ? view : List.of(), open ? List.of() : view);
      }
    }
  }

  private static Scenario role() {
    return Scenario.of("Whoever reads through a role is noticed when they act")
        .only(Platform.DISCORD, "Slack's channels have members, not roles")
        .given(
            "a role may read the channel, and Mia has it",
            s -> {
              var world = (DiscordWorld) s.world();
              world.role(LEADS, "leads");
              world.give(s.person("mia").account(), LEADS);
              world.overwrite(
                  s.channel(Setup.PEERS), LEADS, List.of(Right.VIEW_CHANNEL), List.of());
            })
        .when("Mia types /circle next in it", s -> s.person("mia").types("/circle next"))
        .then(
            "Ana is told",
            s -> soon(s, () -> s.ana().gets("somebody reads it who isn't of the circle")))
        .and(
            "Monday's post doesn't come",
            s -> {
              s.until("Mon 10:00");
              s.hasPosts(0);
              ((DiscordWorld) s.world()).take(s.person("mia").account(), LEADS);
            });
  }

  private static Scenario listedBoss() {
    return Scenario.of("A boss let into the channel is asked to step out")
        .when("an admin lets Lena, whom all report to, in", s -> comesIn(s, s.lena()))
        .then("she is asked privately, in working hours", Eavesdroppers::isAsked)
        .and(
            "the circle reads one sentence that names nobody, and no question",
            s -> {
              s.until("Mon 10:00");
              s.chi().seesOnce("We pause for a few days.").seesNothingOf("Lena", "boss", WEEK);
              s.hasPosts(1);
            })
        .and(
            "it goes on when she has left",
            s -> {
              leaves(s, s.lena());
              s.until("Mon 10:30");
              s.chi().seesOnce(WEEK);
            });
  }

  private static Scenario boss() {
    return Scenario.of(
            "A boss in a circle that is its whole channel is no peer",
            Setup.usual().with("members", "channel").with("max_level_span", "2"))
        .only(Platform.SLACK, "Discord shows no member list without a privileged right")
        .when("Lena comes into the channel", s -> comesIn(s, s.lena()))
        .then("she is asked privately to step out", Eavesdroppers::isAsked)
        .and(
            "Ana is told that somebody in it leads another",
            s -> s.ana().gets("somebody in it leads one of its members").got(1))
        .and(
            "nothing confidential comes while she is there",
            s -> {
              s.until("Mon 10:00");
              s.chi().seesOnce("We pause for a few days.").seesNothingOf(WEEK);
              leaves(s, s.lena());
              s.until("Mon 10:30");
              s.chi().seesOnce(WEEK);
            });
  }

  private static void isAsked(Stage s) {
    // The bot was told in the evening, and she is asked in the morning.
    soon(s, () -> s.ana().got(1));
    s.lena().got(0);
    s.until("Mon 09:05");
    s.lena().gets("you would sit with somebody who reports to you", "Would you step out").got(1);
  }
}
