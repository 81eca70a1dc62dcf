package dev.peercircles.sandbox.slack;

import static dev.peercircles.sandbox.slack.Rehearsal.ANA;
import static dev.peercircles.sandbox.slack.Rehearsal.CIRCLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.SlackApiException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Rate limits, counted on the world's own clock. */
class PaceTest {

  @Test
  void aChannelTakesOnePostASecondAndSaysHowLongToWait() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(Rehearsal.workspace().atSlacksPace())) {
      assertThat(rehearsal.api().chatPostMessage(r -> r.channel(CIRCLE).text("a")).isOk()).isTrue();
      assertThat(rehearsal.api().chatPostMessage(r -> r.channel(ANA).text("a")).isOk()).isTrue();
      assertThatThrownBy(() -> rehearsal.api().chatPostMessage(r -> r.channel(CIRCLE).text("b")))
          .isInstanceOfSatisfying(
              SlackApiException.class,
              e -> assertThat(e.getResponse().header("Retry-After")).isEqualTo("1"));

      rehearsal.clock.forward(Duration.ofSeconds(1));
      assertThat(rehearsal.api().chatPostMessage(r -> r.channel(CIRCLE).text("c")).isOk()).isTrue();
      assertThat(rehearsal.words(ANA)).containsExactly("a", "c");
    }
  }

  @Test
  void aMethodTakesSoManyCallsAMinute() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(Rehearsal.workspace().atSlacksPace())) {
      for (int i = 0; i < 20; i++) {
        assertThat(rehearsal.api().usersList(r -> r).isOk()).isTrue();
        rehearsal.clock.forward(Duration.ofSeconds(1));
      }
      assertThatThrownBy(() -> rehearsal.api().usersList(r -> r))
          .isInstanceOfSatisfying(
              SlackApiException.class,
              e -> assertThat(e.getResponse().header("Retry-After")).isEqualTo("40"));
      rehearsal.clock.forward(Duration.ofSeconds(40));
      assertThat(rehearsal.api().usersList(r -> r).isOk()).isTrue();
    }
  }
}
