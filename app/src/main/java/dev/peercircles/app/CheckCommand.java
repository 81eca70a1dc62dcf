package dev.peercircles.app;

import dev.peercircles.config.ConfigReader;
import dev.peercircles.config.Loaded;
import dev.peercircles.config.Problem;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a configuration and names everything that is wrong with it. */
@Command(
    name = "check",
    description = "Read the YAML in DIR and name everything that is wrong, with place and cure.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The directory with the *.yaml files.")
  private Path directory;

  @Override
  public Integer call() {
    var loaded = ConfigReader.standard().read(directory);
    var out = spec.commandLine().getOut();
    loaded.problems().forEach(out::println);
    out.println(summary(loaded));
    return loaded.hasErrors() ? Exit.CONFIGURATION : Exit.FINE;
  }

  private static String summary(Loaded loaded) {
    long errors = count(loaded, Problem.Severity.ERROR);
    long warnings = count(loaded, Problem.Severity.WARNING);
    var found = errors + " to mend, " + warnings + " worth knowing.";
    return loaded
        .settings()
        .map(s -> s.programme())
        .map(p ->
            "%d circles (%d resting), %d people. %s"
                .formatted(p.circles().size(), p.resting().size(), p.people().size(), found))
        .orElse("Nothing can run yet: " + found);
  }

  private static long count(Loaded loaded, Problem.Severity severity) {
    return loaded.problems().stream().filter(p -> p.severity() == severity).count();
  }
}
