package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Platform;
import dev.peercircles.config.ConfigReader;
import dev.peercircles.sandbox.ChatWorld;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.SeenForm;
import dev.peercircles.sandbox.discord.DiscordGuild;
import dev.peercircles.sandbox.discord.DiscordWorld;
import dev.peercircles.sandbox.discord.Patience;
import dev.peercircles.sandbox.slack.SlackTiming;
import dev.peercircles.sandbox.slack.SlackWorkspace;
import dev.peercircles.sandbox.slack.SlackWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** A circle with a story box on each platform, and a bot in a process of its own. */
final class Hamlet implements AutoCloseable {
  private static final Instant START = Instant.parse("2026-10-11T20:00:00Z");
  private static final String TEAM = "T0HAMLET01";
  private static final String GUILD = "112233445566778899";
  private static final int PEOPLE = 6;
  private static final Pattern FOUR =
      Pattern.compile("Your four words: \\**([a-z]{4}(?: [a-z]{4}){3})");

  private final SimulatedClock clock = new SimulatedClock(START);
  private final SlackWorld slack =
      SlackWorld.start(
          clock, SlackWorkspace.of(TEAM, "Hamlet", "/circle").timed(SlackTiming.ample()));
  private final DiscordWorld discord =
      DiscordWorld.start(clock, DiscordGuild.named(GUILD, "Hamlet"), Patience.ample());
  private final BotProcess bot;

  /** One of the platforms, and who tells stories there. */
  record Place(ChatWorld world, String channel, List<String> people) {}

  /**
   * Starts it.
   *
   * @param directory where all that the bot writes goes
   * @param temporary where its temporary files go
   */
  Hamlet(Path directory, Path temporary) throws IOException {
    Files.writeString(directory.resolve("circles.yaml"), yaml());
    var programme = ConfigReader.standard().read(directory).settings().orElseThrow().programme();
    new Neighbourhood(programme).fill(slack, Platform.SLACK);
    new Neighbourhood(programme).fill(discord, Platform.DISCORD);
    var arguments = List.of(directory.toString(), START.toString());
    var log = directory.resolve("bot.log");
    bot = BotProcess.start(BotApart.class, arguments, environment(temporary), log);
    bot.awaitSaying("running");
  }

  private Map<String, String> environment(Path temporary) {
    return Map.of(
        "SLACK_BOT_TOKEN", slack.botToken(),
        "SLACK_APP_TOKEN", slack.appToken(),
        "SLACK_TEAM", TEAM,
        "SLACK_API_URL", slack.apiUrl(),
        "DISCORD_TOKEN", discord.botToken(),
        "DISCORD_GUILD", GUILD,
        "DISCORD_API_URL", discord.restUrl(),
        "DISCORD_GATEWAY_URL", discord.gatewayUrl(),
        "JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary,
        "TMPDIR", temporary.toString());
  }

  List<Place> places() {
    return List.of(
        new Place(
            slack, "C0HAMLET01", IntStream.range(0, PEOPLE).mapToObj(Hamlet::onSlack).toList()),
        new Place(
            discord,
            "334455667788990077",
            IntStream.range(0, PEOPLE).mapToObj(Hamlet::onDiscord).toList()));
  }

  private static String onSlack(int number) {
    return "U0HAMLET0" + number;
  }

  private static String onDiscord(int number) {
    return "22334455667788990" + number;
  }

  /** Lets time pass, for platforms and bot. */
  void until(String instant) {
    clock.moveTo(Instant.parse(instant));
    does(instant);
  }

  /** Lets happen what somebody caused. */
  void aMomentLater() {
    until(clock.instant().plus(Duration.ofSeconds(5)).toString());
  }

  /** Slack asks for another connection, and closes the one before, as it does some times a day. */
  void slackMovesOn() {
    slack.disconnect("warning");
    assertThat(slack.awaitSockets(2, BotProcess.PATIENCE)).isTrue();
    slack.socketTrouble().closeWarned();
    Awaitility.await().atMost(BotProcess.PATIENCE).until(() -> slack.sockets() == 1);
  }

