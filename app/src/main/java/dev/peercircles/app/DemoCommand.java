package dev.peercircles.app;

import dev.peercircles.config.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets the example circles live through some weeks in simulated workspaces. */
@Command(
    name = "demo",
    description =
        "Run the example circles for twelve weeks against a simulated Slack and a simulated Discord"
            + " on this machine, and print what everybody sees.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 12);
  private static final int WEEKS = 12;

  @Spec private CommandSpec spec;

  @Option(
      names = "--check",
      description = "Fail if anything is missing, doubled, late or seen by the wrong person.")
  private boolean check;

  @Option(
      names = "--example",
      paramLabel = "DIR",
      description = "Where the example stands (default: config/examples/engineering-circles).")
  private Path example =
      Path.of(System.getProperty("peer-circles.home", "."))
          .resolve(Path.of("config", "examples", "engineering-circles"));

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    var settings = SettingsReader.read(example, err);
    if (settings.isEmpty()) {
      return Exit.CONFIGURATION;
    }
    try (var scratch = Scratch.make()) {
      return play(settings.get(), scratch.directory());
    }
  }

  private int play(Settings settings, Path directory) {
    var programme = settings.programme();
    var start = FIRST.atStartOfDay(programme.zone()).toInstant();
    var end = FIRST.plusWeeks(WEEKS).atStartOfDay(programme.zone()).toInstant();
    var acts = DemoFile.acts();
    try (var rehearsal =
        Rehearsal.foreseeable(Newcomers.without(settings, acts), start, directory)) {
      var player = new Player(settings, rehearsal);
      player.play(acts, end);
      var faults = new ArrayList<>(player.troubles());
      var expected = DemoFile.expected();
      faults.addAll(new Examination(programme, rehearsal).faults(expected, acts));
      new Transcript(programme)
          .lines(rehearsal.worlds())
          .forEach(spec.commandLine().getOut()::println);
      return report(settings, new Tally(programme, rehearsal, expected), faults);
    }
  }

  private int report(Settings settings, Tally tally, List<String> faults) {
    var out = spec.commandLine().getOut();
    out.println();
    out.printf(
        "%d weeks of %d circles with %d people, on a Slack and a Discord simulated on this"
            + " machine.%n",
        WEEKS, settings.programme().circles().size(), settings.programme().people().size());
    tally.lines().forEach(out::println);
    faults.forEach(f -> out.println("Not as it should be: " + f));
    if (faults.isEmpty()) {
      out.println("Everything came once, at its hour, to the right people.");
      return Exit.FINE;
    }
    return check ? Exit.FAILED : Exit.FINE;
  }
}
