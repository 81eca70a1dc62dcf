package dev.peercircles.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class GraceTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void endsAfterItsDelay() {
    assertThat(Grace.USUAL.endsFor(LocalDateTime.parse("2026-10-12T09:30"), BERLIN))
        .isEqualTo("2026-10-12T11:30:00Z");
  }

  @Test
  void neverReachesIntoAnotherDayOfWhatPeopleSee() {
    assertThat(Grace.USUAL.endsFor(LocalDateTime.parse("2026-10-14T22:00"), BERLIN))
        .isEqualTo("2026-10-14T22:00:00Z");
  }

  @Test
  void reachesIntoAnotherDayForWhatMustBeDoneAnyway() {
    var grace = new Grace(Duration.ofDays(3), true);
    assertThat(grace.endsFor(LocalDateTime.parse("2026-10-23T18:00"), BERLIN))
        .isEqualTo("2026-10-26T16:00:00Z");
  }

  @Test
  void cannotBeNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Grace(Duration.ofHours(-1)));
  }
}
