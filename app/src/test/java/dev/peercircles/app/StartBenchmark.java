package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Platform;
import dev.peercircles.config.ConfigReader;
import dev.peercircles.programme.Programme;
import dev.peercircles.sandbox.discord.DiscordGuild;
import dev.peercircles.sandbox.discord.DiscordWorld;
import dev.peercircles.sandbox.slack.SlackWorkspace;
import dev.peercircles.sandbox.slack.SlackWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long {@code run} takes to stand, and the memory it then holds: the example's circles, against
 * both simulators, with the launcher's flags. Not part of the build (its name does not end in
 * Test); docs/benchmarks.md says how to run it. Linux only: it reads /proc.
 */
class StartBenchmark {
  private static final int RUNS = Integer.getInteger("runs", 7);
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir private Path directory;

  private record Run(
      long startMillis, long cpuMillis, long rssKiB, long idleRssKiB, long stopMillis) {}

  @Test
  void shouldStartWithinSecondsAndStaySmall() throws Exception {
    copyExample();
    var programme = ConfigReader.standard().read(directory).settings().orElseThrow().programme();
    try (var slack = slack(programme);
        var discord = discord(programme)) {
      var environment = environment(slack, discord);
      var runs = new ArrayList<Run>();
      for (int i = 0; i < RUNS; i++) {
        runs.add(run(environment, directory.resolve("run-" + i + ".log")));
      }
      print("start until connected and running, ms", runs, Run::startMillis);
      print("CPU time until then, ms", runs, Run::cpuMillis);
      print("resident then, MiB", runs, r -> r.rssKiB() / 1024);
      print(
          "resident after " + IDLE.toSeconds() + " s idle, MiB", runs, r -> r.idleRssKiB() / 1024);
      print("SIGTERM until ended, ms", runs, Run::stopMillis);
      assertThat(median(runs, Run::cpuMillis)).isLessThan(10_000);
      assertThat(median(runs, Run::rssKiB)).isLessThan(250 * 1024);
    }
  }

  private Run run(Map<String, String> environment, Path log) throws IOException {
    long begun = System.nanoTime();
    try (var bot =
        BotProcess.start(Main.class, List.of("run", directory.toString()), environment, log)) {
      while (!bot.said().contains("running ")) {
        assertThat(bot.isAlive()).as(bot.said()).isTrue();
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      }
      long stood = System.nanoTime();
      long cpu = bot.cpu().toMillis();
      long rss = resident(bot.pid());
      LockSupport.parkNanos(IDLE.toNanos());
      long idle = resident(bot.pid());
      long told = System.nanoTime();
      bot.terminate();
      assertThat(bot.awaitEnd(Duration.ofSeconds(30))).isZero();
      long ended = System.nanoTime();
      return new Run((stood - begun) / 1_000_000, cpu, rss, idle, (ended - told) / 1_000_000);
    }
  }

  private static long resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(l -> l.startsWith("VmRSS:"))
        .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow();
  }

  private static void print(String what, List<Run> runs, ToLongFunction<Run> value) {
    System.out.printf(
        "%-45s median %6d   (%d to %d, %d runs)%n",
        what,
        median(runs, value),
        runs.stream().mapToLong(value).min().orElseThrow(),
        runs.stream().mapToLong(value).max().orElseThrow(),
        runs.size());
  }

  private static long median(List<Run> runs, ToLongFunction<Run> value) {
    return runs.stream().mapToLong(value).sorted().skip(runs.size() / 2).findFirst().orElseThrow();
  }

  private void copyExample() throws IOException {
    var example = Path.of("..", "config", "examples", "engineering-circles");
    try (var files = Files.list(example)) {
      for (var file : files.toList()) {
        Files.copy(file, directory.resolve(file.getFileName().toString()));
      }
    }
  }

  private static SlackWorld slack(Programme programme) {
    var team = programme.workspaces().getOrDefault(Platform.SLACK, "");
    var world = SlackWorld.start(CLOCK, SlackWorkspace.of(team, "Bench", "/circle"));
    new Neighbourhood(programme).fill(world, Platform.SLACK);
    return world;
  }

  private static DiscordWorld discord(Programme programme) {
    var guild = programme.workspaces().getOrDefault(Platform.DISCORD, "");
    var world = DiscordWorld.start(CLOCK, DiscordGuild.named(guild, "Bench"));
    new Neighbourhood(programme).fill(world, Platform.DISCORD);
    return world;
  }

  private static Map<String, String> environment(SlackWorld slack, DiscordWorld discord) {
    return Map.of(
        "SLACK_BOT_TOKEN", slack.botToken(),
        "SLACK_APP_TOKEN", slack.appToken(),
        "SLACK_API_URL", slack.apiUrl(),
        "DISCORD_TOKEN", discord.botToken(),
        "DISCORD_API_URL", discord.restUrl(),
        "DISCORD_GATEWAY_URL", discord.gatewayUrl());
  }
}
