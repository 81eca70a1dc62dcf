package dev.peercircles.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.app.Trial;
import dev.peercircles.circles.Platform;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole bot with the real libraries, when places, people and clocks are no longer as before.
 */
class PlaceTroubleTest {
  private static final String WEEKLY = "This week in Trial";
  private static final String BROKEN = "I can't post in Trial's channel";
  private static final Instant CLOSING_DAY = Instant.parse("2026-10-14T14:00:00Z");

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldTellTheHostOnceThatItWasTakenOutAndPostOnceItIsLetInAgain(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.takeOut();
      trial.afterDue(Duration.ofMinutes(35));
      assertThat(trial.inChannel(WEEKLY)).isEmpty();
      assertThat(trial.toHost(BROKEN)).hasSize(1);

      trial.letIn();
      trial.afterDue(Duration.ofMinutes(60));

      assertThat(trial.inChannel(WEEKLY)).hasSize(1);
      assertThat(trial.toHost(BROKEN)).hasSize(1);
      assertThat(trial.findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldAskForAChannelThatIsGoneAndNeverMakeOneAnew(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.closeChannel();

      trial.afterDue(Duration.ofHours(5));

      assertThat(trial.toHost(BROKEN)).hasSize(1);
      assertThat(trial.findings()).anyMatch(f -> f.what().contains("circle/trial"));
      assertThat(trial.posts()).isLessThan(32);
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldSendNothingMoreOfACircleThatWasTakenOutOfTheConfigurationMeanwhile(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.limit(Duration.ofMinutes(20));
      trial.afterDue(Duration.ofMinutes(1));
      trial.replaceTheCircle(Trial.DUE.plus(Duration.ofMinutes(10)));

      trial.afterDue(Duration.ofHours(1));

      assertThat(trial.posts()).isEqualTo(1);
      assertThat(trial.inChannel("")).isEmpty();
      trial.until(Trial.DUE.plus(Duration.ofDays(7)).plusSeconds(60));
      assertThat(trial.inChannel("This week in Other")).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldGoOnForTheOthersWhenSomebodyHasLeftThePlatform(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.afterDue(Duration.ofHours(1));
      trial.removeBo();

      trial.until(CLOSING_DAY);

      assertThat(trial.toHost("check-in closes today")).hasSize(1);
      assertThat(trial.toChi("check-in closes today")).hasSize(1);
      assertThat(trial.inChannel(WEEKLY)).hasSize(1);
      assertThat(trial.findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldPostOnceAndSaySoWhenTheClockJumpsAheadOverTheHour(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.jumpTo(Trial.DUE.plus(Duration.ofHours(1)));
      trial.afterDue(Duration.ofHours(2));

      assertThat(trial.inChannel(WEEKLY))
          .singleElement()
          .satisfies(m -> assertThat(m.text()).contains("(delayed)"));
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldPostOnceWhenTheClockJumpsBackOverTheHour(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.afterDue(Duration.ofMinutes(5));
      assertThat(trial.inChannel(WEEKLY)).hasSize(1);

      trial.jumpTo(Trial.START);
      trial.afterDue(Duration.ofHours(2));

      assertThat(trial.inChannel(WEEKLY)).hasSize(1);
      assertThat(trial.posts()).isEqualTo(1);
    }
  }
}
