package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.Outcome;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.delivery.Sighting;
import dev.peercircles.messages.Message;
import dev.peercircles.sandbox.slack.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a post that may or may not have been sent stands where it was to stand. */
class LookingTest {
  private static final String POST = "chat.postMessage";
  private static final PostId ID = new PostId("abcdefghijklmnopqrstuvwx");
  private static final PostId OTHER = new PostId("bbcdefghijklmnopqrstuvwx");

  private Office office;
  private Instant from;

  @BeforeEach
  void open() {
    office = new Office();
    from = office.clock.instant();
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  @Test
  void shouldFindInTheChannelWhatWasTakenThoughTheAnswerIsLost() {
    office.world.faults().next(POST, new Fault.LostAnswer());
    assertThat(send(ID, home())).isInstanceOf(DeliveryFailure.Unknown.class);

    assertThat(look(ID, home()))
        .isInstanceOfSatisfying(
            Sighting.Found.class,
            f -> {
              assertThat(f.receipt().channel()).isEqualTo(Office.CIRCLE);
              assertThat(office.world.look(Office.ANA, Office.CIRCLE))
                  .extracting(s -> s.id())
                  .containsExactly(f.receipt().message());
            });
  }

  @Test
  void shouldNotFindWhatNeverArrivedNorTakeAnotherPostForIt() {
    send(OTHER, home());
    office.world.faults().next(POST, new Fault.LostRequest());
    assertThat(send(ID, home())).isInstanceOf(DeliveryFailure.Unknown.class);

    assertThat(look(ID, home())).isEqualTo(new Sighting.Absent());
  }

  @Test
  void shouldNotFindWhatSlackTookAndLostNorWhatSomebodyDeleted() {
    office.world.faults().next(POST, new Fault.Vanished());
    assertThat(send(ID, home())).isInstanceOf(Outcome.Delivered.class);
    var other = ((Outcome.Delivered) send(OTHER, home())).receipt();

    assertThat(look(ID, home())).isEqualTo(new Sighting.Absent());
    assertThat(look(OTHER, home())).isEqualTo(new Sighting.Found(other));
    office.world.deleteMessage(other.channel(), other.message());
    assertThat(look(OTHER, home())).isEqualTo(new Sighting.Absent());
  }

  @Test
  void shouldLookInTheThreadForAReply() {
    var parent = ((Outcome.Delivered) send(OTHER, home())).receipt();
    var below = new Address.Below(parent);
    assertThat(look(ID, below)).isEqualTo(new Sighting.Absent());
    office.world.faults().next(POST, new Fault.LostAnswer());
    send(ID, below);

    assertThat(look(ID, home())).isEqualTo(new Sighting.Absent());
    assertThat(look(ID, below)).isInstanceOf(Sighting.Found.class);
  }

  @Test
  void shouldLookInTheConversationForADirectMessage() {
    var ana = new Address.ToPerson(new Account(Platform.SLACK, Office.ANA));
    office.world.faults().next(POST, new Fault.LostAnswer());
    send(ID, ana);

    assertThat(look(ID, ana)).isInstanceOf(Sighting.Found.class);
    assertThat(look(OTHER, ana)).isEqualTo(new Sighting.Absent());
  }

  @Test
  void shouldLookThroughMoreThanOnePage() {
    office.world.faults().next(POST, new Fault.LostAnswer());
    send(ID, home());
    for (int i = 0; i < 201; i++) {
      send(OTHER, home());
    }

    assertThat(look(ID, home())).isInstanceOf(Sighting.Found.class);
  }

  @Test
  void shouldFindItThoughTheBotsClockIsHoursAheadOfSlacks() {
    from = office.clock.instant().plus(Duration.ofHours(20));
    office.world.faults().next(POST, new Fault.LostAnswer());
    send(ID, home());

    assertThat(look(ID, home())).isInstanceOf(Sighting.Found.class);
  }

  @Test
  void shouldNotLookFurtherBackThanADayBeforeTheSending() {
    send(ID, home());
    office.clock.forward(Duration.ofHours(25));
    from = office.clock.instant();

    assertThat(look(ID, home())).isEqualTo(new Sighting.Absent());
  }

  @Test
  void shouldSayWhenItCannotLook() {
    office.world.faults().next("conversations.history", new Fault.Status(503));
    office
        .world
        .faults()
        .next("conversations.history", new Fault.RateLimited(Duration.ofSeconds(9)));
    office.world.faults().next("conversations.history", new Fault.Error("not_in_channel"));

    assertThat(look(ID, home()))
        .isEqualTo(new Sighting.CannotSay(new DeliveryFailure.Unknown("HTTP 503")));
    assertThat(look(ID, home()))
        .isEqualTo(
            new Sighting.CannotSay(
                new DeliveryFailure.TryLater(Duration.ofSeconds(9), "HTTP 429")));
    assertThat(look(ID, home()))
        .isInstanceOfSatisfying(
            Sighting.CannotSay.class,
            c -> assertThat(c.why()).isInstanceOf(DeliveryFailure.Forbidden.class));
  }

  @Test
  void shouldNotFindAReplyBelowAMessageThatIsGone() {
    assertThat(look(ID, new Address.Below(new Receipt(Office.CIRCLE, "1760000000.000001"))))
        .isEqualTo(new Sighting.CannotSay(new DeliveryFailure.Gone("thread_not_found")));
  }

  @Test
  void shouldTellTwoPostsOfTheSameWordsApartByTheirIds() {
    office.world.faults().next(POST, new Fault.LostAnswer());
    send(ID, home());
    send(OTHER, home());

    var one = (Sighting.Found) look(ID, home());
    var other = (Sighting.Found) look(OTHER, home());

    assertThat(one.receipt()).isNotEqualTo(other.receipt());
    assertThat(office.world.look(Office.ANA, Office.CIRCLE))
        .extracting(s -> s.id())
        .containsExactlyInAnyOrder(one.receipt().message(), other.receipt().message());
  }

  private Outcome send(PostId id, Address address) {
    return office.platform().send(dispatch(id, address));
  }

  private Sighting look(PostId id, Address address) {
    return office.platform().lookFor(dispatch(id, address), from, _ -> false);
  }

  private static Dispatch dispatch(PostId id, Address address) {
    return new Dispatch(id, address, Message.of("This week"), Map.of());
  }

  private static Address home() {
    return new Address.ToHome(Office.HOME);
  }
}
