package dev.peercircles.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.app.Trial;
import dev.peercircles.circles.Platform;
import dev.peercircles.sandbox.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole bot with the real libraries, its database put back from a backup of hours ago. */
class RestoreTest {
  private static final Instant WEDNESDAY = Instant.parse("2026-10-14T05:00:00Z");
  private static final Instant CLOSED = Instant.parse("2026-10-14T16:01:00Z");
  private static final Instant THURSDAY = Instant.parse("2026-10-15T05:00:00Z");
  private static final Instant MET = Instant.parse("2026-10-15T11:45:00Z");
  private static final Instant NEXT_MONDAY = Instant.parse("2026-10-19T07:31:00Z");

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldPostNothingTwiceThatIsWithinItsGraceAndGoOnWithTheMessagesThatStand(
      Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.backUp();
      trial.afterDue(Duration.ofHours(3));
      var before = ids(trial);

      trial.restore(Trial.DUE.plus(Duration.ofHours(3)));
      trial.afterDue(Duration.ofHours(5));
      assertThat(ids(trial)).isEqualTo(before);

      trial.until(CLOSED);
      assertThat(trial.inChannel("This week in Trial"))
          .singleElement()
          .satisfies(m -> assertThat(m.text()).contains("closed").doesNotContain("(delayed)"));
      assertThat(trial.findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldNotCallMissedWhatStandsThereThoughItIsTooLateToPostIt(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.backUp();
      trial.afterDue(Duration.ofHours(5));
      var before = ids(trial);

      trial.restore(Trial.DUE.plus(Duration.ofHours(6)));
      trial.afterDue(Duration.ofHours(7));
      assertThat(ids(trial)).isEqualTo(before);
      trial.answersByCommand("the release");

      trial.until(NEXT_MONDAY);
      assertThat(trial.inChannel("This week in Trial")).hasSize(2);
      assertThat(trial.inChannel("closed")).hasSize(1);
      assertThat(trial.inChannel("missed")).isEmpty();
      assertThat(trial.inChannel("the release")).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldShowWhatSomebodySaysAgainInPlaceOfWhatTheySaidBefore(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.afterDue(Duration.ofMinutes(5));
      trial.backUp();
      trial.afterDue(Duration.ofHours(1));
      trial.answersByCommand("the release");
      trial.afterDue(Duration.ofHours(2));
      assertThat(trial.inChannel("the release")).hasSize(1);

      trial.restore(Trial.DUE.plus(Duration.ofHours(3)));
      trial.answersByCommand("the migration");
      trial.afterDue(Duration.ofHours(4));

      assertThat(trial.inChannel("the migration")).hasSize(1);
      assertThat(trial.inChannel("the release")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldRemindCloseAndAskOnceThoughAllOfItIsForgotten(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.until(WEDNESDAY);
      trial.backUp();
      trial.until(CLOSED);
      restoredSeesNothingNew(trial, CLOSED);

      trial.until(THURSDAY);
      trial.backUp();
      trial.until(MET);
      restoredSeesNothingNew(trial, MET);
    }
  }

  private static void restoredSeesNothingNew(Trial trial, Instant now) {
    var before = ids(trial);
    trial.restore(now.plusSeconds(60));
    trial.until(now.plus(Duration.ofMinutes(20)));
    assertThat(ids(trial)).isEqualTo(before);
  }

  private static List<String> ids(Trial trial) {
    return trial.everything().stream().map(Seen::id).toList();
  }
}
