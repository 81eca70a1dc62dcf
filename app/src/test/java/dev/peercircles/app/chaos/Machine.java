package dev.peercircles.app.chaos;

import dev.peercircles.app.BotAt;
import dev.peercircles.app.BotProcess;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** The machine that runs the bot's processes, one after another. */
final class Machine implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(90);
  static final Duration TICK = Duration.ofMillis(1);

  private final Path directory;
  private final Hours hours;
  private final Village village;
  private final Reaper reaper;
  private final Random random;
  private final List<BotProcess> processes = new ArrayList<>();

  Machine(Path directory, Hours hours, Village village, Reaper reaper, Random random) {
    this.directory = directory;
    this.hours = hours;
    this.village = village;
    this.reaper = reaper;
    this.random = random;
  }

  boolean isUp() {
    return bot().isAlive();
  }

  /** Tells the bot what time it is, and makes it look whether something is due. */
  void tellTime() {
    try {
      bot().tell(hours.told());
    } catch (UncheckedIOException e) {
      if (isUp()) {
        throw e;
      }
      // It has just been killed.
    }
  }

  private BotProcess bot() {
    return processes.getLast();
  }

  /**
   * Starts it, and after a death some time later; again until it is up. What the dead one has asked
   * the platforms for is carried out before.
   */
  void restart() {
    if (!processes.isEmpty()) {
      awaitPlatforms();
      hours.jumpTo(hours.instant().plus(downtime()));
    }
    do {
      reaper.arm();
      start();
    } while (!bot().isAlive());
  }

  /** What the dead bot has asked for is carried out; nobody waits for it. */
  private void awaitPlatforms() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (village.busy() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TICK.toNanos());
    }
  }

  private Duration downtime() {
    var chance = random.nextDouble();
    var longest = chance < 0.6 ? 20 : chance < 0.9 ? 300 : 2_400;
    return Duration.ofMillis((long) (random.nextDouble() * longest * 1_000));
  }

  private void start() {
    var log = directory.resolve("bot-" + processes.size() + ".log");
    var arguments = List.of(hours.told(), "run", directory.toString());
    var bot = BotProcess.start(BotAt.class, arguments, new HashMap<>(village.environment()), log);
    processes.add(bot);
    reaper.watch(bot);
    reaper.strikeWithin(Duration.ofMillis(3_500), Moment.STARTING, "start");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (bot.isAlive() && !bot.said().contains("running ")) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("never running: " + bot.said());
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    if (!bot.isAlive() && reaper.killed() < processes.size()) {
      throw new IllegalStateException("ended by itself: " + bot.said());
    }
    reaper.strike(Moment.STARTING, "just running");
  }

  /** All that its processes wrote. */
  String said() {
    return String.join("\n", processes.stream().map(BotProcess::said).toList());
  }

  @Override
  public void close() {
    processes.forEach(BotProcess::close);
  }
}
