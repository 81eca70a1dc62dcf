package dev.peercircles.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.OPTIONAL;

import dev.peercircles.testing.TestClock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whether this machine's clock is right. */
class ClockWatchTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final TestClock machine = TestClock.at("2026-10-12T07:30:00Z");
  private final TestClock steady = TestClock.at("2026-01-01T00:00:00Z");
  private final Fake slack = new Fake("Slack's", false);
  private final Fake discord = new Fake("Discord's", false);
  private final Fake database = new Fake("the database's", true);

  /** A clock that shows what the machine's shows when it is right, and may be away. */
  private static class Fake implements Timepiece {
    private final String whose;
    private final boolean decides;
    private Optional<Duration> ahead = Optional.of(Duration.ZERO);
    private int asked;

    Fake(String whose, boolean decides) {
      this.whose = whose;
      this.decides = decides;
    }

    int asked() {
      return asked;
    }

    void tell(Duration much) {
      ahead = Optional.of(much);
    }

    @Override
    public String whose() {
      return whose;
    }

    @Override
    public Duration tolerance() {
      return Duration.ofMinutes(2);
    }

    @Override
    public boolean decides() {
      return decides;
    }

    @Override
    public Optional<Duration> ahead(InstantSource clock) {
      asked++;
      return ahead;
    }
  }

  @Test
  void shouldFindNothingWhereItIsRightOrALittleWrong() {
    slack.ahead = Optional.of(Duration.ofMinutes(-2));

    assertThat(watch(slack).look()).isEmpty();
  }

  @Test
  void shouldSayHowWrongItIsAndWhatToDo() {
    slack.ahead = Optional.of(AN_HOUR);

    assertThat(watch(slack).look())
        .singleElement()
        .satisfies(f -> {
          assertThat(f.what()).contains("3600 seconds ahead of Slack's", "nothing is sent");
          assertThat(f.cure()).contains("NTP");
        });
  }

  @Test
  void shouldAskEveryTenMinutesOnly() {
    var watch = watch(slack);
    watch.astray();
    pass(Duration.ofMinutes(9));
    watch.astray();
    assertThat(slack.asked).isEqualTo(1);

    pass(Duration.ofMinutes(1));
    watch.astray();
    assertThat(slack.asked).isEqualTo(2);
  }

  @Test
  void shouldNoticeAtOnceThatItJumpedEitherWayAndThatItIsRightAgain() {
    var watch = watch(slack);
    watch.astray();

    jump(AN_HOUR);
    assertThat(watch.astray()).isPresent();
    jump(AN_HOUR.negated());
    assertThat(watch.astray()).isEmpty();
    jump(AN_HOUR.negated());
    assertThat(watch.astray())
        .hasValueSatisfying(f -> assertThat(f.what()).contains("3600 seconds behind Slack's"));
  }

  @Test
  void shouldNoticeAtOnceAJumpOfMinutesEitherWay() {
    var watch = watch(slack);
    watch.astray();
    pass(Duration.ofMinutes(5));

    jump(Duration.ofMinutes(3));
    assertThat(watch.astray()).isPresent();
    jump(Duration.ofMinutes(-6));
    assertThat(watch.astray())
        .hasValueSatisfying(f -> assertThat(f.what()).contains("180 seconds behind Slack's"));
  }

  @Test
  void shouldAskNobodyWhenItIsSetGently() {
    var watch = watch(slack);
    watch.astray();

    jump(Duration.ofSeconds(20));
    assertThat(watch.astray()).isEmpty();
    assertThat(slack.asked).isEqualTo(1);
  }

  @Test
  void shouldAskAgainEachMinuteWhenItJumpedAndNobodyCouldBeAsked() {
    var watch = watch(slack);
    watch.astray();
    slack.ahead = Optional.empty();
    jump(Duration.ofMinutes(3));
    for (int minute = 1; minute <= 3; minute++) {
      assertThat(watch.astray()).isEmpty();
      assertThat(slack.asked).isEqualTo(1 + minute);
      pass(Duration.ofMinutes(1));
    }

    slack.ahead = Optional.of(Duration.ofMinutes(3));
    assertThat(watch.astray()).isPresent();
  }

  @Test
  void shouldAskEachMinuteWhetherItIsRightAgain() {
    var watch = watch(slack);
    slack.ahead = Optional.of(Duration.ofMinutes(3));
    assertThat(watch.astray()).isPresent();
    slack.ahead = Optional.of(Duration.ZERO);
    pass(Duration.ofSeconds(59));
    assertThat(watch.astray()).isPresent();

    pass(Duration.ofSeconds(1));

    assertThat(watch.astray()).isEmpty();
  }

  @Test
  void shouldBelieveTheOneThatAgreesRatherThanTheOneThatDoesNot() {
    slack.ahead = Optional.of(AN_HOUR);
    assertThat(watch(slack, discord).astray()).isEmpty();

    discord.ahead = Optional.of(AN_HOUR.minusSeconds(5));
    assertThat(watch(slack, discord).astray())
        .hasValueSatisfying(f -> assertThat(f.what()).contains("3595 seconds ahead of Discord's"));
  }

  @Test
  void shouldGoByTheDatabaseWhateverTheOthersSay() {
    database.ahead = Optional.of(AN_HOUR);

    assertThat(watch(slack, discord, database).astray())
        .hasValueSatisfying(f -> assertThat(f.what()).contains("the database's"));
  }

  @Test
  void shouldChangeItsMindOnlyWhenSomebodyAnswers() {
    slack.ahead = Optional.empty();
    var watch = watch(slack);
    assertThat(watch.astray()).isEmpty();
    slack.ahead = Optional.of(Duration.ofMinutes(3));
    pass(AN_HOUR);
    assertThat(watch.astray()).isPresent();

    slack.ahead = Optional.empty();
    pass(AN_HOUR);
    assertThat(watch.astray()).isPresent();
  }

  @Test
  void shouldAskOnceMoreWhenItJumpsWhileSomebodyIsAsked() {
    var jumping =
        new Fake("Slack's", false) {
          @Override
          public Optional<Duration> ahead(InstantSource clock) {
            var before = super.ahead(clock);
            if (asked() > 1) {
              return before;
            }
            machine.forward(AN_HOUR);
            tell(AN_HOUR);
            return Optional.empty();
          }
        };

    assertThat(watch(jumping).astray()).isPresent();
  }

  @Test
  void shouldGoByWhatWasSaidLastWhileSomebodyElseIsAsking() throws Exception {
    var slow = new Slow();
    var watch = watch(slow);
    watch.astray();
    pass(Duration.ofMinutes(10));
    slow.hold();
    var asking = onItsOwn(watch);
    slow.awaitAsked();

    // Blocks for ever if it waits for the answer.
    assertThat(onItsOwn(watch)).succeedsWithin(SOON);
    slow.answer();

    assertThat(asking).succeedsWithin(SOON);
    assertThat(slow.asked()).isEqualTo(2);
  }

  @Test
  void shouldWaitForTheAnswerOnceTheClockHasJumped() throws Exception {
    var slow = new Slow();
    var watch = watch(slow);
    watch.astray();
    machine.forward(AN_HOUR);
    slow.tell(AN_HOUR);
    slow.hold();
    var asking = onItsOwn(watch);
    slow.awaitAsked();
    var waiting = onItsOwn(watch);
    slow.answer();

    assertThat(asking).succeedsWithin(SOON).asInstanceOf(OPTIONAL).isPresent();
    assertThat(waiting).succeedsWithin(SOON).asInstanceOf(OPTIONAL).isPresent();
  }

  /** On a thread that nobody else waits on: the common pool may have but one. */
  private static CompletableFuture<Optional<Finding>> onItsOwn(ClockWatch watch) {
    return CompletableFuture.supplyAsync(watch::astray, Thread::startVirtualThread);
  }

  /** Answers when it is told to. */
  private static final class Slow extends Fake {
    private final CountDownLatch heard = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile boolean held;

    Slow() {
      super("Slack's", false);
    }

    void hold() {
      held = true;
    }

    void awaitAsked() throws InterruptedException {
      assertThat(heard.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    void answer() {
      answered.countDown();
    }

    @Override
    public Optional<Duration> ahead(InstantSource clock) {
      if (held) {
        heard.countDown();
        try {
          assertThat(answered.await(2 * SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return super.ahead(clock);
    }
  }

  @Test
  void shouldTrustItWhereThereIsNobodyToAsk() {
    assertThat(ClockWatch.trusting().look()).isEmpty();
  }

  private void pass(Duration time) {
    machine.forward(time);
    steady.forward(time);
  }

  /** The machine's clock is wrong by this much more. */
  private void jump(Duration by) {
    machine.forward(by);
    slack.ahead = slack.ahead.map(by::plus);
  }

  private ClockWatch watch(Timepiece... others) {
    return new ClockWatch(Set.of(others), machine, steady);
  }
}
