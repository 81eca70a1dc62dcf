package dev.peercircles.app;

import dev.peercircles.config.Settings;
import dev.peercircles.config.StorageLocation;
import dev.peercircles.storage.Database;
import dev.peercircles.storage.engine.Engine;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the bot until it is told to stop. */
@Command(
    name = "run",
    description = "Run the bot for the circles in DIR, until it is told to stop.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(RunCommand.class);

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The directory with the *.yaml files.")
  private Path directory;

  @Override
  public Integer call() throws InterruptedException {
    var err = spec.commandLine().getErr();
    var settings = SettingsReader.read(directory, err);
    if (settings.isEmpty()) {
      return Exit.CONFIGURATION;
    }
    var tokens = new Tokens(settings.get().programme(), System.getenv());
    if (!tokens.missing().isEmpty()) {
      tokens.missing().forEach(err::println);
      return Exit.CONFIGURATION;
    }
    run(settings.get(), tokens);
    return Exit.FINE;
  }

  private static void run(Settings settings, Tokens tokens) throws InterruptedException {
    var stopping = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopping, stopped), "stop"));
    try (var bot = assemble(settings, tokens);
        var engine = bot.get(Engine.class)) {
      bot.connect();
      bot.findings().forEach(f -> log.warn("{} Cure: {}", f.what(), f.cure()));
      bot.kickOff();
      engine.start();
      log.info("running {} circles", settings.programme().circles().size());
      stopping.await();
      log.info("stopping");
    } finally {
      stopped.countDown();
    }
  }

  private static Bot assemble(Settings settings, Tokens tokens) {
    return Bot.assemble(
        settings, database(settings.storage()), SystemModule.clock(), tokens.links());
  }

  private static Database database(StorageLocation location) {
    return switch (location) {
      case StorageLocation.Sqlite(var file) -> Database.at(file);
    };
  }

  /** The JVM halts when its hooks are done, so this one waits until all is put away. */
  private static void stop(CountDownLatch stopping, CountDownLatch stopped) {
    stopping.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
