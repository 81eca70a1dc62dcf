package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Platform;
import dev.peercircles.config.ConfigReader;
import dev.peercircles.config.Settings;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.discord.DiscordWorld;
import dev.peercircles.sandbox.discord.RestCall;
import dev.peercircles.sandbox.slack.SlackWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More circles than Slack takes edits a minute, all due at once, at the platforms' own pace. */
class PacedTest {
  private static final int CIRCLES = 54;
  private static final Instant START = Instant.parse("2026-10-12T07:00:00Z");
  private static final Instant DUE = Instant.parse("2026-10-12T07:30:00Z");
  private static final Instant CLOSED = Instant.parse("2026-10-14T16:00:00Z");

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldPostToAllWithinMinutesAndNeverAskTooEarly(Platform platform) throws IOException {
    try (var scratch = Scratch.make();
        var rehearsal =
            Rehearsal.paced(settings(scratch.directory(), platform), START, scratch.directory())) {
      rehearsal.until(DUE.plus(Duration.ofMinutes(4)));
      assertThat(weekly(rehearsal, platform)).hasSize(CIRCLES);

      // In the nights before it closes, all channels are looked at.
      rehearsal.until(CLOSED.plus(Duration.ofMinutes(4)));
      assertThat(weekly(rehearsal, platform)).allMatch(words -> words.contains("closed"));
      assertThat(reminded(rehearsal, platform)).isEqualTo(3 * CIRCLES);
      assertThat(tooEarly(rehearsal, platform)).isEmpty();
    }
  }

  /** Slack's limit is the narrow one: fifty looks a minute. */
  @Test
  void shouldLookForWhatWasMissedNoFasterThanSlackAllows() throws IOException {
    try (var scratch = Scratch.make()) {
      var settings = settings(scratch.directory(), Platform.SLACK);
      try (var rehearsal = Rehearsal.paced(settings, START, scratch.directory())) {
        rehearsal.restart(settings, DUE.plus(Duration.ofHours(26)));
        rehearsal.until(DUE.plus(Duration.ofHours(27)));

        var slack = (SlackWorld) rehearsal.world(Platform.SLACK);
        assertThat(slack.calls().stream().filter(c -> c.startsWith("conversations.history")))
            .hasSizeGreaterThanOrEqualTo(CIRCLES);
        assertThat(slack.tooEarly()).isEmpty();
        assertThat(weekly(rehearsal, Platform.SLACK)).isEmpty();
      }
    }
  }

  private static long reminded(Rehearsal rehearsal, Platform platform) {
    var world = rehearsal.world(platform);
    return IntStream.range(0, CIRCLES)
        .boxed()
        .flatMap(c -> IntStream.range(0, 3).mapToObj(p -> account(platform, c, p)))
        .filter(person -> !world.look(person, world.directWithBot(person)).isEmpty())
        .count();
  }

  private static List<String> weekly(Rehearsal rehearsal, Platform platform) {
    return IntStream.range(0, CIRCLES)
        .boxed()
        .flatMap(c ->
            rehearsal.world(platform).look(account(platform, c, 0), channel(platform, c)).stream())
        .filter(Seen::byBot)
        .map(Seen::text)
        .filter(words -> words.contains("This week"))
        .toList();
  }

  private static List<String> tooEarly(Rehearsal rehearsal, Platform platform) {
    return switch (rehearsal.world(platform)) {
      case SlackWorld slack -> slack.tooEarly();
      case DiscordWorld discord ->
          discord.calls().stream().filter(c -> c.status() == 429).map(RestCall::path).toList();
      default -> throw new IllegalStateException();
    };
  }

  private static String channel(Platform platform, int circle) {
    return platform == Platform.SLACK
        ? "C0PACED%02d".formatted(circle)
        : "3344556677889900%02d".formatted(circle);
  }

  private static String account(Platform platform, int circle, int person) {
    return platform == Platform.SLACK
        ? "U0PACED%02d%d".formatted(circle, person)
        : "2000000000000%02d%d00".formatted(circle, person);
  }

  private static Settings settings(Path directory, Platform platform) throws IOException {
    var people = new StringBuilder();
    var circles = new StringBuilder();
    for (int c = 0; c < CIRCLES; c++) {
      for (int p = 0; p < 3; p++) {
        people.append(
            "  p%d-%d: { name: P%d, level: 3, reports_to: lena, %s: \"%s\" }%n"
                .formatted(c, p, p, platform.key(), account(platform, c, p)));
      }
      circles.append(
          "  c%d: { name: C%d, home: { %s: \"%s\" }, members: [p%d-0, p%d-1, p%d-2], host: p%d-0 }%n"
              .formatted(c, c, platform.key(), channel(platform, c), c, c, c, c));
    }
    Files.writeString(
        directory.resolve("programme.yaml"),
        """
        programme: { name: Paced, zone: Europe/Berlin, admins: [lena], authority: reporting-lines }
        storage: sqlite:circles.db
        platforms: { %s }
        people:
          lena: { name: Lena, level: 5, %s: "%s" }
        %s
        defaults:
          purpose: All at once
          outcome: problem-solving
          from: "2026-09-07"
          until: "2026-12-31"
          meeting: none
          checkin:
            opens: { day: monday, at: "09:30" }
            closes: { day: wednesday, at: "18:00" }
            prompts: [live-problem]
        circles:
        %s
        """
            .formatted(
                platform == Platform.SLACK
                    ? "slack: { workspace: T0PACED001 }"
                    : "discord: { guild: \"112233445566778899\" }",
                platform.key(),
                account(platform, 99, 9),
                people,
                circles));
    var loaded = ConfigReader.standard().read(directory);
    assertThat(loaded.settings()).as("%s", loaded.problems()).isPresent();
    return loaded.settings().orElseThrow();
  }
}
