package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Platform;
import dev.peercircles.config.ConfigReader;
import dev.peercircles.config.Settings;
import dev.peercircles.health.Finding;
import dev.peercircles.sandbox.ChatWorld;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.discord.DiscordWorld;
import dev.peercircles.sandbox.slack.SlackWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The whole bot with one circle on one platform that fails as it is told. It begins on Monday
 * morning, 12 October 2026 at 09:00 in Berlin; the weekly post is due half an hour later.
 */
public final class Trial implements AutoCloseable {
  /** When it begins. */
  public static final Instant START = Instant.parse("2026-10-12T07:00:00Z");

  /** When the first weekly post is due. */
  public static final Instant DUE = Instant.parse("2026-10-12T07:30:00Z");

  private static final String BACKUP = "backup.db";
  private static final String SLACK_POST = "chat.postMessage";
  private static final String SLACK_LOOK = "conversations.history";
  private static final String DISCORD_POST = "POST /channels/{channel}/messages";
  private static final String DISCORD_LOOK = "GET /channels/{channel}/messages";

  private final Platform platform;
  private final Scratch scratch;
  private final Settings settings;
  private final Rehearsal rehearsal;

  private Trial(Platform platform, Scratch scratch, Settings settings) {
    this.platform = platform;
    this.scratch = scratch;
    this.settings = settings;
    this.rehearsal = Rehearsal.open(settings, START, scratch.directory());
  }

  /** Starts it. */
  public static Trial on(Platform platform) {
    var scratch = Scratch.make();
    return new Trial(platform, scratch, read(scratch, yaml(platform)));
  }

