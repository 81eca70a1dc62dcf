package dev.peercircles.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.peercircles.config.ConfigReader;
import dev.peercircles.discord.DiscordSettings;
import dev.peercircles.slack.SlackSettings;
import dev.peercircles.storage.Database;
import dev.peercircles.storage.engine.ManualEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rehearsal whose platforms are in another process, so that nothing in this one knows what was
 * told but the bot. Each line of standard input lets time pass until an instant, or, if it is
 * {@code heap FILE}, writes all live objects there as they are a minute later, when shared buffers
 * have been rinsed; then it is repeated as done.
 */
final class BotApart {
  static final String HEAP = "heap ";

  private BotApart() {}

  /** In that directory, from that instant on. */
  public static void main(String[] arguments) throws IOException {
    var directory = Path.of(arguments[0]);
    var settings = ConfigReader.standard().read(directory).settings().orElseThrow();
    var clock = new SimulatedClock(Instant.parse(arguments[1]));
    var links =
        List.of(
            Link.unhurriedSlack(slack(System.getenv()), settings.programme()),
            Link.discord(discord(System.getenv())));
    var database = Database.rehearsal(directory.resolve(Rehearsal.FILE));
    try (var bot =
        Bot.rehearse(settings, directory, database, clock, SystemModule.chance(), links)) {
      bot.connect();
      bot.kickOff();
      var engine = bot.get(ManualEngine.class);
      engine.start();
      engine.runDue();
      System.out.println("running");
      follow(engine, clock);
    }
  }

  private static void follow(ManualEngine engine, SimulatedClock clock) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith(HEAP)) {
        Rinser.rinse();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .dumpHeap(line.substring(HEAP.length()), true);
      } else {
        engine.runUntil(Instant.parse(line), clock::moveTo);
      }
      System.out.println("done: " + line);
    }
  }

  private static SlackSettings slack(Map<String, String> told) {
    return new SlackSettings(
        told.getOrDefault("SLACK_BOT_TOKEN", ""),
        told.getOrDefault("SLACK_APP_TOKEN", ""),
        told.getOrDefault("SLACK_TEAM", ""),
        told.getOrDefault("SLACK_API_URL", ""));
  }

  private static DiscordSettings discord(Map<String, String> told) {
    return new DiscordSettings(
        told.getOrDefault("DISCORD_TOKEN", ""),
        told.getOrDefault("DISCORD_GUILD", ""),
        Optional.ofNullable(told.get("DISCORD_API_URL")),
        Optional.ofNullable(told.get("DISCORD_GATEWAY_URL")));
  }
}
