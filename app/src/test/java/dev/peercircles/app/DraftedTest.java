package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Platform;
import dev.peercircles.config.ConfigReader;
import dev.peercircles.config.Settings;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Happening.What;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's stories on Discord, where what came back is sent by a button above it. */
class DraftedTest {
  private static final Settings EXAMPLE =
      ConfigReader.standard()
          .read(Path.of("..", "config", "examples", "engineering-circles"))
          .settings()
          .orElseThrow();
  private static final List<Act> ACTS =
      DemoFile.acts().stream().filter(DraftedTest::isOfTheBox).toList();

  @TempDir private static Path directory;

  private static List<Happening> happened;

  @BeforeAll
  static void weeksOfStories() {
    var zone = EXAMPLE.programme().zone();
    var start = LocalDate.of(2026, 11, 15).atStartOfDay(zone).toInstant();
    var end = LocalDateTime.of(2026, 12, 16, 10, 0).atZone(zone).toInstant();
    try (var rehearsal = Rehearsal.foreseeable(EXAMPLE, start, directory)) {
      var player = new Player(EXAMPLE, rehearsal);
      player.play(ACTS, end);
      assertThat(player.troubles()).isEmpty();
      happened = rehearsal.world(Platform.DISCORD).happenings();
    }
  }

  @Test
  void isAsItShouldBe() {
    assertThat(faults(happened)).isEmpty();
    assertThat(happened).anyMatch(h -> h.what() == What.PRESSED && h.words().equals("Send"));
  }

  @Test
  void findsADraftInFrontOfSomebodyElse() {
    var spoilt =
        happened.stream().map(h -> says(h, "This is how it stands") ? open(h) : h).toList();

    assertThat(faults(spoilt)).isNotEmpty().allMatch(f -> f.contains("is seen by others at"));
  }

  private static boolean isOfTheBox(Act act) {
    return act.circle().equals("leads-india")
        && act.type().filter(t -> t.startsWith("/circle story")).isPresent();
  }

  private static List<String> faults(List<Happening> all) {
    return new Unnamed(EXAMPLE.programme(), _ -> all).faults(ACTS);
  }

  private static boolean says(Happening h, String words) {
    return h.message().filter(m -> m.text().contains(words)).isPresent();
  }

  /** The same, for everybody's eyes. */
  private static Happening open(Happening h) {
    return new Happening(
        h.at(), h.what(), h.channel(), Optional.empty(), h.message(), h.form(), h.words());
  }
}
