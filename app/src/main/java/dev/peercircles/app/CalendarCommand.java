package dev.peercircles.app;

import dev.peercircles.circles.Circle;
import dev.peercircles.config.Settings;
import dev.peercircles.meetings.Meeting;
import dev.peercircles.meetings.MeetingCalendar;
import dev.peercircles.rotations.RotationCalendar;
import dev.peercircles.rotations.RotationPlan;
import dev.peercircles.schedule.WorkingDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
  private static final Duration LUNCH = Duration.ofHours(1);

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
    var dates = dates(settings, circle);
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

  static List<CalendarFile.Date> dates(Settings settings, Circle circle) {
    var days = new WorkingDays(settings.holidays());
    var programme = settings.programme();
    var plan = java.util.Optional.ofNullable(programme.meetings().get(circle.id()));
    var meetings =
        plan.stream()
            .flatMap(p ->
                new MeetingCalendar(days)
                    .meetings(circle, p, circle.from(), circle.until()).stream()
                        .map(m -> meeting(circle, m, p.where().map(URI::toString).orElse(""))));
    var turns =
        programme.rotations().stream()
            .filter(p -> p.circles().contains(circle.id()) && !p.isOfFacilitators())
            .flatMap(p -> turns(settings, days, circle, p));
    return Stream.concat(meetings, turns).toList();
  }

  /** Named by its unmoved date, so that a moved one stays the same one. */
  private static CalendarFile.Date meeting(Circle circle, Meeting meeting, String where) {
    return new CalendarFile.Date(
        circle.id() + "-meeting-" + meeting.unmoved() + "@peer-circles",
        circle.name(),
        circle.purpose(),
        where,
        meeting.starts(),
        meeting.zone(),
        meeting.lasts());
  }

  private static Stream<CalendarFile.Date> turns(
      Settings settings, WorkingDays days, Circle circle, RotationPlan plan) {
    var first =
        settings.programme().circles().stream()
            .filter(c -> c.id().equals(plan.circles().getFirst()))
            .findFirst();
    return first.stream()
        .flatMap(f -> RotationCalendar.sessions(plan, f, days, f.from(), f.until()).stream())
        .map(d ->
            new CalendarFile.Date(
                plan.id().value().replace('/', '-') + "-" + d + "@peer-circles",
                circle.name() + ": " + plan.id().word(),
                "Who presents stands in the weekly post.",
                "",
                plan.when().on(d),
                plan.when().zone(),
                LUNCH));
  }
}
