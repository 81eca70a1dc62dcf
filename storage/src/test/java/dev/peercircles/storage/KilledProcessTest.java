package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.duties.Timekeeper;
import dev.peercircles.health.Finding;
import dev.peercircles.storage.Steps.Step;
import dev.peercircles.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process at every step of a week: the files as they are at that instant are all that a
 * successor finds.
 */
class KilledProcessTest {
  private static final Instant MONDAY = Instant.parse("2026-10-12T07:30:00Z");
  private static final String FIRST = "em-berlin/checkin/open/2026-10-12/first";
  private static final String SECOND = "em-berlin/checkin/open/2026-10-12/second";

  @TempDir Path directory;

  /** A state in which a process died: which step it took, and what it had sent by then. */
  private record Death(Step step, String what, List<String> sent, Path file) {
    @Override
    public String toString() {
      return "killed at " + step + " of " + what;
    }
  }

  @Test
  void whereverItDiesEachPostGoesOutOnce() {
    var deaths = deaths();

    assertThat(deaths).hasSize(3 + 2 * 4);
    assertThat(deaths).allSatisfy(this::survives);
  }

  private void survives(Death death) {
    var sent = new ArrayList<>(death.sent());
    try (var successor = new TestStorage(death.file(), clock())) {
      successor.clock.set(MONDAY.plusSeconds(2));
      var engine =
          successor.manual(
              new Steps(successor, successor.clock, (s, what) -> note(sent, s, what))
                  .looking(sent::contains)
                  .work());
      engine.runUntil(MONDAY.plus(Duration.ofHours(1)), successor.clock::set);

      assertThat(successor.count("select count(*) from posts where state = 'SENT'"))
          .as("sent, %s", death)
          .isEqualTo(2);
      assertThat(sent)
          .as("nothing twice, nothing lost, %s", death)
          .containsExactlyInAnyOrder(FIRST, SECOND);
      assertThat(successor.count("select count(*) from scheduled_tasks where task_name = 'post'"))
          .isZero();
      assertThat(successor.get(StorageProbe.class).look()).isEmpty();
    }
  }

  @Test
  void whatStandsInDoubtIsReportedWithItsCure() {
    var death = deaths().stream().filter(d -> d.step() == Step.SENT).findFirst().orElseThrow();

    try (var successor = new TestStorage(death.file(), clock())) {
      assertThat(successor.get(StorageProbe.class).look())
          .extracting(Finding::what)
          .singleElement()
          .asString()
          .contains("em-berlin/checkin/open/2026-10-12");
    }
  }

  private List<Death> deaths() {
    var deaths = new ArrayList<Death>();
    var sent = new ArrayList<String>();
    try (var storage = new TestStorage(directory.resolve("circles.db"), clock())) {
      storage.get(Timekeeper.class).keep(Map.of(Steps.rhythm("em-berlin"), MONDAY));
      var engine =
          storage.manual(
              new Steps(
                      storage,
                      storage.clock,
                      (step, what) -> {
                        note(sent, step, what);
                        var copy = copy(storage.file, directory.resolve(deaths.size() + ".db"));
                        deaths.add(new Death(step, what, List.copyOf(sent), copy));
                      })
                  .work());
      storage.clock.set(MONDAY);
      engine.runDue();
    }
    return deaths;
  }

  private static void note(List<String> sent, Step step, String what) {
    if (step == Step.SENT) {
      sent.add(what);
    }
  }

  private static Path copy(Path from, Path to) {
    try {
      Files.copy(from, to);
      Files.copy(beside(from, "-wal"), beside(to, "-wal"));
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private static TestClock clock() {
    return TestClock.at("2026-10-12T07:00:00Z");
  }
}
