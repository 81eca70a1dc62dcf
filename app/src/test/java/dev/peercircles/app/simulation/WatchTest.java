package dev.peercircles.app.simulation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.messages.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the simulation is to notice, it notices: each promise, broken by hand. */
class WatchTest {
  private static final Instant MONDAY = Instant.parse("2026-10-05T07:30:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final String WEEKLY = "north/checkin/open/2026-10-05";

  private final Stage stage = new Stage(1, Set.of());
  private final Ground ground = new Ground.InMemory();

  @BeforeEach
  void startsAProcess() {
    var life = new Life(stage.truth(), -1, Town.end());
    stage.up(Node.assemble(Town.programme(0, Set.of()), ground, stage, life));
  }

  @AfterEach
  void closes() {
    stage.node().drop();
    ground.close();
  }

  @Test
  void letsPassWhatIsRight() {
    assertThatCode(
            () -> {
              comes(WEEKLY, new Destination.Channel(), MONDAY, MONDAY);
              comes("north/x/1", to("ana"), MONDAY, MONDAY);
              comes("north/x/2", to("dev"), MONDAY, MONDAY);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void noticesWhatComesTwice() {
    var dispatch =
        new Dispatch(
            new PostId("a".repeat(24)),
            new Address.ToHome(new Home(Platform.SLACK, "channel-north")),
            words(),
            Map.of());
    stage.world().post(Platform.SLACK, dispatch, channel(MONDAY), MONDAY);

    assertThatThrownBy(() ->
            stage.world().post(Platform.SLACK, dispatch, channel(MONDAY), MONDAY.plusSeconds(60)))
        .isInstanceOf(Violation.class)
        .hasMessageContaining("stands there twice");
  }

  @Test
  void noticesWhatComesTooEarlyOrTooLate() {
    assertBroken(MONDAY.minusSeconds(1), MONDAY, "before its time");
    assertBroken(MONDAY.plus(DAY), MONDAY, "after its time");
    assertBroken(MONDAY.minusSeconds(1), MONDAY.minusSeconds(60), "before it was due");
    assertBroken(MONDAY.plus(Duration.ofHours(4)), MONDAY, "after its grace");
  }

  @Test
  void noticesAMessageToSomebodyOnLeave() {
    var inTheirLeave = Instant.parse("2026-11-03T09:00:00Z");

    assertThatThrownBy(() -> comes("north/x/1", to("ana"), inTheirLeave, inTheirLeave))
        .isInstanceOf(Violation.class)
        .hasMessageContaining("to somebody on leave");
  }

  @Test
  void noticesAMessageTooManyInAWeek() {
    comes("north/x/1", to("dev"), MONDAY, MONDAY);

    assertThatThrownBy(() -> comes("north/x/2", to("dev"), MONDAY.plus(DAY), MONDAY.plus(DAY)))
        .isInstanceOf(Violation.class)
        .hasMessageContaining("message 2 of that week");
  }

  @Test
  void noticesWhatIsRecordedAsSentAndStandsNowhere() {
    assertThatThrownBy(() -> stage.world().requireVisible(new Receipt("channel-north", "m1")))
        .isInstanceOf(Violation.class)
        .hasMessageContaining("nobody sees it");
  }

  @Test
  void noticesWhatStillWaitsADayAfterTheLastFault() {
    stage.node().inUnit(outbox -> outbox.stage(List.of(channel(MONDAY))));
    stage.truth().moveTo(MONDAY.plus(DAY));
    assertThatCode(new Reckoning(stage, ground)::nothingPending).doesNotThrowAnyException();

    stage.truth().moveTo(MONDAY.plus(DAY).plusSeconds(1));

    assertThatThrownBy(new Reckoning(stage, ground)::nothingPending)
        .isInstanceOf(Violation.class)
        .hasMessageContaining("is still PLANNED");
  }

  @Test
  void noticesWhatWasNeitherDoneNorSkipped() {
    stage.truth().moveTo(Town.end());

    assertThatThrownBy(new Reckoning(stage, ground)::settle)
        .isInstanceOf(Violation.class)
        .hasMessageContaining("neither done nor skipped");
  }

  private void assertBroken(Instant shown, Instant notBefore, String how) {
    assertThatThrownBy(() -> comes(WEEKLY, new Destination.Channel(), notBefore, shown))
        .isInstanceOf(Violation.class)
        .hasMessageContaining(how);
  }

  private void comes(String key, Destination to, Instant notBefore, Instant shown) {
    var post = post(key, to, notBefore);
    var receipt = new Receipt("channel-north", "m1");
    var id = new PostId("a".repeat(24));
    stage.watch().posted(new World.Seen(id, Platform.SLACK, "there", receipt, post, shown), shown);
  }

  private static Post channel(Instant notBefore) {
    return post(WEEKLY, new Destination.Channel(), notBefore);
  }

  private static Post post(String key, Destination to, Instant notBefore) {
    return new Post(
        new MessageKey(key), new CircleId("north"), to, words(), notBefore, notBefore.plus(DAY));
  }

  private static Destination to(String member) {
    return new Destination.Direct(new MemberId(member));
  }

  private static Message words() {
    return Message.EMPTY.paragraph(Text.of("Hello."));
  }
}
