package dev.peercircles.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import dev.peercircles.circles.Samples;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.MessageKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the courier does when a platform refuses, limits or fails. */
class TroubleTest {
  private static final DeliveryFailure NOT_IN_CHANNEL =
      new DeliveryFailure.Forbidden(
          "not_in_channel", "Invite the bot.", DeliveryFailure.Extent.HOME);
  private static final DeliveryFailure REVOKED =
      new DeliveryFailure.Forbidden(
          "token_revoked", "Check the token.", DeliveryFailure.Extent.PLATFORM);
  private static final Broken CIRCLE = new Broken.OfCircle(Samples.EM_BERLIN.id());
  private final Depot depot = new Depot();

  @Test
  void shouldWaitAsLongAsToldAndLetOnlyThatPlaceSleep() {
    depot.platform.answer(new DeliveryFailure.TryLater(Duration.ofMinutes(2), "429"));
    var first = depot.stage("em-berlin/a");
    depot.wake(first);
    var second = depot.stage("em-berlin/b");
    var direct = depot.stage("em-berlin/c", new Destination.Direct(Samples.ANA.id()));

    depot.run(Duration.ofSeconds(110));
    assertThat(depot.state(direct)).isEqualTo(PostState.SENT);
    assertThat(depot.platform.asked()).containsExactly(first, direct);

    depot.run(Duration.ofSeconds(15));
    assertThat(depot.state(first)).isEqualTo(PostState.SENT);
    assertThat(depot.state(second)).isEqualTo(PostState.SENT);
  }

  @Test
  void shouldLetEverythingSleepWhenEverythingIsLimited() {
    depot.platform.answer(
        new DeliveryFailure.TryLater(
            Duration.ofMinutes(2), "429", DeliveryFailure.Why.LIMITED_EVERYWHERE));
    var first = depot.stage("em-berlin/a");
    depot.wake(first);
    depot.stage("em-berlin/c", new Destination.Direct(Samples.ANA.id()));

    depot.run(Duration.ofSeconds(110));
    assertThat(depot.platform.asked()).containsExactly(first);

    depot.run(Duration.ofSeconds(15));
    assertThat(depot.platform.visible()).hasSize(2);
  }

  @Test
  void shouldLeaveAFailingPlatformAloneAndSendWhatIsMostUrgentFirst() {
    for (int i = 0; i < 40; i++) {
      depot.platform.answer(
          new DeliveryFailure.TryLater(
              Duration.ofSeconds(1), "down", DeliveryFailure.Why.UNREACHABLE));
    }
    var first = depot.stage("em-berlin/a", new Destination.Channel(), Duration.ofHours(9));
    depot.run(Duration.ofMinutes(2));
    var lasting = depot.stage("em-berlin/b", new Destination.Channel(), Duration.ofHours(8));
    var urgent = depot.stage("em-berlin/c", new Destination.Channel(), Duration.ofHours(3));
    depot.run(Duration.ofMinutes(30));
    assertThat(depot.platform.asked()).hasSizeLessThan(20);

    depot.platform.heal();
    depot.run(Duration.ofMinutes(10));

    assertThat(depot.platform.visible())
        .extracting(Dispatch::id)
        .containsExactly(urgent, lasting, first);
  }

  @Test
  void shouldWaitForTheRepairOfACircleTryOnceInTenMinutesAndTellItsHostOnce() {
    for (int i = 0; i < 4; i++) {
      depot.platform.answer(NOT_IN_CHANNEL);
    }
    var post = depot.stage("em-berlin/a");
    depot.stage("em-berlin/b");
    depot.wake(post);

    assertThat(depot.repairs.find(CIRCLE).orElseThrow().cure()).isEqualTo("Invite the bot.");
    depot.platform.answerOnlyHomes();
    depot.run(Duration.ofMinutes(35));

    assertThat(depot.platform.asked().size()).isBetween(4, 5);
    assertThat(depot.platform.visible())
        .singleElement()
        .satisfies(told ->
            assertThat(told.address())
                .isEqualTo(new Address.ToPerson(Samples.account(Samples.ANA))));

    depot.run(Duration.ofMinutes(25));
    assertThat(depot.state(post)).isEqualTo(PostState.SENT);
    assertThat(depot.repairs.all()).isEmpty();
    assertThat(depot.platform.visible()).hasSize(3);
  }

