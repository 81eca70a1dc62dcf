package dev.peercircles.app;

import dev.peercircles.circles.Circle;
import dev.peercircles.config.Settings;
import dev.peercircles.programme.CalendarDate;
import dev.peercircles.programme.CircleDates;
import dev.peercircles.rotations.CalledOff;
import dev.peercircles.rotations.RotationPlan;
import dev.peercircles.storage.DatabaseAway;
import dev.peercircles.storage.SessionsGlance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
    var dates =
        new CircleDates(
            settings.get().programme(), settings.get().holidays(), calledOff(settings.get()));
    settings.get().programme().circles().stream()
        .filter(c -> !settings.get().programme().resting().containsKey(c.id()))
        .forEach(c -> write(dates.of(c), c, out, now));
    return Exit.FINE;
  }

  /** What hosts called off, from the bot's database if there is one; the bot may be running. */
  private CalledOff calledOff(Settings settings) {
    var glance = new SessionsGlance(Databases.of(settings.storage()));
    try {
      return glance.look(settings.programme().rotations().stream().map(RotationPlan::id).toList());
    } catch (DatabaseAway e) {
      spec.commandLine()
          .getErr()
          .println(e.getMessage() + " What hosts called off is written as planned.");
      return CalledOff.NOTHING;
    }
  }

  private void write(List<CalendarDate> dates, Circle circle, Path out, Instant now) {
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
