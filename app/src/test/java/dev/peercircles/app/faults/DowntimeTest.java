package dev.peercircles.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.app.Trial;
import dev.peercircles.circles.Platform;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole bot with the real libraries, down for a while. */
class DowntimeTest {
  private static final Instant SATURDAY = Instant.parse("2026-10-17T10:00:00Z");
  private static final Instant NEXT_MONDAY = Instant.parse("2026-10-19T07:30:00Z");

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldPostLateWithinTheGraceAndSaySo(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.downUntil(Trial.DUE.plus(Duration.ofHours(3)));
      trial.afterDue(Duration.ofHours(4));

      assertThat(trial.inChannel("This week in Trial"))
          .singleElement()
          .satisfies(m -> assertThat(m.text()).contains("(delayed)"));
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldSayOnceInTheNextWeeklyPostWhatWasMissedInFiveDaysAndPostNothingOfThem(
      Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.downUntil(SATURDAY);
      trial.until(NEXT_MONDAY.minusSeconds(1));
      assertThat(trial.inChannel("")).isEmpty();
      assertThat(trial.toHost("")).isEmpty();

      trial.until(NEXT_MONDAY.plusSeconds(60));

      assertThat(trial.inChannel(""))
          .singleElement()
          .satisfies(m ->
              assertThat(m.text())
                  .contains("The check-in of Monday 12 Oct was missed: the bot wasn't running.")
                  .contains("The agenda of Thursday 15 Oct was missed: the bot wasn't running."));
      assertThat(trial.findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldCloseAWeekThatWasOpenInItsOwnPostAndSayNothingElse(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.afterDue(Duration.ofHours(2));
      trial.downUntil(SATURDAY);
      trial.until(NEXT_MONDAY.minusSeconds(1));

      assertThat(trial.inChannel(""))
          .singleElement()
          .satisfies(m -> assertThat(m.text()).contains("closed"));
      assertThat(trial.toHost("")).isEmpty();
    }
  }
}
