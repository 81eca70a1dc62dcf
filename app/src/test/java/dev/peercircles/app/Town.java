package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.discord.DiscordGuild;
import dev.peercircles.sandbox.discord.DiscordWorld;
import dev.peercircles.sandbox.discord.Patience;
import dev.peercircles.sandbox.slack.SlackTiming;
import dev.peercircles.sandbox.slack.SlackWorkspace;
import dev.peercircles.sandbox.slack.SlackWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/**
 * A simulated Slack and a simulated Discord, a configuration with a circle on each, and the
 * processes of the bot that run on it one after another. Time goes on by itself from where it is
 * set.
 */
final class Town implements AutoCloseable {
  private static final String FILE = "sqlite:data/circles.db";

  static final String YAML =
      """
      programme: { name: Town, zone: UTC, authority: reporting-lines, admins: [kim] }
      platforms:
        slack: { workspace: T0TOWN0001 }
        discord: { guild: "112233445566778899" }
      storage: sqlite:data/circles.db
      people:
        kim: { name: Kim, level: 5, slack: U0KIM00001 }
        zorana: { name: Zorana, level: 3, reports_to: kim, slack: U0ZORANA01 }
        quirin: { name: Quirin, level: 3, reports_to: kim, slack: U0QUIRIN01 }
        yvaine: { name: Yvaine, level: 3, reports_to: kim, slack: U0YVAINE01 }
        xaver: { name: Xaver, level: 3, reports_to: kim, discord: "223344556677889901" }
        wolke: { name: Wolke, level: 3, reports_to: kim, discord: "223344556677889902" }
        vreni: { name: Vreni, level: 3, reports_to: kim, discord: "223344556677889903" }
      defaults:
        from: "2026-09-07"
        meeting: none
        purpose: Come back after every fall
        outcome: problem-solving
        checkin:
          opens: { day: monday, at: "09:30" }
          closes: { day: wednesday, at: "18:00" }
      circles:
        on-slack:
          name: On Slack
          home: { slack: C0TOWN0001 }
          members: [zorana, quirin, yvaine]
          host: zorana
          deputy: quirin
        on-discord:
          name: On Discord
          home: { discord: "334455667788990011" }
          members: [xaver, wolke, vreni]
          host: xaver
          deputy: wolke
      """;

  /** Whom and what a log must never name. */
  static final List<String> PRIVATE =
      List.of(
          "zorana",
          "quirin",
          "yvaine",
          "xaver",
          "wolke",
          "vreni",
          "U0ZORANA01",
          "U0QUIRIN01",
          "U0YVAINE01",
          "2233445566778899",
          "xoxb-",
          "xapp-",
          "simulated.");

  final SlackWorld slack;
  final DiscordWorld discord;
  final Ledger ledger;
  private final Path directory;
  private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);
  private final List<BotProcess> processes = new ArrayList<>();

  Town(Path directory) {
    this(directory, FILE, Ledger.of(directory.resolve("data").resolve("circles.db")));
  }

  /** A town whose bots keep everything in this database. */
  Town(Path directory, String storage, Ledger ledger) {
    this.directory = directory;
    this.ledger = ledger;
    var workspace = SlackWorkspace.of("T0TOWN0001", "Town", "/circle").timed(SlackTiming.ample());
    slack = SlackWorld.start(this::now, workspace);
    var guild = DiscordGuild.named("112233445566778899", "Town");
    discord = DiscordWorld.start(this::now, guild, Patience.ample());
    settle();
    write(YAML.replace(FILE, storage));
  }

  private void settle() {
    slack.addPerson(Persona.of("U0ZORANA01", "Zorana"));
    slack.addPerson(Persona.of("U0QUIRIN01", "Quirin"));
    slack.addPerson(Persona.of("U0YVAINE01", "Yvaine"));
    slack.addChannel(
        new ChannelSpec(
            "C0TOWN0001",
            "on-slack",
            true,
            true,
            Set.of("U0ZORANA01", "U0QUIRIN01", "U0YVAINE01")));
    discord.addPerson(Persona.of("223344556677889901", "Xaver"));
    discord.addPerson(Persona.of("223344556677889902", "Wolke"));
    discord.addPerson(Persona.of("223344556677889903", "Vreni"));
    discord.addChannel(
        new ChannelSpec(
            "334455667788990011",
            "on-discord",
            true,
            true,
            Set.of("223344556677889901", "223344556677889902", "223344556677889903")));
  }

  void write(String yaml) {
    try {
      Files.writeString(directory.resolve("circles.yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Instant now() {
    return Instant.now().plus(shift.get());
  }

  /** Sets the time for everybody, a running bot included. */
  void at(String instant) {
    shift(Duration.between(Instant.now(), Instant.parse(instant)));
  }

  /** Lets this much time pass at once. */
  void goOn(Duration time) {
    shift(shift.get().plus(time));
  }

  /** Sets the clock of a running bot's machine wrong by this much, and nobody else's. */
  void machineIsWrongBy(Duration time) {
    processes.stream()
        .filter(BotProcess::isAlive)
        .forEach(p -> {
          p.tell("machine " + time);
          p.tell(shift.get().plus(time).toString());
        });
  }

  private void shift(Duration fromReal) {
    shift.set(fromReal);
    processes.stream().filter(BotProcess::isAlive).forEach(p -> p.tell(shift.get().toString()));
  }

  Path directory() {
    return directory;
  }

  /** What a bot needs to be told to find these two. */
  HashMap<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("SLACK_BOT_TOKEN", slack.botToken());
    environment.put("SLACK_APP_TOKEN", slack.appToken());
    environment.put("SLACK_API_URL", slack.apiUrl());
    environment.put("DISCORD_TOKEN", discord.botToken());
    environment.put("DISCORD_API_URL", discord.restUrl());
    environment.put("DISCORD_GATEWAY_URL", discord.gatewayUrl());
    return environment;
  }

  /** Starts the bot; it may not run yet. */
  BotProcess start() {
    return start(environment());
  }

  BotProcess start(Map<String, String> environment) {
    var log = directory.resolve("bot-" + processes.size() + ".log");
    var arguments = List.of(shift.get().toString(), "run", directory.toString());
    var process = BotProcess.start(BotAt.class, arguments, environment, log);
    processes.add(process);
    return process;
  }

  /** Waits until nothing is left for the engine to carry to a platform. */
  void awaitAllCarried() {
    Awaitility.await().atMost(BotProcess.PATIENCE).until(() -> ledger.state("on-").isPresent());
    Awaitility.await()
        .atMost(BotProcess.PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .untilAsserted(() -> {
          if (!ledger.isMissed("on-")) {
            assertThat(ledger.toCarry()).as(said()).isEmpty();
          } else {
            // What was not found is looked for once more, half a minute later.
            goOn(Duration.ofMinutes(1));
            throw new AssertionError("in doubt: " + ledger.toCarry());
          }
        });
  }

  /** All that all its processes wrote. */
  String said() {
    return String.join("\n", processes.stream().map(BotProcess::said).toList());
  }

  @Override
  public void close() {
    processes.forEach(BotProcess::close);
    slack.close();
    discord.close();
  }
}
