package dev.peercircles.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Samples;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of a post that may or may not have been sent. */
class DoubtTest {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private final Depot depot = new Depot();

  @Test
  void shouldFindAPostThatWasTakenThoughNobodyHeardOfIt() {
    depot.platform.acceptAndDrop();
    var id = depot.stage("em-berlin/a");

    depot.run(A_MINUTE);

    assertThat(depot.state(id)).isEqualTo(PostState.SENT);
    assertThat(depot.outbox.receipt(new MessageKey("em-berlin/a"))).isPresent();
    assertThat(depot.platform.visible()).hasSize(1);
    assertThat(depot.platform.asked()).hasSize(1);
    assertThat(depot.isOver(id)).isTrue();
  }

  @Test
  void shouldSendAgainOnlyAfterLookingTwiceHalfAMinuteApart() {
    depot.platform.loseRequest();
    var id = depot.stage("em-berlin/a");

    depot.run(Duration.ofSeconds(31));
    assertThat(depot.platform.asked()).hasSize(1);
    assertThat(depot.platform.looks()).isEqualTo(1);
    assertThat(depot.state(id)).isEqualTo(PostState.UNKNOWN);

    depot.run(Duration.ofSeconds(5));
    assertThat(depot.platform.looks()).isEqualTo(2);
    assertThat(depot.platform.visible()).hasSize(1);
    assertThat(depot.state(id)).isEqualTo(PostState.SENT);
  }

  @Test
  void shouldNotSendAgainWhatArrivesBetweenTheTwoLooks() {
    depot.platform.acceptAndDrop();
    depot.platform.see(new Sighting.Absent());
    var id = depot.stage("em-berlin/a");

    depot.run(A_MINUTE);

    assertThat(depot.platform.asked()).hasSize(1);
    assertThat(depot.state(id)).isEqualTo(PostState.SENT);
  }

  @Test
  void shouldLookForWhatADeadProcessWasSendingAndFindIt() {
    var id = depot.stage("em-berlin/a");
    depot.die(id, true);
    assertThat(depot.state(id)).isEqualTo(PostState.UNKNOWN);

    depot.run(A_MINUTE);

    assertThat(depot.state(id)).isEqualTo(PostState.SENT);
    assertThat(depot.platform.visible()).hasSize(1);
  }

  @Test
  void shouldSendOnceWhatADeadProcessHadNotSent() {
    var id = depot.stage("em-berlin/a");
    depot.die(id, false);

    depot.run(A_MINUTE);

    assertThat(depot.state(id)).isEqualTo(PostState.SENT);
    assertThat(depot.platform.visible()).hasSize(1);
  }

  @Test
  void shouldRepeatAtOnceWhereThePlatformKnowsThePostAgain() {
    depot.platform.loseRequest();
    depot.platform.see(new Sighting.Repeatable());
    var id = depot.stage("em-berlin/a");

    depot.run(Duration.ofSeconds(3));

    assertThat(depot.state(id)).isEqualTo(PostState.SENT);
    assertThat(depot.platform.asked()).hasSize(2);
  }

  @Test
  void shouldStayInDoubtWhenARepetitionIsRefused() {
    depot.platform.loseRequest();
    depot.platform.see(new Sighting.Repeatable());
    depot.platform.answer(new DeliveryFailure.TryLater(Duration.ofSeconds(40), "429"));
    var id = depot.stage("em-berlin/a");

    depot.run(Duration.ofSeconds(10));

    assertThat(depot.state(id)).isEqualTo(PostState.UNKNOWN);
    assertThat(depot.outbox.find(id).orElseThrow().sentFrom()).contains(Depot.START);
  }

  @Test
  void shouldNotDecideAnythingWhileNobodyCanLook() {
    depot.platform.acceptAndDrop();
    depot.platform.see(
        new Sighting.CannotSay(new DeliveryFailure.TryLater(Duration.ofMinutes(3), "HTTP 429")));
    var id = depot.stage("em-berlin/a");

    depot.run(Duration.ofSeconds(170));
    assertThat(depot.state(id)).isEqualTo(PostState.UNKNOWN);
    assertThat(depot.platform.looks()).isEqualTo(1);

    depot.run(A_MINUTE);
    assertThat(depot.state(id)).isEqualTo(PostState.SENT);
    assertThat(depot.platform.asked()).hasSize(1);
  }

