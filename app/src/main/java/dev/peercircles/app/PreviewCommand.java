package dev.peercircles.app;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Membership;
import dev.peercircles.config.Settings;
import dev.peercircles.programme.Programme;
import dev.peercircles.rotations.Forecast;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows all that would be posted in the coming weeks. */
@Command(
    name = "preview",
    description =
        "Show all that would be posted if nobody answered, and how many messages each person gets."
            + " Nothing is sent.",
    mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The directory with the *.yaml files.")
  private Path directory;

  @Option(names = "--weeks", paramLabel = "N", description = "How many weeks, 1 to 52 (default 4).")
  private int weeks = 4;

  @Option(names = "--from", paramLabel = "DATE", description = "The first day (default today).")
  private @Nullable LocalDate from;

  @Option(names = "--circle", paramLabel = "ID", description = "Only this circle.")
  private @Nullable String circle;

  @Option(names = "--person", paramLabel = "ID", description = "Only what this person would see.")
  private @Nullable String person;

  @Override
  public Integer call() {
    var err = spec.commandLine().getErr();
    var settings = SettingsReader.read(directory, err);
    if (settings.isEmpty() || !sane(settings.get().programme(), err)) {
      return Exit.CONFIGURATION;
    }
    print(settings.get());
    return Exit.FINE;
  }

  private boolean sane(Programme programme, PrintWriter err) {
    if (weeks < 1 || weeks > 52) {
      err.println("--weeks takes 1 to 52, not " + weeks + ".");
      return false;
    }
    if (circle != null && !ids(programme).contains(circle)) {
      err.println(
          "No circle is called " + circle + ". There are: " + String.join(", ", ids(programme)));
      return false;
    }
    if (person != null && member(programme).isEmpty()) {
      err.println("Nobody is called " + person + " under `people`.");
      return false;
    }
    return true;
  }

  private void print(Settings settings) {
    var programme = settings.programme();
    var out = spec.commandLine().getOut();
    var zone = programme.zone();
    var first = from == null ? SystemModule.clock().instant().atZone(zone).toLocalDate() : from;
    var start = first.atStartOfDay(zone).toInstant();
    var end = first.plus(Period.ofWeeks(weeks)).atStartOfDay(zone).toInstant();
    try (var scratch = Scratch.make()) {
      var shown = Preview.of(settings, start, end, scratch.directory());
      var entries = shown.entries().stream().filter(inCircle().and(seenBy(programme))).toList();
      var printer = new PreviewPrinter(programme, out);
      printer.posts(entries);
      printer.turns(shown.turns().stream().filter(this::wanted).toList());
      printer.counts(entries);
    }
    out.println(
        "From " + first + ", " + weeks + " weeks, as if nobody answered. Nothing was sent.");
  }

  private Predicate<Preview.Entry> inCircle() {
    return e -> circle == null || e.circle().id().value().equals(circle);
  }

  private boolean wanted(Forecast.Ahead turn) {
    return (circle == null || turn.plan().circles().contains(new CircleId(circle)))
        && (person == null || turn.who().contains(new MemberId(person)));
  }

  private Predicate<Preview.Entry> seenBy(Programme programme) {
    var one = member(programme);
    return e -> one.map(p -> e.direct() ? e.onlyTo(p.id()) : belongs(p, e.circle())).orElse(true);
  }

  private static boolean belongs(Member person, Circle circle) {
    return switch (circle.membership()) {
      case Membership.Listed(var members) -> members.contains(person.id());
      case Membership.WholeChannel _ -> true;
    };
  }

  private Optional<Member> member(Programme programme) {
    return programme.people().stream().filter(p -> p.id().value().equals(person)).findFirst();
  }

  private static List<String> ids(Programme programme) {
    return programme.circles().stream().map(c -> c.id().value()).collect(Collectors.toList());
  }
}
