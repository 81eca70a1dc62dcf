package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Membership;
import dev.peercircles.circles.Platform;
import dev.peercircles.config.ConfigReader;
import dev.peercircles.config.Settings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examination finds what it is there to find: here on the first week of the demo. */
class DemoTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 12);
  private static final Settings EXAMPLE =
      ConfigReader.standard()
          .read(Path.of("..", "config", "examples", "engineering-circles"))
          .settings()
          .orElseThrow();

  @TempDir private static Path directory;

  private static Rehearsal rehearsal;
  private static Player player;
  private static List<Act> acts;

  @BeforeAll
  static void livesThroughAWeek() {
    var zone = EXAMPLE.programme().zone();
    var end = FIRST.plusWeeks(1);
    var begin = Newcomers.without(EXAMPLE, DemoFile.acts());
    rehearsal = Rehearsal.open(begin, FIRST.atStartOfDay(zone).toInstant(), directory);
    player = new Player(EXAMPLE, rehearsal);
    acts = DemoFile.acts().stream().filter(a -> a.at().toLocalDate().isBefore(end)).toList();
    player.play(acts, end.atStartOfDay(zone).toInstant());
  }

  @AfterAll
  static void closes() {
    rehearsal.close();
  }

  @Test
  void isAsItShouldBe() {
    assertThat(player.troubles()).isEmpty();
    assertThat(examine(firstWeek())).isEmpty();
  }

  @Test
  void beginsWithoutWhoComesLater() {
    var circle =
        Newcomers.without(EXAMPLE, DemoFile.acts()).programme().circles().stream()
            .filter(c -> c.id().value().equals("em-berlin"))
            .findFirst()
            .orElseThrow();

    assertThat(circle.membership())
        .isEqualTo(
            new Membership.Listed(
                Stream.of("ana", "bo", "chi", "dev", "eli").map(MemberId::new).toList()));
  }

  @Test
  void findsAPostThatIsMissingOrLate() {
    var wanted = new ArrayList<>(firstWeek());
    var first = wanted.removeFirst();
    wanted.add(
        new Expected(
            first.circle(), first.at().minusMinutes(2), first.to(), first.starts(), first.turn()));

    assertThat(examine(wanted)).singleElement().asString().contains("0 times instead of once");
  }

  @Test
  void findsAPostTooMany() {
    var wanted = firstWeek().stream().skip(1).toList();

    assertThat(examine(wanted)).singleElement().asString().contains("posts in the channel instead");
  }

  @Test
  void findsAnAnswerThatStandsNowhere() {
    var said = new ArrayList<>(acts);
    var bo = acts.getFirst();
    said.add(
        new Act(
            bo.at(),
            "bo",
            bo.circle(),
            bo.direct(),
            bo.joins(),
            bo.type(),
            bo.press(),
            Map.of("What are you stuck", "Never said"),
            bo.sends(),
            bo.reply(),
            bo.below()));

    assertThat(new Examination(EXAMPLE.programme(), rehearsal).faults(firstWeek(), said))
        .singleElement()
        .asString()
        .contains("0 times in the thread");
  }

  @Test
  void findsSomebodyOutsideWhoCanRead() {
    var lena = "U0LENA0001";
    var world = rehearsal.world(Platform.SLACK);
    world.join(lena, "C0EMBERLIN");

    assertThat(examine(firstWeek())).contains("em-berlin: somebody outside can read it");
    world.leave(lena, "C0EMBERLIN");
  }

  private static List<Expected> firstWeek() {
    return DemoFile.expected().stream()
        .filter(e -> e.at().toLocalDate().isBefore(FIRST.plusWeeks(1)))
        .toList();
  }

  private static List<String> examine(List<Expected> expected) {
    return new Examination(EXAMPLE.programme(), rehearsal).faults(expected, acts);
  }
}
