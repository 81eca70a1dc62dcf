package dev.peercircles.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.messages.Destination;
import dev.peercircles.messages.MessageKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of a post that its platform took and lost. */
class AftercareTest {
  private static final MessageKey WEEKLY = new MessageKey("em-berlin/weekly");
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final Duration A_QUARTER = Duration.ofMinutes(15);
  private static final String NOTE = "Slack lost this";
  private final Depot depot = new Depot();

  @Test
  void shouldLookOnceAtWhatStandsThereAndDropItsWords() {
    var id = depot.stageDear(WEEKLY.value());

    depot.run(Duration.ofSeconds(4));
    assertThat(words(id)).isNotEmpty();
    depot.run(A_QUARTER);

    assertThat(depot.platform.looks()).isEqualTo(1);
    assertThat(depot.platform.asked()).hasSize(1);
    assertThat(words(id)).isEmpty();
    assertThat(depot.isOver(id)).isTrue();
  }

  @Test
  void shouldSayOnceMoreWhatWasNeverThereTenMinutesLaterWithANote() {
    depot.platform.takeAndLose(1);
    var id = depot.stageDear(WEEKLY.value());

    depot.run(TEN_MINUTES);
    assertThat(depot.platform.asked()).hasSize(1);
    depot.run(Duration.ofMinutes(1));

    assertThat(depot.platform.looks()).isEqualTo(4);
    assertThat(depot.platform.visible())
        .singleElement()
        .satisfies(
            d -> assertThat(d.message().words()).contains("What are you stuck on?").contains(NOTE));
    assertThat(depot.outbox.receipt(WEEKLY)).contains(new Receipt("C0EMBERLIN", "m1"));
    assertThat(depot.isOver(id)).isTrue();
    assertThat(words(id)).isEmpty();
  }

  @Test
  void shouldNeverSayItAThirdTime() {
    depot.platform.takeAndLose(2);
    var id = depot.stageDear(WEEKLY.value());

    depot.run(Duration.ofHours(1));

    assertThat(depot.platform.asked()).hasSize(2);
    assertThat(depot.isOver(id)).isTrue();
  }

  @Test
  void shouldLeaveAloneWhatSomebodyDeletedOnceItStoodThere() {
    depot.stageDear(WEEKLY.value());
    depot.run(Duration.ofSeconds(10));

    depot.platform.delete(0);
    depot.run(A_QUARTER);

    assertThat(depot.platform.asked()).hasSize(1);
    assertThat(depot.platform.visible()).isEmpty();
  }

  @Test
  void shouldLeaveAloneWhatComesIntoSightLate() {
    depot.platform.takeAndLose(1);
    var id = depot.stageDear(WEEKLY.value());
    depot.run(Duration.ofMinutes(1));

    depot.platform.bringBack();
    depot.run(A_QUARTER);

    assertThat(depot.platform.asked()).hasSize(1);
    assertThat(depot.outbox.receipt(WEEKLY)).isPresent();
    assertThat(depot.isOver(id)).isTrue();
  }

  @Test
  void shouldLeaveAloneWhatNothingRanToLookForInTime() {
    var id = depot.stageDear(WEEKLY.value());
    depot.run(Duration.ofSeconds(1));

    depot.downFor(Duration.ofMinutes(3));
    depot.platform.delete(0);
    depot.run(A_QUARTER);

    assertThat(depot.platform.asked()).hasSize(1);
    assertThat(depot.platform.looks()).isZero();
    assertThat(depot.isOver(id)).isTrue();
    assertThat(words(id)).isEmpty();
  }

  @Test
  void shouldLeaveAloneWhatThePlatformCouldNotSayInTime() {
    depot.platform.takeAndLose(1);
    var id = depot.stageDear(WEEKLY.value());
    for (int i = 0; i < 20; i++) {
      depot.platform.see(new Sighting.CannotSay(new DeliveryFailure.Unknown("timeout")));
    }

    depot.run(A_QUARTER);

    assertThat(depot.platform.asked()).hasSize(1);
    assertThat(depot.isOver(id)).isTrue();
  }

