package dev.peercircles.app;

import dev.peercircles.circles.Platform;
import dev.peercircles.config.Settings;
import dev.peercircles.discord.DiscordSettings;
import dev.peercircles.sandbox.ChatWorld;
import dev.peercircles.sandbox.discord.DiscordGuild;
import dev.peercircles.sandbox.discord.DiscordWorld;
import dev.peercircles.sandbox.discord.Patience;
import dev.peercircles.sandbox.slack.SlackTiming;
import dev.peercircles.sandbox.slack.SlackWorkspace;
import dev.peercircles.sandbox.slack.SlackWorld;
import dev.peercircles.slack.SlackSettings;
import dev.peercircles.storage.Database;
import dev.peercircles.storage.engine.ManualEngine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The whole bot with its real libraries against simulated platforms on loopback, its clock moved by
 * hand. Not thread-safe; the platforms themselves are.
 */
final class Rehearsal implements AutoCloseable {
  /** Its database, within the directory given. */
  static final String FILE = "rehearsal.db";

  private static final long SEED = 2026;

  private final SimulatedClock clock;
  private final RandomGenerator chance;
  private final Optional<SlackWorld> slack;
  private final Optional<DiscordWorld> discord;
  private final Database database;
  private final Path directory;
  private Bot bot;
  private ManualEngine engine;

  private Rehearsal(
      Settings settings,
      SimulatedClock clock,
      RandomGenerator chance,
      Optional<SlackWorld> slack,
      Optional<DiscordWorld> discord,
      Database database,
      Path directory) {
    this.clock = clock;
    this.chance = chance;
    this.slack = slack;
    this.discord = discord;
    this.database = database;
    this.directory = directory;
    this.bot = assemble(settings);
    this.engine = bot.get(ManualEngine.class);
  }

  /**
   * Starts the simulated platforms that the programme needs and a bot that is connected to them.
   *
   * @param settings what the configuration says
   * @param start the first instant
   * @param directory where the throw-away database goes
   */
  static Rehearsal open(Settings settings, Instant start, Path directory) {
    return open(settings, start, Database.rehearsal(directory.resolve(FILE)), directory);
  }

  /** The same on a database that is thrown away by whoever made it. */
  static Rehearsal open(Settings settings, Instant start, Database database, Path directory) {
    return open(settings, start, database, directory, SystemModule.chance());
  }

  /** One in which chance falls the same way each time, on a throw-away database. */
  static Rehearsal foreseeable(Settings settings, Instant start, Path directory) {
    var database = Database.rehearsal(directory.resolve(FILE));
    return open(settings, start, database, directory, SystemModule.chance(SEED));
  }

  /** One on platforms that take no more than Slack and Discord do, on a throw-away database. */
  static Rehearsal paced(Settings settings, Instant start, Path directory) {
    var database = Database.rehearsal(directory.resolve(FILE));
    return open(settings, start, database, directory, SystemModule.chance(SEED), true);
  }

  /** The same with chance of a kind that can be repeated. */
  static Rehearsal open(
      Settings settings, Instant start, Database database, Path directory, RandomGenerator chance) {
    return open(settings, start, database, directory, chance, false);
  }

  private static Rehearsal open(
      Settings settings,
      Instant start,
      Database database,
      Path directory,
      RandomGenerator chance,
      boolean paced) {
    var clock = new SimulatedClock(start);
    var neighbourhood = new Neighbourhood(settings.programme());
    var slack =
        neighbourhood.needs(Platform.SLACK)
            ? Optional.of(slack(settings, clock, neighbourhood, paced))
            : Optional.<SlackWorld>empty();
    var discord =
        neighbourhood.needs(Platform.DISCORD)
            ? Optional.of(discord(settings, clock, neighbourhood, paced))
            : Optional.<DiscordWorld>empty();
    var rehearsal = new Rehearsal(settings, clock, chance, slack, discord, database, directory);
    rehearsal.begin();
    return rehearsal;
  }

  /** The simulated platforms. */
  List<ChatWorld> worlds() {
    var worlds = new ArrayList<ChatWorld>();
    slack.ifPresent(worlds::add);
    discord.ifPresent(worlds::add);
    return worlds;
  }

  /** The simulated platform. */
  ChatWorld world(Platform platform) {
    return switch (platform) {
      case SLACK -> slack.orElseThrow();
      case DISCORD -> discord.orElseThrow();
    };
  }

  Bot bot() {
    return bot;
  }

  Instant now() {
    return clock.instant();
  }

  /** The clock jumps, ahead or back, and nothing is woken on the way. */
  void jumpTo(Instant instant) {
    clock.jumpTo(instant);
  }

  /** Lets time pass until then: all that falls due happens, each at its instant. */
  void until(Instant instant) {
    engine.runUntil(instant, clock::moveTo);
  }

  /** Lets happen what is due now: after somebody acted. */
  void settle() {
    engine.runDue();
  }

  /**
   * The bot stops now, and another starts at that instant on the same database: nothing happens in
   * between.
   */
  void restart(Settings settings, Instant instant) {
    restart(settings, instant, () -> {});
  }

  /** The same; something happens to the database in between. */
  void restart(Settings settings, Instant instant, Runnable between) {
    bot.close();
    between.run();
    clock.moveTo(instant);
    bot = assemble(settings);
    engine = bot.get(ManualEngine.class);
    begin();
  }

  @Override
  public void close() {
    bot.close();
    slack.ifPresent(SlackWorld::close);
    discord.ifPresent(DiscordWorld::close);
  }

  private Bot assemble(Settings settings) {
    var links = new ArrayList<Link>();
    slack.map(w -> Link.unhurriedSlack(settingsOf(w), settings.programme())).ifPresent(links::add);
    discord.map(w -> Link.discord(settingsOf(w))).ifPresent(links::add);
    return Bot.rehearse(settings, directory, database, clock, chance, links);
  }

  private void begin() {
    bot.connect();
    bot.kickOff();
    engine.start();
    engine.runDue();
  }

  private static SlackWorld slack(
      Settings settings, SimulatedClock clock, Neighbourhood neighbourhood, boolean paced) {
    var team = settings.programme().workspaces().getOrDefault(Platform.SLACK, "T0SANDBOX1");
    var workspace = SlackWorkspace.of(team, "Sandbox", "/circle").timed(SlackTiming.ample());
    var world = SlackWorld.start(clock, paced ? workspace.atSlacksPace() : workspace);
    neighbourhood.fill(world, Platform.SLACK);
    return world;
  }

  private static DiscordWorld discord(
      Settings settings, SimulatedClock clock, Neighbourhood neighbourhood, boolean paced) {
    var id = settings.programme().workspaces().getOrDefault(Platform.DISCORD, "112233445566778899");
    var guild = DiscordGuild.named(id, "Sandbox");
    var world = DiscordWorld.start(clock, paced ? guild.atDiscordsPace() : guild, Patience.ample());
    neighbourhood.fill(world, Platform.DISCORD);
    return world;
  }

  private static SlackSettings settingsOf(SlackWorld world) {
    return new SlackSettings(world.botToken(), world.appToken(), world.teamId(), world.apiUrl());
  }

  private static DiscordSettings settingsOf(DiscordWorld world) {
    return new DiscordSettings(
        world.botToken(),
        world.guildId(),
        Optional.of(world.restUrl()),
        Optional.of(world.gatewayUrl()));
  }
}
