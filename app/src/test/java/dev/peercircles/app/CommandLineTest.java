package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.storage.Database;
import dev.peercircles.storage.Storage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  private static final String EXAMPLE =
      Path.of("..", "config", "examples", "engineering-circles").toString();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;

  @Test
  void findsNothingToMendInTheExample() {
    assertThat(run("check", EXAMPLE)).isEqualTo(Exit.FINE);
    assertThat(out.toString())
        .isEqualToIgnoringNewLines("3 circles (0 resting), 16 people. 0 to mend, 0 worth knowing.");
  }

  @Test
  void findsNothingToMendInTheExampleOfTheReadme() throws IOException {
    var readme = Files.readString(Path.of("..", "README.md"));
    int from = readme.indexOf("```yaml\n") + "```yaml\n".length();
    Files.writeString(
        directory.resolve("readme.yaml"), readme.substring(from, readme.indexOf("```", from)));

    assertThat(run("check", directory.toString())).as(out.toString()).isEqualTo(Exit.FINE);
    assertThat(out.toString()).contains("1 circles (0 resting), 4 people. 0 to mend, 0 worth");
  }

  @Test
  void namesPlaceAndCureAndExitsWithTwo() throws IOException {
    Files.writeString(
        directory.resolve("a.yaml"), "programme:\n  nmae: Typo\n  zone: Europe/Berlin\n");

    assertThat(run("check", directory.toString())).isEqualTo(Exit.CONFIGURATION);
    assertThat(out.toString()).contains("a.yaml:2:").contains("name").contains("cure: ");
  }

  @Test
  void refusesToPreviewWhatCannotRun() throws IOException {
    Files.writeString(directory.resolve("a.yaml"), "circles: 3\n");

    assertThat(run("preview", directory.toString())).isEqualTo(Exit.CONFIGURATION);
    assertThat(err.toString()).contains("a.yaml:1:").contains("Nothing was started.");
  }

  @Test
  void previewsWhatOnePersonWouldSee() {
    int exit = run("preview", EXAMPLE, "--from", "2026-10-12", "--weeks", "1", "--person", "eli");

    assertThat(exit).isEqualTo(Exit.FINE);
    assertThat(out.toString())
        .contains("This week in EM Berlin")
        .contains("This week in New team leads")
        .doesNotContain("Staff engineers")
        .doesNotContain("only Maya")
        .contains("2026-10-12  Eli 1");
  }

  @Test
  void previewsTurnsAndSaysThatTheyAreProvisional() {
    int exit =
        run("preview", EXAMPLE, "--from", "2026-11-02", "--weeks", "1", "--circle", "em-berlin");

    assertThat(exit).isEqualTo(Exit.FINE);
    assertThat(out.toString())
        .containsPattern(
            "Wed 4 Nov 2026 12:30 Europe/Berlin · em-berlin · lunch · \\p{Lu}\\p{L}+"
                + " \\(provisional\\)")
        .doesNotContain("leads-india");
  }

  @Test
  void previewsTheTurnsThatTheReadmeShows() throws IOException {
    int exit =
        run("preview", EXAMPLE, "--from", "2026-10-12", "--weeks", "6", "--circle", "em-berlin");
    var turns = out.toString().lines().filter(l -> l.endsWith(" (provisional)")).toList();

    assertThat(exit).isEqualTo(Exit.FINE);
    assertThat(Files.readString(Path.of("..", "README.md")))
        .contains("Turns, as far as they can be known:\n" + String.join("\n", turns) + "\n");
  }

  @Test
  void writesTheDatesOfEachCircleAndTheSameOnesAgain() throws Exception {
    var out = directory.resolve("out");
    assertThat(run("calendar", EXAMPLE, "--to", out.toString())).isEqualTo(Exit.FINE);
    var first = uids(out);
    assertThat(run("calendar", EXAMPLE, "--to", out.toString())).isEqualTo(Exit.FINE);

    assertThat(uids(out)).isEqualTo(first).doesNotHaveDuplicates();
    assertThat(first)
        .contains(
            "em-berlin-lunch-2026-11-04@peer-circles",
            "em-berlin-meeting-2026-10-22@peer-circles",
            "leads-india-lunch-2026-12-18@peer-circles")
        .noneMatch(u -> u.contains("staff-new-york"))
        .noneMatch(u -> u.contains("2026-12-30"));
  }

  @Test
  void writesThatALunchIsOffWhichAHostCalledOff() throws Exception {
    var configuration = Files.createDirectory(directory.resolve("circles"));
    for (var name : List.of("programme.yaml", "people.yaml", "circles.yaml")) {
      Files.copy(Path.of(EXAMPLE, name), configuration.resolve(name));
    }
    var database = Files.createDirectory(configuration.resolve("data")).resolve("circles.db");
    try (var _ = Storage.open(Database.rehearsal(database), Instant::now);
        var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into rotation_sessions (plan, session_date, outcome, available)"
              + " values ('em-berlin/lunch', '2026-11-18', 'OFF', ''),"
              + " ('em-berlin/lunch', '2026-12-02', 'GUEST', '')");

      assertThat(run("calendar", configuration.toString())).isEqualTo(Exit.FINE);
    }
    var off =
        calendar(configuration.resolve("calendars").resolve("em-berlin.ics"))
            .<VEvent>getComponents("VEVENT")
            .stream()
            .filter(e -> e.getStatus() != null && e.getStatus().getValue().equals("CANCELLED"))
            .map(e -> e.getUid().orElseThrow().getValue())
            .toList();
    assertThat(err.toString()).isEmpty();
    assertThat(off).containsExactly("em-berlin-lunch-2026-11-18@peer-circles");
  }

  private static List<String> uids(Path directory) throws Exception {
    try (var files = Files.list(directory)) {
      return files
          .sorted()
          .flatMap(f -> calendar(f).<VEvent>getComponents("VEVENT").stream())
          .map(e -> e.getUid().orElseThrow().getValue())
          .toList();
    }
  }

  private static Calendar calendar(Path file) {
    try (var reader = Files.newBufferedReader(file)) {
      return new CalendarBuilder().build(reader);
    } catch (IOException | ParserException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  @Test
  void saysWhichCirclesThereAre() {
    assertThat(run("preview", EXAMPLE, "--circle", "em-belrin")).isEqualTo(Exit.CONFIGURATION);
    assertThat(err.toString()).contains("em-belrin").contains("em-berlin");
  }

  @Test
  void saysThatNobodyIsCalledThat() {
    assertThat(run("preview", EXAMPLE, "--person", "nobody")).isEqualTo(Exit.CONFIGURATION);
    assertThat(err.toString()).contains("nobody");
  }

  @Test
  void refusesANumberOfWeeksThatMakesNoSense() {
    assertThat(run("preview", EXAMPLE, "--weeks", "0")).isEqualTo(Exit.CONFIGURATION);
    assertThat(err.toString()).contains("1 to 52");
  }

  @Test
  void saysWhichTokensLackAndWhereToGetThem() {
    assertThat(run("run", EXAMPLE)).isEqualTo(Exit.CONFIGURATION);
    assertThat(err.toString())
        .contains("SLACK_BOT_TOKEN is not set")
        .contains("SLACK_APP_TOKEN is not set")
        .contains("DISCORD_TOKEN is not set")
        .contains("api.slack.com/apps");
  }

  @Test
  void exitsWithTwoWhenItIsCalledWrongly() {
    assertThat(run("check")).isEqualTo(Exit.CONFIGURATION);
    assertThat(run("chekc", EXAMPLE)).isEqualTo(Exit.CONFIGURATION);
  }

  private int run(String... arguments) {
    return Main.line(new PrintWriter(out, true), new PrintWriter(err, true)).execute(arguments);
  }
}