  private static Settings read(Scratch scratch, String yaml) {
    try {
      Files.writeString(scratch.directory().resolve("programme.yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var loaded = ConfigReader.standard().read(scratch.directory());
    assertThat(loaded.settings()).as("%s", loaded.problems()).isPresent();
    return loaded.settings().orElseThrow();
  }

  /** The bot starts again then, and another circle stands in the configuration instead. */
  public void replaceTheCircle(Instant at) {
    var other =
        yaml(platform)
            .replace("  trial:", "  other:")
            .replace("    name: Trial", "    name: Other");
    rehearsal.restart(read(scratch, other), at);
  }

  /** The next message is posted, but the answer is lost. */
  public void acceptAndDrop() {
    switch (world()) {
      case SlackWorld slack ->
          slack.faults().next(SLACK_POST, new dev.peercircles.sandbox.slack.Fault.LostAnswer());
      case DiscordWorld discord ->
          discord
              .faults()
              .next(DISCORD_POST, new dev.peercircles.sandbox.discord.Fault.AnswerLost());
      default -> throw new IllegalStateException();
    }
  }

  /** The next message is lost on its way. */
  public void lose() {
    switch (world()) {
      case SlackWorld slack ->
          slack.faults().next(SLACK_POST, new dev.peercircles.sandbox.slack.Fault.LostRequest());
      case DiscordWorld discord ->
          discord.faults().next(DISCORD_POST, new dev.peercircles.sandbox.discord.Fault.Lost());
      default -> throw new IllegalStateException();
    }
  }

  /** The next message is refused with 429. */
  public void limit(Duration pause) {
    switch (world()) {
      case SlackWorld slack ->
          slack
              .faults()
              .next(SLACK_POST, new dev.peercircles.sandbox.slack.Fault.RateLimited(pause));
      case DiscordWorld discord ->
          discord
              .faults()
              .next(DISCORD_POST, new dev.peercircles.sandbox.discord.Fault.Limited(pause, false));
      default -> throw new IllegalStateException();
    }
  }

  /** The next message is refused with 429 for all of the bot's requests: only Discord does that. */
  public void limitEverything(Duration pause) {
    ((DiscordWorld) world())
        .faults()
        .next(DISCORD_POST, new dev.peercircles.sandbox.discord.Fault.Limited(pause, true));
  }

  /** The next message is taken, and is gone at once. */
  public void vanish() {
    switch (world()) {
      case SlackWorld slack ->
          slack.faults().next(SLACK_POST, new dev.peercircles.sandbox.slack.Fault.Vanished());
      case DiscordWorld discord ->
          discord.faults().next(DISCORD_POST, new dev.peercircles.sandbox.discord.Fault.Vanished());
      default -> throw new IllegalStateException();
    }
  }

  /** Somebody who may do so deletes what stands in the circle's channel with these words. */
  public void delete(String words) {
    inChannel(words)
        .forEach(seen -> {
          switch (world()) {
            case SlackWorld slack -> slack.deleteMessage(channel(), seen.id());
            default -> throw new IllegalStateException("played on Slack only");
          }
        });
  }

  /** Everything ends in 503 from now on. */
  public void storm() {
    switch (world()) {
      case SlackWorld slack -> {
        var fault = new dev.peercircles.sandbox.slack.Fault.Status(503);
        slack.faults().next(SLACK_POST, 1_000, fault);
        slack.faults().next(SLACK_LOOK, 1_000, fault);
      }
      case DiscordWorld discord -> {
        var fault = new dev.peercircles.sandbox.discord.Fault.Refused(503, 0, "no");
        discord.faults().next(DISCORD_POST, 1_000, fault);
        discord.faults().next(DISCORD_LOOK, 1_000, fault);
      }
      default -> throw new IllegalStateException();
    }
  }

  /** The next so many messages are refused: the bot has no right to post there. */
  public void forbid(int times) {
    switch (world()) {
      case SlackWorld slack ->
          slack
              .faults()
              .next(
                  SLACK_POST,
                  times,
                  new dev.peercircles.sandbox.slack.Fault.Error("not_in_channel"));
      case DiscordWorld discord ->
          discord
              .faults()
              .next(
                  DISCORD_POST,
                  times,
                  new dev.peercircles.sandbox.discord.Fault.Refused(403, 50001, "Missing Access"));
      default -> throw new IllegalStateException();
    }
  }

  /** The bot is taken out of the circle's channel. */
  public void takeOut() {
    world().leave(bot(), channel());
  }

  /** The bot is let in again. */
  public void letIn() {
    world().join(bot(), channel());
  }

  /** The circle's channel is no more: archived on Slack, deleted on Discord. */
  public void closeChannel() {
    switch (world()) {
      case SlackWorld slack -> slack.archive(channel(), account(platform, 9));
      case DiscordWorld discord -> discord.removeChannel(channel());
      default -> throw new IllegalStateException();
    }
  }

  /** Bo's account is closed, or has left the server. */
  public void removeBo() {
    switch (world()) {
      case SlackWorld slack -> slack.deactivate(account(platform, 2));
      case DiscordWorld discord -> discord.removePerson(account(platform, 2));
      default -> throw new IllegalStateException();
    }
  }

  /** The bot's clock jumps there. */
  public void jumpTo(Instant instant) {
    rehearsal.jumpTo(instant);
  }

  /** What Chi finds in their conversation with the bot. */
  public List<Seen> toChi(String words) {
    return seen(3, world().directWithBot(account(platform, 3)), words);
  }

  /** Bo asks for the week's form and says in it what they are stuck on; returns what Bo reads. */
  public Reaction answersByCommand(String words) {
    var opened = world().type(account(platform, 2), channel(), "/circle checkin");
    if (!(opened instanceof Reaction.Opened(var form))) {
      return opened;
    }
    var stuck = form.fields().stream().filter(f -> f.label().contains("stuck")).findFirst();
    return world().submit(account(platform, 2), form, Map.of(stuck.orElseThrow().name(), words));
  }

  /** What the host sees in the thread below the message of the bot whose words contain these. */
  public List<Seen> below(String words) {
    var parent = inChannel(words).getFirst();
    return inChannel("").stream()
        .filter(s -> s.threadOf().filter(parent.id()::equals).isPresent())
        .toList();
  }

  private String bot() {
    return switch (world()) {
      case SlackWorld slack -> slack.botUserId();
      case DiscordWorld discord -> discord.applicationId();
      default -> throw new IllegalStateException();
    };
  }

  private String channel() {
    return platform == Platform.SLACK ? "C0TRIAL" : "334455667788990099";
  }

  /** Nothing goes wrong any more. */
  public void heal() {
    switch (world()) {
      case SlackWorld slack -> slack.faults().clear();
      case DiscordWorld discord -> discord.faults().clear();
      default -> throw new IllegalStateException();
    }
  }

  /** How often the bot has asked to post so far. */
  public long posts() {
    return switch (world()) {
      case SlackWorld slack -> slack.calls().stream().filter(c -> c.startsWith(SLACK_POST)).count();
      case DiscordWorld discord ->
          discord.calls().stream().filter(c -> c.wentTo(DISCORD_POST)).count();
      default -> throw new IllegalStateException();
    };
  }

  /** Lets time pass up to then. */
  public void until(Instant instant) {
    rehearsal.until(instant);
  }

  /** The bot stops now and starts again then. */
  public void downUntil(Instant instant) {
    rehearsal.restart(settings, instant);
  }

  /** An operator makes a backup of the database while the bot runs. */
  public void backUp() {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file("rehearsal.db"));
        var statement = connection.createStatement()) {
      Files.deleteIfExists(file(BACKUP));
      statement.execute("vacuum into '" + file(BACKUP) + "'");
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The bot stops now, the backup takes the place of its database, and it starts again then. */
  public void restore(Instant instant) {
    rehearsal.restart(settings, instant, this::putBack);
  }

  private void putBack() {
    try {
      for (var more : List.of("-wal", "-shm")) {
        Files.deleteIfExists(file("rehearsal.db" + more));
      }
      Files.copy(file(BACKUP), file("rehearsal.db"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String name) {
    return scratch.directory().resolve(name);
  }

  /** Every message of the bot that somebody of the circle sees, wherever it stands. */
  public List<Seen> everything() {
    var all = new ArrayList<Seen>(inChannel(""));
    for (int person : List.of(1, 2, 3, 9)) {
      all.addAll(seen(person, world().directWithBot(account(platform, person)), ""));
    }
    return all;
  }

  /** Lets time pass up to so long after the weekly post is due. */
  public void afterDue(Duration time) {
    until(DUE.plus(time));
  }

  /** What the host sees of the bot's messages in the circle's channel whose words contain these. */
  public List<Seen> inChannel(String words) {
    return seen(1, channel(), words);
  }

  /** What the host finds in their conversation with the bot. */
  public List<Seen> toHost(String words) {
    return seen(1, world().directWithBot(account(platform, 1)), words);
  }

  /** What the bot finds wanting. */
  public List<Finding> findings() {
    return rehearsal.bot().findings();
  }

  private List<Seen> seen(int person, String channel, String words) {
    return world().look(account(platform, person), channel).stream()
        .filter(s -> s.byBot() && s.text().contains(words))
        .toList();
  }

  private ChatWorld world() {
    return rehearsal.world(platform);
  }

  private static String account(Platform platform, int n) {
    return platform == Platform.SLACK ? "U0TRIAL%03d".formatted(n) : "20000000000000010" + n;
  }

  private static String yaml(Platform platform) {
    var people =
        new StringBuilder(
            "  lena: { name: Lena, level: 5, %s: \"%s\" }%n"
                .formatted(platform.key(), account(platform, 9)));
    var names = List.of("ana", "bo", "chi");
    for (int i = 0; i < names.size(); i++) {
      people.append(
          "  %s: { name: %s, level: 3, reports_to: lena, %s: \"%s\" }%n"
              .formatted(names.get(i), names.get(i), platform.key(), account(platform, i + 1)));
    }
    return """
    programme: { name: Trial, zone: Europe/Berlin, admins: [lena], authority: reporting-lines }
    storage: sqlite:circles.db
    platforms: { %s }
    people:
    %s
    circles:
      trial:
        name: Trial
        home: { %s: "%s" }
        members: [ana, bo, chi]
        host: ana
        deputy: bo
        purpose: Try what happens when things go wrong
        outcome: problem-solving
        from: "2026-09-07"
        until: "2026-12-31"
        meeting:
          when: { every: week, day: thursday, at: "12:30" }
          lasts: PT45M
          where: https://meet.example/trial
        checkin:
          opens: { before_meeting: P3D, at: "09:30" }
          closes: { before_meeting: P1D, at: "18:00" }
          prompts: [live-problem]
    """
        .formatted(
            platform == Platform.SLACK
                ? "slack: { workspace: T0TRIAL001 }"
                : "discord: { guild: \"112233445566778899\" }",
            people,
            platform.key(),
            platform == Platform.SLACK ? "C0TRIAL" : "334455667788990099");
  }

  @Override
  public void close() {
    rehearsal.close();
    scratch.close();
  }
}
