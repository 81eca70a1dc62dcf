package dev.peercircles.app.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.peercircles.circles.Platform;
import dev.peercircles.sandbox.discord.DiscordWorld;
import dev.peercircles.sandbox.slack.Fault;
import dev.peercircles.sandbox.slack.SlackWorld;
import java.time.Duration;
import java.util.List;

/** When the platform doesn't do as it is asked. */
final class Trouble {
  private Trouble() {}

  static Scenarios.Theme theme() {
    return new Scenarios.Theme(
        "Trouble", List.of(notInside(), later(), busy(), unknown(), cut(), closedDoor()));
  }

  private static Setup two() {
    return Setup.usual()
        .circle("second", Setup.meeting("New leads", "[chi, mia, tom]", "mia", "tom"));
  }

  private static Scenario notInside() {
    return Scenario.of("A channel that the bot isn't in stops only its own circle", two())
        .given(
            "somebody has taken the bot out of EM Berlin's channel",
            s -> s.world().leave(s.theatre().bot(), s.channel(Setup.PEERS)))
        .when("Monday comes", s -> s.until("Mon 10:00"))
        .then("EM Berlin has no post", s -> s.hasPosts(0))
        .and(
            "New leads lives its week as usual",
            s -> {
              s.person("mia").seesOnce("This week in New leads");
              s.person("tom").answers("Nobody reads my notes.");
              s.person("mia").seesOnce("@Tom is stuck on: Nobody reads my notes.");
            });
  }

  private static Scenario later() {
    return Scenario.of("Let in again, the bot goes on with what is still worth posting", two())
        .given(
            "the bot was out of EM Berlin's channel on Monday",
            s -> {
              s.world().leave(s.theatre().bot(), s.channel(Setup.PEERS));
              s.until("Mon 20:00");
            })
        .when(
            "it is let in again on Tuesday",
            s -> {
              s.world().join(s.theatre().bot(), s.channel(Setup.PEERS));
              s.until("Thu 09:05");
            })
        .then("Thursday's agenda comes", s -> s.chi().seesOnce("EM Berlin meets today"));
  }

  private static Scenario busy() {
    return Scenario.of("A platform that is busy gets the post a little later, once")
        .given(
            "on Monday morning the platform asks to wait a second",
            s -> {
              s.until("Mon 09:00");
              var pause = Duration.ofSeconds(1);
              switch (s.platform()) {
                case SLACK ->
                    ((SlackWorld) s.world())
                        .faults()
                        .next("chat.postMessage", 2, new Fault.RateLimited(pause));
                case DISCORD ->
                    ((DiscordWorld) s.world())
                        .faults()
                        .next(
                            "POST /channels/{channel}/messages",
                            new dev.peercircles.sandbox.discord.Fault.Limited(pause, false));
              }
            })
        .when("half an hour has passed", s -> s.until("Mon 10:00"))
        .then(
            "the post is there, once",
            s -> {
              s.ana().seesOnce("This week in EM Berlin");
              s.hasPosts(1);
            });
  }

  private static Scenario unknown() {
    return Scenario.of("A post that may or may not have arrived is never sent twice")
        .given(
            "on Monday the platform takes the post, and its answer gets lost",
            s -> {
              s.until("Mon 09:00");
              switch (s.platform()) {
                case SLACK ->
                    ((SlackWorld) s.world())
                        .faults()
                        .next("chat.postMessage", new Fault.LostAnswer());
                case DISCORD ->
                    ((DiscordWorld) s.world())
                        .faults()
                        .next(
                            "POST /channels/{channel}/messages",
                            new dev.peercircles.sandbox.discord.Fault.AnswerLost());
              }
            })
        .when(
            "the day passes, and the bot restarts in between",
            s -> {
              s.until("Mon 10:00");
              s.downUntil("Mon 11:00");
              s.until("Mon 20:00");
            })
        .then(
            "everybody sees it once",
            s -> {
              s.ana().seesOnce("This week in EM Berlin");
              s.hasPosts(1);
            })
        .and("answers are still taken", s -> s.bo().answers("I said yes again.").isTold("Saved."));
  }

  private static Scenario cut() {
    return Scenario.of("A dropped connection is taken up again")
        .given(
            "the week is open, and the connection drops",
            s -> {
              s.until("Mon 10:00");
              switch (s.platform()) {
                case SLACK -> {
                  var slack = (SlackWorld) s.world();
                  slack.cutSockets();
                  assertThat(slack.awaitSockets(1, Duration.ofSeconds(20))).isTrue();
                }
                case DISCORD -> {
                  var gateway = ((DiscordWorld) s.world()).gateway();
                  int before = gateway.resumed() + gateway.identified();
                  gateway.cut();
                  await()
                      .atMost(Duration.ofSeconds(20))
                      .until(() ->
                          gateway.connected() && gateway.resumed() + gateway.identified() > before);
                }
              }
            })
        .when("Bo answers", s -> s.bo().answers("Two of my seniors want the same role."))
        .then(
            "everybody reads it, once",
            s -> s.chi().seesOnce("@Bo is stuck on: Two of my seniors want the same role."));
  }

  private static Scenario closedDoor() {
    return Scenario.of("A person whom no message reaches doesn't hold up the others")
        .only(
            Platform.DISCORD,
            "only there can people close themselves to messages from members of a server")
        .given(
            "Eli takes no direct messages",
            s ->
                s.world()
                    .addPerson(
                        new dev.peercircles.sandbox.Persona(
                            s.eli().account(),
                            "Eli",
                            java.util.Optional.empty(),
                            dev.peercircles.sandbox.Persona.Kind.PERSON,
                            false)))
        .when("the reminders go out", s -> s.until("Wed 10:00"))
        .then(
            "everybody else has theirs",
            s -> {
              s.ana().got(1);
              s.dev().got(1);
              s.eli().got(0);
            })
        .and(
            "the week closes and the agenda comes as ever",
            s -> {
              s.until("Thu 09:01");
              s.eli().sees("EM Berlin meets today");
            })
        .and(
            "Eli's next private answer says once that a message couldn't reach them",
            s -> {
              s.eli().types("/circle next").isTold("couldn't reach you", "privacy settings");
              s.eli().types("/circle next").isNotTold("couldn't reach you");
            });
  }
}