  @Test
  void shouldKeepWhatIsForAnotherChannelUntilItWorksAndTellTheHostOnce() {
    var lunchroom = new Home(Platform.SLACK, "C0LUNCH");
    depot.platform.answer(new DeliveryFailure.Gone("is_archived"));
    var post = depot.stage("em-berlin/lunch", new Destination.Elsewhere(lunchroom));
    depot.wake(post);
    var own = depot.stage("em-berlin/a");
    depot.run(Duration.ofMinutes(1));

    assertThat(depot.repairs.all())
        .singleElement()
        .satisfies(r -> assertThat(r.key()).isEqualTo("channel/slack/C0LUNCH"));
    assertThat(depot.state(own)).isEqualTo(PostState.SENT);
    assertThat(depot.platform.visible())
        .filteredOn(d -> d.address() instanceof Address.ToPerson)
        .singleElement()
        .satisfies(d ->
            assertThat(d.message().words())
                .contains("announce_in (is_archived)", "Bring that channel back"));

    depot.run(Duration.ofMinutes(12));
    assertThat(depot.state(post)).isEqualTo(PostState.SENT);
    assertThat(depot.repairs.all()).isEmpty();
  }

  @Test
  void shouldNotTakeTheCircleForBrokenIfAThreadElsewhereIs() {
    var lunchroom = new Home(Platform.SLACK, "C0LUNCH");
    var post = depot.stage("em-berlin/lunch", new Destination.Elsewhere(lunchroom));
    depot.wake(post);
    depot.platform.answer(NOT_IN_CHANNEL);
    depot.stage("em-berlin/question", new Destination.Thread(new MessageKey("em-berlin/lunch")));
    depot.run(Duration.ofSeconds(20));

    assertThat(depot.repairs.find(CIRCLE)).isEmpty();
    assertThat(depot.repairs.find(new Broken.OfChannel(lunchroom))).isPresent();
  }

  @Test
  void shouldTellWhoeverIsThereThatAChannelNeedsRepair() {
    depot.circles.with(Samples.person("kim")).withAdmin(Samples.id("kim"));
    depot.platform.answerOnlyHomes();
    depot.platform.answer(NOT_IN_CHANNEL);
    depot.leaves(Samples.ANA);
    depot.stage("em-berlin/a");
    depot.run(Duration.ofDays(2));

    depot.platform.answer(NOT_IN_CHANNEL);
    depot.leaves(Samples.ANA);
    depot.leaves(Samples.BO);
    depot.stage("em-berlin/b");
    depot.run(Duration.ofMinutes(1));

    assertThat(depot.platform.visible())
        .extracting(Dispatch::address)
        .filteredOn(Address.ToPerson.class::isInstance)
        .containsExactly(
            new Address.ToPerson(Samples.account(Samples.BO)),
            new Address.ToPerson(Samples.account(Samples.person("kim"))));
  }

  @Test
  void shouldTellOfARepairWhoeverIsBackFirstUnlessItWorksAgainByThen() {
    depot.platform.answerOnlyHomes();
    depot.leaves(Samples.ANA);
    depot.leaves(Samples.BO);
    for (int i = 0; i < 3; i++) {
      depot.platform.answer(NOT_IN_CHANNEL);
    }
    var first = depot.stage("em-berlin/a", new Destination.Channel(), Duration.ofMinutes(25));
    depot.run(Duration.ofHours(23));
    assertThat(depot.state(first)).isEqualTo(PostState.SKIPPED);
    assertThat(depot.platform.visible()).isEmpty();
    depot.run(Duration.ofHours(1));
    assertThat(depot.platform.visible()).hasSize(1);

    depot.leaves(Samples.ANA);
    depot.leaves(Samples.BO);
    depot.stage("em-berlin/b");
    depot.run(Duration.ofMinutes(1));
    depot.platform.answer(NOT_IN_CHANNEL);
    depot.stage("em-berlin/c");
    depot.run(Duration.ofDays(3));

    assertThat(depot.platform.visible())
        .extracting(Dispatch::address)
        .filteredOn(Address.ToPerson.class::isInstance)
        .hasSize(1);
  }

  @Test
  void shouldSkipWhatBecameTooLateWhileTheCircleWasBroken() {
    for (int i = 0; i < 9; i++) {
      depot.platform.answer(NOT_IN_CHANNEL);
    }
    depot.platform.answerOnlyHomes();
    var post = depot.stage("em-berlin/a", new Destination.Channel(), Duration.ofMinutes(25));

    depot.run(Duration.ofMinutes(30));

    assertThat(depot.state(post)).isEqualTo(PostState.SKIPPED);
    assertThat(depot.reason(post)).isEqualTo("too late: not_in_channel");
  }

  @Test
  void shouldKeepACircleFromHarmingAnothersPosts() {
    depot.circles.with(Samples.circle("em-rome", "EM Rome", "C0EMROME", "bo"));
    depot.platform.answer(NOT_IN_CHANNEL);
    depot.wake(depot.stage("em-berlin/a"));
    var other =
        depot.stage(
            "em-rome/a", new Destination.Channel(), Duration.ofHours(4), new CircleId("em-rome"));

    depot.run(Duration.ofMinutes(1));

    assertThat(depot.state(other)).isEqualTo(PostState.SENT);
  }