  @Test
  void shouldLookAgainWhenWhatItFoundTurnsOutToBeAnotherPost() {
    depot.platform.loseRequest();
    var id = depot.stage("em-berlin/a");
    depot.wake(id);
    var twin = depot.stage("em-berlin/twin");
    depot.run(Duration.ofSeconds(5));
    assertThat(depot.state(twin)).isEqualTo(PostState.SENT);
    // Between the look and the recording the twin was recorded to be that message.
    depot.platform.see(
        new Sighting.Found(depot.outbox.receipt(new MessageKey("em-berlin/twin")).orElseThrow()));

    depot.run(A_MINUTE);

    assertThat(depot.state(id)).isEqualTo(PostState.SENT);
    assertThat(depot.platform.visible()).hasSize(2);
    assertThat(depot.outbox.receipt(new MessageKey("em-berlin/a")))
        .isNotEqualTo(depot.outbox.receipt(new MessageKey("em-berlin/twin")));
  }

  @Test
  void shouldSkipWhatIsMissingAndNoLongerWorthSending() {
    depot.platform.loseRequest();
    var id = depot.stage("em-berlin/a", new Destination.Channel(), Duration.ofSeconds(20));

    depot.run(A_MINUTE);

    assertThat(depot.state(id)).isEqualTo(PostState.SKIPPED);
    assertThat(depot.platform.visible()).isEmpty();
  }

  @Test
  void shouldRecordAsSentWhatIsFoundEvenAfterItsTime() {
    depot.platform.acceptAndDrop();
    depot.platform.see(new Sighting.CannotSay(new DeliveryFailure.TryLater(A_MINUTE, "HTTP 429")));
    var id = depot.stage("em-berlin/a", new Destination.Channel(), Duration.ofSeconds(20));

    depot.run(Duration.ofMinutes(2));

    assertThat(depot.state(id)).isEqualTo(PostState.SENT);
  }

  @Test
  void shouldLetAReplyWaitForAMessageInDoubt() {
    depot.platform.loseRequest();
    depot.stage("em-berlin/a");
    var reply = depot.stage("em-berlin/b", new Destination.Thread(new MessageKey("em-berlin/a")));

    depot.run(Duration.ofSeconds(20));
    assertThat(depot.state(reply)).isEqualTo(PostState.PLANNED);

    depot.run(A_MINUTE);
    assertThat(depot.state(reply)).isEqualTo(PostState.SENT);
    assertThat(depot.platform.visible())
        .extracting(Dispatch::address)
        .containsExactly(
            new Address.ToHome(Samples.EM_BERLIN.home()),
            new Address.Below(new Receipt("C0EMBERLIN", "m0")));
  }

  @Test
  void shouldSimplyRepeatAnEdit() {
    depot.stage("em-berlin/a");
    depot.run(A_MINUTE);
    depot.platform.acceptAndDrop();
    var edit =
        depot.stage("em-berlin/e1", new Destination.InPlaceOf(new MessageKey("em-berlin/a")));

    depot.run(A_MINUTE);

    assertThat(depot.state(edit)).isEqualTo(PostState.SENT);
    assertThat(depot.platform.looks()).isZero();
    assertThat(depot.platform.asked()).hasSize(3);
  }

  @Test
  void shouldNotRepeatAnEditThatANewerOneFollows() {
    depot.stage("em-berlin/a");
    depot.run(A_MINUTE);
    var original = new Destination.InPlaceOf(new MessageKey("em-berlin/a"));
    depot.platform.loseRequest();
    var first = depot.stage("em-berlin/e1", original);
    depot.wake(first);
    var second = depot.stage("em-berlin/e2", original);

    depot.run(A_MINUTE);

    assertThat(depot.state(first)).isEqualTo(PostState.SKIPPED);
    assertThat(depot.reason(first)).isEqualTo("a newer edit follows");
    assertThat(depot.state(second)).isEqualTo(PostState.SENT);
  }

  @Test
  void shouldHoldANewerEditBackWhileAnOlderOneIsOnItsWay() {
    depot.stage("em-berlin/a");
    depot.run(A_MINUTE);
    var original = new Destination.InPlaceOf(new MessageKey("em-berlin/a"));
    var first = depot.stage("em-berlin/e1", original);
    depot.platform.whenAsked(() -> {
      depot.platform.whenAsked(() -> {});
      depot.wake(depot.stage("em-berlin/e2", original));
    });

    depot.wake(first);
    assertThat(depot.platform.asked()).hasSize(2).last().isEqualTo(first);
    depot.run(Duration.ofSeconds(2));

    assertThat(depot.state(first)).isEqualTo(PostState.SENT);
    assertThat(depot.platform.asked()).hasSize(3).last().isNotEqualTo(first);
  }

