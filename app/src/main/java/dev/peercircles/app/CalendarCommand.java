package dev.peercircles.app;

import dev.peercircles.circles.Circle;
import dev.peercircles.config.Settings;
import dev.peercircles.programme.CircleDates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes each circle's dates as a calendar file. */
@Command(
    name = "calendar",
    description =
        "Write a calendar file (.ics) for each circle: its meetings and its lunches. Reading a file"
            + " again updates what was read before.",
    mixinStandardHelpOptions = true)
final class CalendarCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The directory with the *.yaml files.")
  private Path directory;

  @Option(
      names = "--to",
      paramLabel = "OUT",
      description = "Where to write them (default: calendars in DIR).")
  private @Nullable Path to;

  @Override
  public Integer call() {
    var settings = SettingsReader.read(directory, spec.commandLine().getErr());
    if (settings.isEmpty()) {
      return Exit.CONFIGURATION;
    }
    var out = to == null ? directory.resolve("calendars") : to;
    var now = SystemModule.clock().instant();
    settings.get().programme().circles().stream()
        .filter(c -> !settings.get().programme().resting().containsKey(c.id()))
        .forEach(c -> write(settings.get(), c, out, now));
    return Exit.FINE;
  }

  private void write(Settings settings, Circle circle, Path out, Instant now) {
    var dates = new CircleDates(settings.programme(), settings.holidays()).of(circle);
    if (dates.isEmpty()) {
      return;
    }
    var file = out.resolve(circle.id() + ".ics");
    try {
      Files.createDirectories(out);
      Files.writeString(file, CalendarFile.of(dates, now));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    spec.commandLine().getOut().println(file + ": " + dates.size() + " dates");
  }
}