  @Test
  void shouldPauseAPlatformWhoseTokenIsVoidKeepItsPostsAndTryOnceInTenMinutes() {
    for (int i = 0; i < 5; i++) {
      depot.platform.answer(REVOKED);
    }
    var post = depot.stage("em-berlin/a");
    var direct = depot.stage("em-berlin/c", new Destination.Direct(Samples.ANA.id()));

    depot.run(Duration.ofMinutes(39));

    assertThat(depot.platform.asked()).hasSizeLessThanOrEqualTo(5);
    assertThat(depot.state(post)).isEqualTo(PostState.PLANNED);
    assertThat(depot.state(direct)).isEqualTo(PostState.PLANNED);
    assertThat(depot.repairs.find(new Broken.OfPlatform(Platform.SLACK))).isPresent();

    depot.run(Duration.ofMinutes(30));
    assertThat(depot.platform.visible()).hasSize(2);
    assertThat(depot.repairs.all()).isEmpty();
  }

  @Test
  void shouldDropAndRecordWhatAPersonDoesNotTake() {
    depot.platform.answer(
        new DeliveryFailure.Forbidden(
            "direct messages closed", "nothing", DeliveryFailure.Extent.PERSON));
    var id = depot.stage("em-berlin/c", new Destination.Direct(Samples.ANA.id()));

    depot.run(Duration.ofMinutes(1));

    assertThat(depot.state(id)).isEqualTo(PostState.SKIPPED);
    assertThat(depot.reason(id)).isEqualTo("direct messages closed");
    assertThat(depot.repairs.all()).isEmpty();
    assertThat(depot.unreached.take(Samples.ANA.id())).contains(Platform.SLACK);
  }

  @Test
  void shouldHaveNothingToTellThemOnceAMessageReachesThem() {
    depot.platform.answer(
        new DeliveryFailure.Forbidden(
            "direct messages closed", "nothing", DeliveryFailure.Extent.PERSON));
    depot.stage("em-berlin/c", new Destination.Direct(Samples.ANA.id()));
    depot.run(Duration.ofMinutes(1));
    depot.stage("em-berlin/d", new Destination.Direct(Samples.ANA.id()));
    depot.run(Duration.ofMinutes(1));

    assertThat(depot.unreached.take(Samples.ANA.id())).isEmpty();
  }

  @Test
  void shouldCountAChannelThatIsGoneAsBrokenButNotAMessage() {
    depot.stage("em-berlin/a");
    depot.run(Duration.ofMinutes(1));
    depot.platform.answer(new DeliveryFailure.Gone("message_not_found"));
    var edit = depot.stage("em-berlin/e", new Destination.InPlaceOf(new MessageKey("em-berlin/a")));
    depot.run(Duration.ofMinutes(1));
    assertThat(depot.state(edit)).isEqualTo(PostState.SKIPPED);
    assertThat(depot.repairs.all()).isEmpty();

    depot.platform.answer(new DeliveryFailure.Gone("channel deleted"));
    depot.wake(depot.stage("em-berlin/b"));
    assertThat(depot.repairs.find(CIRCLE)).isPresent();
  }

  @Test
  void shouldSkipThePostsOfACircleThatIsNoLongerConfigured() {
    var id =
        depot.stage(
            "em-rome/a", new Destination.Channel(), Duration.ofHours(4), new CircleId("em-rome"));

    depot.run(Duration.ofMinutes(1));

    assertThat(depot.state(id)).isEqualTo(PostState.SKIPPED);
    assertThat(depot.reason(id)).isEqualTo("its circle is no longer configured");
  }

  @Test
  void shouldNotTakeABugOfOursForAnOutageOfThePlatform() {
    depot.platform.whenAsked(() -> {
      throw new IllegalStateException("can't be rendered");
    });
    depot.stage("em-berlin/broken");
    depot.run(Duration.ofMinutes(3));

    depot.platform.whenAsked(() -> {});
    var other = depot.stage("em-berlin/b", new Destination.Direct(Samples.BO.id()));
    depot.run(Duration.ofSeconds(2));

    assertThat(depot.state(other)).isEqualTo(PostState.SENT);
  }

  @Test
  void shouldHoldNoTransactionWhileAPlatformIsAsked() {
    // Units of work are refused inside another.
    depot.platform.whenAsked(() -> depot.units.run(() -> 1));
    depot.platform.acceptAndDrop();
    var id = depot.stage("em-berlin/a");

    depot.run(Duration.ofMinutes(1));

    assertThat(depot.state(id)).isEqualTo(PostState.SENT);
    assertThat(depot.platform.looks()).isEqualTo(1);
  }
}
