package dev.peercircles.app;

import dev.peercircles.circles.Platform;
import dev.peercircles.config.Settings;
import dev.peercircles.health.Finding;
import dev.peercircles.health.NotReady;
import dev.peercircles.programme.Programme;
import dev.peercircles.storage.Database;
import dev.peercircles.storage.Standby;
import dev.peercircles.storage.Storage;
import dev.peercircles.storage.WriteProbe;
import dev.peercircles.storage.engine.Engine;
import dev.peercircles.storage.stories.KeysGlance;
import dev.peercircles.storage.stories.Loss;
import dev.peercircles.stories.Stirring;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the bot until it is told to stop. */
@Command(
    name = "run",
    description = "Run the bot for the circles in DIR, until it is told to stop.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(RunCommand.class);

  private final InstantSource clock;
  private final InstantSource machine;
  private final Consumer<Bot> onRunning;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The directory with the *.yaml files.")
  private Path directory;

  @Option(
      names = "--lost-story-keys",
      description =
          "PostgreSQL: the keys of story boxes are lost for good. Boxes without one begin anew;"
              + " what waited in them is gone.")
  private boolean lostStoryKeys;

  /**
   * The command.
   *
   * @param clock the time that the bot goes by
   * @param machine this machine's own, which must be about the database's
   * @param onRunning is given the bot once its engine has started
   */
  RunCommand(InstantSource clock, InstantSource machine, Consumer<Bot> onRunning) {
    this.clock = clock;
    this.machine = machine;
    this.onRunning = onRunning;
  }

  @Override
  public Integer call() throws InterruptedException {
    var settings = SettingsReader.read(directory, err());
    if (settings.isEmpty()) {
      return Exit.CONFIGURATION;
    }
    var tokens = new Tokens(settings.get().programme(), System.getenv());
    if (!tokens.missing().isEmpty()) {
      tokens.missing().forEach(err()::println);
      return Exit.CONFIGURATION;
    }
    var loud = LogGate.close();
    if (!loud.isEmpty()) {
      loud.forEach(err()::println);
      return Exit.CONFIGURATION;
    }
    return run(settings.get(), tokens, Termination.of(Thread.currentThread()));
  }

  private int run(Settings settings, Tokens tokens, Termination termination)
      throws InterruptedException {
    var lost = new AtomicBoolean();
    try (var bot = assemble(settings, tokens);
        var engine = bot.get(Engine.class);
        var _ = Stirrer.start(bot.get(Stirring.class));
        var _ = Rinser.start();
        var _ = Sentry.start(bot.get(WriteProbe.class))) {
      bot.get(Storage.class)
          .onLost(() -> {
            lost.set(true);
            termination.end();
          });
      log.info("connecting");
      bot.connectAndKeepTrying();
      bot.kickOff();
      engine.start();
      onRunning.accept(bot);
      log.info("running {}", inWords(settings.programme()));
      // It runs already: a look that fails is one more finding and doesn't end it.
      bot.findings().forEach(this::print);
      termination.await();
      log.info("stopping");
      return lost.get() ? Exit.FAILED : Exit.FINE;
    } catch (NotReady e) {
      err().println(e.getMessage());
      return Exit.CONFIGURATION;
    } catch (InterruptedException | RuntimeException e) {
      if (termination.isAsked()) {
        // Told to stop before it ran: whatever that tore is no failure.
        return Exit.FINE;
      }
      throw e;
    } finally {
      termination.done();
    }
  }

  private Bot assemble(Settings settings, Tokens tokens) throws InterruptedException {
    var database = Databases.of(settings.storage());
    var loss = lostStoryKeys ? Loss.BEGINS_ANEW : Loss.on(database);
    return Standby.open(
        database,
        machine,
        postgres -> glance(postgres, settings),
        () -> Bot.assemble(settings, database, loss, clock, machine, tokens.links()));
  }

  /** At once, so that nobody relies on one that could not open the story boxes. */
  private void glance(Database.Postgres database, Settings settings) {
    KeysGlance.at(database, settings.storyKeys(), SystemModule.chance()).forEach(this::print);
  }

  private void print(Finding finding) {
    err().println(finding.what());
    err().println("  cure: " + finding.cure());
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private static String inWords(Programme programme) {
    var running =
        Stream.of(Platform.values())
            .filter(p -> !programme.running(p).isEmpty())
            .map(p -> circles(programme.running(p).size()) + " on " + p.title())
            .collect(Collectors.joining(", "));
    int resting = programme.resting().size();
    return (running.isEmpty() ? "no circle" : running)
        + (resting == 0 ? "" : "; " + circles(resting) + " at rest");
  }

  private static String circles(int number) {
    return number == 1 ? "1 circle" : number + " circles";
  }
}
