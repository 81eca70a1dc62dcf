package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.DeliveryFailure;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.Outcome;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.messages.Message;
import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.slack.Fault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a post when Slack fails. */
class FailingTest {
  private static final String POST = "chat.postMessage";
  private static final PostId ID = new PostId("abcdefghijklmnopqrstuvwx");

  private Office office;

  @BeforeEach
  void open() {
    office = new Office();
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  @Test
  void shouldWaitAsLongAsSlackAsks() {
    office.world.faults().next(POST, new Fault.RateLimited(Duration.ofSeconds(17)));
    assertThat(send()).isEqualTo(new DeliveryFailure.TryLater(Duration.ofSeconds(17), "HTTP 429"));
  }

  @Test
  void shouldWaitForTheLongerPauseWhenHeadAndBodyDisagree() {
    var faults = office.world.faults();
    faults.next(
        POST, new Fault.RateLimitedOtherwise(Duration.ofSeconds(5), Duration.ofSeconds(40)));
    faults.next(
        POST, new Fault.RateLimitedOtherwise(Duration.ofSeconds(50), Duration.ofSeconds(4)));

    assertThat(send()).isEqualTo(new DeliveryFailure.TryLater(Duration.ofSeconds(40), "HTTP 429"));
    assertThat(send()).isEqualTo(new DeliveryFailure.TryLater(Duration.ofSeconds(50), "HTTP 429"));
  }

  @Test
  void shouldWaitWhenSlackNamesTheLimitInTheBodyOnly() {
    office.world.faults().next(POST, new Fault.Error("ratelimited"));
    assertThat(send())
        .isEqualTo(new DeliveryFailure.TryLater(Duration.ofSeconds(30), "ratelimited"));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void shouldNotKnowAfterAServerError(int status) {
    office.world.faults().next(POST, new Fault.Status(status));
    assertThat(send()).isEqualTo(new DeliveryFailure.Unknown("HTTP " + status));
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal_error", "fatal_error"})
  void shouldNotKnowWhenSlackDoesNotKnow(String code) {
    office.world.faults().next(POST, new Fault.Error(code));
    assertThat(send()).isEqualTo(new DeliveryFailure.Unknown(code));
  }

  @Test
  void shouldNotKnowWhenTheConnectionDropsAndNeverSendTwiceByItself() {
    send();
    office.world.faults().next(POST, new Fault.LostAnswer());
    assertThat(send()).isInstanceOf(DeliveryFailure.Unknown.class);
    office.world.faults().next(POST, new Fault.LostRequest());
    assertThat(send()).isInstanceOf(DeliveryFailure.Unknown.class);
    assertThat(office.world.calls()).hasSize(3);
  }

  @Test
  void shouldNotKnowAfterATimeout() throws Exception {
    office.world.faults().next(POST, new Fault.Late(Duration.ofMillis(600)));
    try (var api = new SlackApi(office.settings(), Duration.ofMillis(200))) {
      var platform = new SlackPlatform(api, new BlockKitRenderer());
      assertThat(platform.send(dispatch(home()))).isInstanceOf(DeliveryFailure.Unknown.class);
    }
  }

  @Test
  void shouldKnowThatNothingWasSentWithoutAConnection() throws Exception {
    var nowhere = new SlackSettings("xoxb-1", "xapp-1", Office.TEAM, "http://127.0.0.1:1/api/");
    try (var api = new SlackApi(nowhere)) {
      var platform = new SlackPlatform(api, new BlockKitRenderer());
      assertThat(platform.send(dispatch(home())))
          .isInstanceOfSatisfying(
              DeliveryFailure.TryLater.class,
              f -> assertThat(f.reason()).startsWith("no connection"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "not_in_channel, /invite",
    "channel_not_found, /invite",
    "missing_scope, reinstall",
    "token_revoked, SLACK_BOT_TOKEN",
    "invalid_auth, SLACK_BOT_TOKEN",
    "restricted_action, admin",
    "cannot_dm_bot, YAML",
    "invalid_blocks, report",
    "something_new, report"
  })
  void shouldNameTheCureOfARefusal(String code, String cure) {
    office.world.faults().next(POST, new Fault.Error(code));
    assertThat(send())
        .isInstanceOfSatisfying(
            DeliveryFailure.Forbidden.class,
            f -> {
              assertThat(f.reason()).isEqualTo(code);
              assertThat(f.cure()).contains(cure);
            });
  }

  @Test
  void shouldAskForAnInvitationWhereTheBotIsNot() {
    office.world.addChannel(
        new ChannelSpec("C0ELSEWHERE", "else", true, false, Set.of(Office.ANA)));
    var outcome = send(new Address.ToHome(new Home(Platform.SLACK, "C0ELSEWHERE")));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            DeliveryFailure.Forbidden.class, f -> assertThat(f.cure()).contains("/invite"));
  }

  @Test
  void shouldAskForAnArchivedChannelToBeBroughtBack() {
    office.world.faults().next(POST, new Fault.Error("is_archived"));
    assertThat(send())
        .isEqualTo(
            new DeliveryFailure.Forbidden(
                "is_archived", SlackCodes.UNARCHIVE, DeliveryFailure.Extent.HOME));
  }

  @Test
  void shouldFindADeletedMessageGone() {
    var edit = new Address.InPlaceOf(new Receipt(Office.CIRCLE, "1760000000.000001"));
    assertThat(send(edit)).isEqualTo(new DeliveryFailure.Gone("message_not_found"));
  }

  @Test
  void shouldNotReachWhoClosedTheirDirectMessages() {
    office.world.addPerson(
        new Persona("U0SHY00001", "Shy", Optional.empty(), Persona.Kind.PERSON, false));
    assertThat(send(new Address.ToPerson(new Account(Platform.SLACK, "U0SHY00001"))))
        .isInstanceOf(DeliveryFailure.Forbidden.class);
  }

  @Test
  void shouldTryLaterWhenOnlyTheConversationCouldNotBeOpened() {
    office.world.faults().next("conversations.open", new Fault.LostAnswer());
    assertThat(send(new Address.ToPerson(new Account(Platform.SLACK, Office.ANA))))
        .isInstanceOf(DeliveryFailure.TryLater.class);
    assertThat(office.world.calls()).noneMatch(c -> c.startsWith(POST));
  }

  private Outcome send() {
    return send(home());
  }

  private Outcome send(Address address) {
    return office.platform().send(dispatch(address));
  }

  private static Dispatch dispatch(Address address) {
    return new Dispatch(ID, address, Message.of("This week"), Map.of());
  }

  private static Address home() {
    return new Address.ToHome(Office.HOME);
  }
}