  @Test
  void shouldHoldANewerEditBackUntilAnOlderOneInDoubtMustHaveArrived() {
    depot.stage("em-berlin/a");
    depot.run(A_MINUTE);
    var original = new Destination.InPlaceOf(new MessageKey("em-berlin/a"));
    depot.platform.acceptAndDrop();
    var first = depot.stage("em-berlin/e1", original);
    depot.wake(first);
    var second = depot.stage("em-berlin/e2", original);

    depot.run(Duration.ofSeconds(29));
    assertThat(depot.state(first)).isEqualTo(PostState.UNKNOWN);
    assertThat(depot.state(second)).isEqualTo(PostState.PLANNED);
    depot.run(Duration.ofSeconds(10));

    assertThat(depot.reason(first)).isEqualTo("a newer edit follows");
    assertThat(depot.state(second)).isEqualTo(PostState.SENT);
    assertThat(depot.platform.asked().subList(1, 3)).containsExactly(first, second);
  }

  @Test
  void shouldSendANewerEditThoughItsPlatformWasAwayForHoursWhileAnOlderOneWasInDoubt() {
    depot.stage("em-berlin/a");
    depot.run(A_MINUTE);
    var original = new Destination.InPlaceOf(new MessageKey("em-berlin/a"));
    var first = depot.stage("em-berlin/e1", original);
    depot.platform.acceptAndDrop();
    depot.wake(first);
    var second = depot.stage("em-berlin/e2", original);
    for (int i = 0; i < 100; i++) {
      depot.platform.loseRequest();
    }

    depot.run(Duration.ofMinutes(235));
    depot.platform.heal();
    depot.run(Duration.ofMinutes(10));

    assertThat(depot.state(first)).isEqualTo(PostState.SKIPPED);
    assertThat(depot.state(second)).isEqualTo(PostState.SENT);
  }

  @Test
  void shouldGiveUpANewerEditOnceItIsTooLate() {
    depot.stage("em-berlin/a");
    depot.run(A_MINUTE);
    var original = new Destination.InPlaceOf(new MessageKey("em-berlin/a"));
    depot.platform.acceptAndDrop();
    depot.wake(depot.stage("em-berlin/e1", original));
    var second = depot.stage("em-berlin/e2", original, Duration.ofSeconds(20));

    depot.run(A_MINUTE);

    assertThat(depot.reason(second)).isEqualTo("too late");
  }

  @Test
  void shouldComeBackAtOnceWhenANewerEditIsStagedJustAsAnOlderOneIsToGo() {
    depot.stage("em-berlin/a");
    depot.run(A_MINUTE);
    var original = new Destination.InPlaceOf(new MessageKey("em-berlin/a"));
    var first = depot.stage("em-berlin/e1", original);
    depot.beforeClaiming(() -> depot.stage("em-berlin/e2", original));

    depot.wake(first);
    assertThat(depot.state(first)).isEqualTo(PostState.PLANNED);
    depot.run(A_MINUTE);

    assertThat(depot.reason(first)).isEqualTo("a newer edit follows");
    assertThat(depot.platform.asked()).hasSize(2).doesNotContain(first);
  }

  @Test
  void shouldSayWhyNobodyCanLookForAReplyToAMessageThatIsGone() {
    depot.stage("em-berlin/a");
    depot.run(A_MINUTE);
    depot.platform.acceptAndDrop();
    depot.platform.see(new Sighting.CannotSay(new DeliveryFailure.Gone("thread_not_found")));
    var id = depot.stage("em-berlin/b", new Destination.Thread(new MessageKey("em-berlin/a")));

    depot.run(A_MINUTE);

    assertThat(depot.state(id)).isEqualTo(PostState.SKIPPED);
    assertThat(depot.reason(id)).startsWith("perhaps sent; nobody can look");
    assertThat(depot.outbox.find(id).orElseThrow().post().message()).isEqualTo(Message.EMPTY);
  }

  @Test
  void shouldSendNothingOnceItSleptForAsLongAsAnotherNeedsToTakeOver() {
    depot.sleepOnceClaimed(Duration.ofSeconds(8));
    var id = depot.stage("em-berlin/a");

    depot.wake(id);

    assertThat(depot.platform.asked()).isEmpty();
    assertThat(depot.state(id)).isEqualTo(PostState.PLANNED);
    assertThat(depot.due(id)).isEqualTo(depot.clock.instant());
  }

  @Test
  void shouldNotRepeatWhatIsInDoubtOnceItSlept() {
    depot.platform.loseRequest();
    depot.platform.see(new Sighting.Repeatable());
    var id = depot.stage("em-berlin/a");
    depot.wake(id);
    depot.sleepOnceClaimed(Duration.ofMinutes(5));

    depot.wake(id);

    assertThat(depot.platform.asked()).hasSize(1);
    assertThat(depot.state(id)).isEqualTo(PostState.UNKNOWN);
    assertThat(depot.outbox.find(id).orElseThrow().sentFrom()).contains(Depot.START);
  }
}
