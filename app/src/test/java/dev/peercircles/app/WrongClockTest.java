package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process on a machine whose clock goes wrong while it runs. */
class WrongClockTest {
  @TempDir private Path directory;

  @Test
  void shouldPostNothingAnHourEarlyAndEverythingAtItsHourOnceTheClockIsRight() {
    try (var town = new Town(directory)) {
      var sides = List.of(Side.slack(town), Side.discord(town));
      town.at("2026-10-12T09:00:00Z");
      var bot = town.start().awaitRunning();

      town.machineIsWrongBy(Duration.ofHours(1));
      bot.awaitSaying("seconds ahead of").awaitSaying("cure: Let it be set by NTP");
      assertThat(sides).allSatisfy(s -> assertThat(s.requests().get()).isZero());
      town.machineIsWrongBy(Duration.ZERO);
      bot.awaitSaying("this machine's clock is right again");
      assertThat(town.ledger.state("on-")).isEmpty();

      town.at("2026-10-12T09:31:00Z");
      town.awaitAllCarried();
      assertThat(sides)
          .allSatisfy(s ->
              assertThat(s.weekly())
                  .singleElement()
                  .satisfies(m -> assertThat(m.text()).doesNotContain("(delayed)")));
    }
  }
}
