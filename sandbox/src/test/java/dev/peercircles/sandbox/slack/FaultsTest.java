package dev.peercircles.sandbox.slack;

import static dev.peercircles.sandbox.slack.Rehearsal.ANA;
import static dev.peercircles.sandbox.slack.Rehearsal.CIRCLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.methods.SlackApiException;
import dev.peercircles.sandbox.Turnstile;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that go wrong as planned, and only those. */
class FaultsTest {
  private static final String POST = "chat.postMessage";
  private final Rehearsal rehearsal = new Rehearsal();
  private final Faults faults = rehearsal.world.faults();

  @AfterEach
  void end() throws Exception {
    rehearsal.close();
  }

  private boolean post(String text) throws Exception {
    return rehearsal.api().chatPostMessage(r -> r.channel(CIRCLE).text(text)).isOk();
  }

  @Test
  void anHttpFailurePostsNothingAndHitsOneCallOnly() throws Exception {
    faults.next(POST, new Fault.Status(503));

    assertThatThrownBy(() -> post("one")).isInstanceOf(SlackApiException.class);
    assertThat(post("two")).isTrue();
    assertThat(rehearsal.words(ANA)).containsExactly("two");
  }

  @Test
  void aRateLimitSaysHowLongToWait() {
    faults.next(POST, new Fault.RateLimited(Duration.ofSeconds(7)));

    assertThatThrownBy(() -> post("one"))
        .isInstanceOfSatisfying(
            SlackApiException.class,
            e -> {
              assertThat(e.getResponse().code()).isEqualTo(429);
              assertThat(e.getResponse().header("Retry-After")).isEqualTo("7");
            });
  }

  @Test
  void anErrorCodePostsNothing() throws Exception {
    faults.next(POST, 2, new Fault.Error("fatal_error"));

    assertThat(post("one")).isFalse();
    assertThat(post("two")).isFalse();
    assertThat(post("three")).isTrue();
    assertThat(rehearsal.words(ANA)).containsExactly("three");
  }

  @Test
  void aLostAnswerHidesThatTheMessageStands() throws Exception {
    faults.next(POST, new Fault.LostAnswer());

    assertThatThrownBy(() -> post("one")).isInstanceOf(IOException.class);
    assertThat(rehearsal.words(ANA)).containsExactly("one");
  }

  @Test
  void aLostRequestPostsNothing() {
    faults.next(POST, new Fault.LostRequest());

    assertThatThrownBy(() -> post("one")).isInstanceOf(IOException.class);
    assertThat(rehearsal.words(ANA)).isEmpty();
  }

  @Test
  void aVanishedMessageWasAnsweredAsPosted() throws Exception {
    faults.next(POST, new Fault.Vanished());

    assertThat(post("one")).isTrue();
    assertThat(rehearsal.words(ANA)).isEmpty();
  }

  @Test
  void aLateCallKeepsTheWorldBusyUntilItIsDone() throws Exception {
    var late = Duration.ofMillis(300);
    var busy = new AtomicBoolean();
    rehearsal.world.through(
        new Turnstile() {
          @Override
          public boolean leaves(String what) {
            busy.set(rehearsal.world.busy());
            return true;
          }
        });
    faults.next(POST, new Fault.Late(late));
    long before = System.nanoTime();

    assertThat(post("one")).isTrue();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(late);
    assertThat(busy).isTrue();
    assertThat(rehearsal.words(ANA)).containsExactly("one");
    org.awaitility.Awaitility.await().until(() -> !rehearsal.world.busy());
  }

  @Test
  void whatIsForgottenDoesNotHappen() throws Exception {
    faults.next(POST, new Fault.Status(500));
    faults.clear();

    assertThat(post("one")).isTrue();
  }
}