  /** All live objects of the bot's process go into this file. */
  void writesItsMemory(Path file) {
    does(BotApart.HEAP + file);
  }

  private void does(String line) {
    bot.tell(line);
    bot.awaitSaying("done: " + line + "\n");
  }

  /** Somebody looks at what is left of their story, and no more. */
  Reaction looks(Place place, String who, String story) {
    var form = opens(place, who, "/circle story tell");
    return place.world().submit(who, form, filled(form, Map.of("What happened", story)));
  }

  /** Somebody tells a story; returns their four words. */
  String tells(Place place, String who, String story) {
    var said =
        switch (looks(place, who, story)) {
          case Reaction.Opened(var preview) -> place.world().submit(who, preview, Map.of());
          case Reaction.Answered(var preview) -> place.world().press(who, preview, "Send");
          case Reaction other -> throw new AssertionError(other);
        };
    var words = FOUR.matcher(said.toString());
    assertThat(words.find()).as("%s", said).isTrue();
    return words.group(1);
  }

  /** Somebody comes back with their four words; returns what they see then. */
  Reaction asksFor(Place place, String who, String words, String what) {
    var form = opens(place, who, "/circle story mine");
    var values = Map.of("Your four words", words, "What you want", what);
    return place.world().submit(who, form, filled(form, values));
  }

  private static SeenForm opens(Place place, String who, String command) {
    var reaction = place.world().type(who, place.channel(), command);
    assertThat(reaction).isInstanceOf(Reaction.Opened.class);
    return ((Reaction.Opened) reaction).form();
  }

  /** Values by the beginnings of labels, with options by their beginnings. */
  private static Map<String, String> filled(SeenForm form, Map<String, String> values) {
    var all = new HashMap<String, String>();
    for (var field : form.fields()) {
      values.forEach((label, value) -> {
        if (field.label().startsWith(label)) {
          var option = field.options().stream().filter(o -> o.startsWith(value)).findFirst();
          all.put(field.name(), option.orElse(value));
        }
      });
    }
    return all;
  }

  private static String yaml() {
    var people = new StringBuilder("  lena: { name: Lena, level: 5 }\n");
    var members = new ArrayList<String>();
    for (int i = 0; i < PEOPLE; i++) {
      members.add("p" + i);
      people.append(
          "  p%d: { name: Utopia%d, level: 3, reports_to: lena, slack: %s, discord: \"%s\" }%n"
              .formatted(i, i, onSlack(i), onDiscord(i)));
    }
    return """
    programme:
      name: Hamlet
      zone: UTC
      admins: [lena]
      authority: reporting-lines
      care: https://intranet.example/speak-up
    platforms: { slack: { workspace: T0HAMLET01 }, discord: { guild: "112233445566778899" } }
    storage: sqlite:circles.db
    people:
    %s
    circles:
    %s%s\
    """
        .formatted(
            people,
            circle("on-slack", "slack: C0HAMLET01", members),
            circle("on-discord", "discord: \"334455667788990077\"", members));
  }

  private static String circle(String id, String home, List<String> members) {
    return """
      %s:
        name: %s
        home: { %s }
        members: [%s]
        host: p0
        deputy: p1
        purpose: Tell what went wrong
        outcome: problem-solving
        from: "2026-09-07"
        until: "2026-12-31"
        meeting:
          when: { every: week, day: thursday, at: "12:30" }
          lasts: PT45M
          where: https://meet.example/hamlet
        checkin: { opens: { before_meeting: P3D, at: "09:30" }, closes: { before_meeting: P1D, at: "18:00" }, prompts: [live-problem] }
        stories: { sponsor: optional }
    """
        .formatted(id, id.toUpperCase(Locale.ROOT), home, String.join(", ", members))
        .indent(2);
  }

  String said() {
    return bot.said();
  }

  @Override
  public void close() {
    bot.close();
    slack.close();
    discord.close();
  }
}
