package dev.peercircles.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.app.Trial;
import dev.peercircles.circles.Platform;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole bot with the real libraries, on a platform that fails. */
class PlatformTroubleTest {
  private static final String WEEKLY = "This week in Trial";
  private static final Instant WEDNESDAY_NIGHT = Instant.parse("2026-10-14T20:00:00Z");

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldPostOnceAndKnowWhichMessageItIsWhenTheAnswerIsLost(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.acceptAndDrop();
      trial.afterDue(Duration.ofMinutes(2));
      assertThat(trial.inChannel(WEEKLY)).hasSize(1);

      trial.until(WEDNESDAY_NIGHT);

      assertThat(trial.inChannel(WEEKLY))
          .singleElement()
          .satisfies(m -> assertThat(m.text()).contains("closed"));
      assertThat(trial.findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldPostOnceWhenTheRequestIsLost(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.lose();

      trial.afterDue(Duration.ofMinutes(2));

      assertThat(trial.inChannel(WEEKLY)).hasSize(1);
      assertThat(trial.posts()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldPostOnceWhenOneAnswerAfterTheOtherIsLost(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.lose();
      trial.acceptAndDrop();

      trial.afterDue(Duration.ofMinutes(5));

      assertThat(trial.inChannel(WEEKLY)).hasSize(1);
      trial.until(WEDNESDAY_NIGHT);
      assertThat(trial.inChannel("closed")).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldAskNoEarlierThanItIsTold(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.limit(Duration.ofSeconds(90));

      trial.afterDue(Duration.ofSeconds(89));
      assertThat(trial.posts()).isEqualTo(1);
      trial.afterDue(Duration.ofSeconds(95));

      assertThat(trial.inChannel(WEEKLY)).hasSize(1);
      assertThat(trial.posts()).isEqualTo(2);
    }
  }

  @Test
  void shouldSendNobodyAnythingWhileDiscordLimitsTheWholeBot() {
    try (var trial = Trial.on(Platform.DISCORD)) {
      trial.forbid(1);
      trial.limitEverything(Duration.ofMinutes(20));

      // The weekly post is refused, and what tells the host of it meets the limit.
      trial.afterDue(Duration.ofMinutes(19));
      assertThat(trial.posts()).isEqualTo(2);
      assertThat(trial.toHost("I can't post in Trial's channel")).isEmpty();
      trial.afterDue(Duration.ofMinutes(40));

      assertThat(trial.inChannel(WEEKLY)).hasSize(1);
      assertThat(trial.findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldGoOnWithTheWeekWhenSomebodyDeletedTheWeeklyPost(Platform platform) {
    try (var trial = Trial.on(platform)) {
      switch (platform) {
        case SLACK -> {
          trial.afterDue(Duration.ofMinutes(1));
          trial.delete(WEEKLY);
        }
        case DISCORD -> trial.vanish();
      }
      trial.afterDue(Duration.ofMinutes(15));
      assertThat(trial.inChannel(WEEKLY)).isEmpty();
      trial.answersByCommand("a plan nobody believes in");

      trial.until(Instant.parse("2026-10-15T08:00:00Z"));

      assertThat(trial.inChannel(WEEKLY)).isEmpty();
      assertThat(trial.below("What was said stands below"))
          .singleElement()
          .satisfies(m -> assertThat(m.text()).contains("a plan nobody believes in"));
      assertThat(trial.inChannel("Trial meets today")).hasSize(1);
      assertThat(trial.toHost("I can't post")).isEmpty();
      assertThat(trial.findings()).isEmpty();
    }
  }

  @Test
  void shouldPostOnceMoreWhatSlackTookAndLostAndGoOnWithThatOne() {
    try (var trial = Trial.on(Platform.SLACK)) {
      trial.vanish();
      trial.afterDue(Duration.ofMinutes(2));
      assertThat(trial.inChannel(WEEKLY)).isEmpty();
      trial.answersByCommand("a plan nobody believes in");

      trial.afterDue(Duration.ofMinutes(20));

      assertThat(trial.inChannel(WEEKLY))
          .singleElement()
          .satisfies(m -> assertThat(m.text()).contains("Slack lost this when I first posted it"));
      assertThat(trial.below(WEEKLY))
          .singleElement()
          .satisfies(m -> assertThat(m.text()).contains("a plan nobody believes in"));
      trial.until(WEDNESDAY_NIGHT);
      assertThat(trial.inChannel(WEEKLY))
          .singleElement()
          .satisfies(m -> assertThat(m.text()).contains("closed").doesNotContain("lost this"));
      assertThat(trial.findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldPostOnceAfterHalfAnHourOfServerErrorsAndNotHammerMeanwhile(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.storm();
      trial.afterDue(Duration.ofMinutes(30));
      assertThat(trial.inChannel(WEEKLY)).isEmpty();
      assertThat(trial.posts()).isLessThan(12);

      trial.heal();
      trial.afterDue(Duration.ofMinutes(40));

      assertThat(trial.inChannel(WEEKLY)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldWaitUntilItMayPostAndTellTheHostOnce(Platform platform) {
    try (var trial = Trial.on(platform)) {
      // The host's message is a post as well, and the first that is refused is the weekly one.
      trial.forbid(1);
      trial.afterDue(Duration.ofMinutes(9));
      assertThat(trial.inChannel(WEEKLY)).isEmpty();
      assertThat(trial.toHost("I can't post in Trial's channel")).hasSize(1);
      assertThat(trial.findings())
          .anyMatch(f -> f.what().contains("circle/trial") && !f.cure().isBlank());

      trial.afterDue(Duration.ofMinutes(12));

      assertThat(trial.inChannel(WEEKLY)).hasSize(1);
      assertThat(trial.toHost("I can't post in Trial's channel")).hasSize(1);
      assertThat(trial.findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldShowWhatWasSaidAtClosingThoughTheWeeklyPostNeverCame(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.forbid(1_000);
      trial.afterDue(Duration.ofHours(5));
      trial.heal();
      assertThat(trial.answersByCommand("a plan nobody believes in").toString())
          .contains("once the check-in closes");

      trial.until(WEDNESDAY_NIGHT);

      assertThat(trial.inChannel(WEEKLY)).isEmpty();
      assertThat(trial.below("What was said stands below"))
          .singleElement()
          .satisfies(m -> assertThat(m.text()).contains("a plan nobody believes in"));
    }
  }

  @ParameterizedTest
  @EnumSource(Platform.class)
  void shouldTryOnceInTenMinutesAndLeaveOutWhatIsTooLateWithoutAFlood(Platform platform) {
    try (var trial = Trial.on(platform)) {
      trial.forbid(1_000);

      trial.afterDue(Duration.ofHours(5));

      // Two posts may try: the weekly one in the channel, and the host's, which is refused as well.
      assertThat(trial.posts()).isLessThan(32);
      trial.heal();
      trial.until(Instant.parse("2026-10-19T07:00:00Z"));
      assertThat(trial.inChannel(WEEKLY)).isEmpty();
      trial.until(Instant.parse("2026-10-19T08:00:00Z"));
      assertThat(trial.inChannel(WEEKLY)).hasSize(1);
    }
  }
}