  @Test
  void shouldNotLoseSightOfItWhileNothingRunsOnceItWasNotThere() {
    depot.platform.takeAndLose(1);
    depot.stageDear(WEEKLY.value());
    depot.run(Duration.ofMinutes(1));

    depot.downFor(Duration.ofHours(2));
    depot.run(Duration.ofMinutes(2));

    assertThat(depot.platform.visible()).hasSize(1);
  }

  @Test
  void shouldNotSayOnceMoreWhatIsTooLateByThen() {
    depot.platform.takeAndLose(1);
    var id = depot.stageDear(WEEKLY.value());
    depot.run(Duration.ofMinutes(1));

    depot.downFor(Duration.ofHours(5));
    depot.run(A_QUARTER);

    assertThat(depot.platform.asked()).hasSize(1);
    assertThat(depot.isOver(id)).isTrue();
  }

  @Test
  void shouldSayItOnceThoughTheProcessDiesWhileItSaysItAgain() {
    depot.platform.takeAndLose(1);
    var id = depot.stageDear(WEEKLY.value());
    depot.run(Duration.ofSeconds(620));
    depot.clock.set(depot.due(id));
    depot.wake(id);
    assertThat(depot.state(id)).isEqualTo(PostState.PLANNED);

    depot.die(id, true);
    depot.run(Duration.ofHours(1));

    assertThat(depot.platform.visible()).hasSize(1);
    assertThat(depot.state(id)).isEqualTo(PostState.SENT);
  }

  @Test
  void shouldLookForNothingThatIsNotSaidAgain() {
    depot.platform.takeAndLose(1);
    var id = depot.stage("em-berlin/story/box/2026-10-12");

    depot.run(A_QUARTER);

    assertThat(depot.platform.looks()).isZero();
    assertThat(depot.platform.asked()).hasSize(1);
    assertThat(words(id)).isEmpty();
  }

  @Test
  void shouldLetWhatRefersToItWaitAndThenStandBelowTheNewOne() {
    depot.platform.takeAndLose(1);
    depot.stageDear(WEEKLY.value());
    depot.run(Duration.ofSeconds(2));
    var answer = depot.stage("em-berlin/answer", new Destination.Thread(WEEKLY));
    var edit = depot.stage("em-berlin/closed", new Destination.InPlaceOf(WEEKLY));

    depot.run(TEN_MINUTES);
    assertThat(depot.state(answer)).isEqualTo(PostState.PLANNED);
    assertThat(depot.state(edit)).isEqualTo(PostState.PLANNED);
    depot.run(TEN_MINUTES);

    assertThat(depot.platform.visible())
        .extracting(Dispatch::address)
        .contains(new Address.Below(new Receipt("C0EMBERLIN", "m1")));
    assertThat(depot.state(answer)).isEqualTo(PostState.SENT);
    assertThat(depot.state(edit)).isEqualTo(PostState.SENT);
  }

  @Test
  void shouldNotWaitForWhatSomebodyDeleted() {
    depot.stageDear(WEEKLY.value());
    depot.run(Duration.ofSeconds(10));
    depot.platform.delete(0);

    var answer = depot.stage("em-berlin/answer", new Destination.Thread(WEEKLY));
    depot.run(Duration.ofMinutes(1));

    assertThat(depot.state(answer)).isEqualTo(PostState.SKIPPED);
  }

  @Test
  void shouldLookForNoMoreThanItCanInTimeSoThatADoubtNeverWaitsForLong() {
    for (int i = 0; i < 300; i++) {
      depot.stageDear("em-berlin/weekly/" + i);
    }

    depot.run(Duration.ofHours(1));

    // The channel takes more of them in a minute than may be looked for.
    assertThat(depot.platform.visible()).hasSize(300);
    assertThat(depot.platform.looks()).isBetween(200, 299);
    assertThat(depot.outbox.rows()).allMatch(r -> r.planned().watch() == Watch.OVER);
  }

  private String words(PostId id) {
    return depot.outbox.find(id).orElseThrow().post().message().words();
  }
}
