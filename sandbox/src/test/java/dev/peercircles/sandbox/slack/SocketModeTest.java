package dev.peercircles.sandbox.slack;

import static dev.peercircles.sandbox.slack.Rehearsal.ANA;
import static dev.peercircles.sandbox.slack.Rehearsal.CIRCLE;
import static dev.peercircles.sandbox.slack.Rehearsal.KIM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Reaction;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Connections, envelopes and acknowledgements. */
@Execution(ExecutionMode.CONCURRENT)
class SocketModeTest {
  private static final SlackWorkspace HASTY =
      Rehearsal.workspace().timed(SlackTiming.real().acknowledgedWithin(Duration.ofMillis(400)));

  /** A client that takes frames and says nothing by itself. */
  private static final class Bare extends WebSocketClient {
    final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    final CountDownLatch closed = new CountDownLatch(1);

    Bare(String url) {
      super(URI.create(url));
    }

    static Bare connected(Rehearsal rehearsal) throws Exception {
      Bare bare =
          new Bare(
              rehearsal
                  .slack
                  .methods(rehearsal.world.appToken())
                  .appsConnectionsOpen(r -> r)
                  .getUrl());
      assertThat(bare.connectBlocking(30, TimeUnit.SECONDS)).isTrue();
      assertThat(bare.next()).contains("\"type\":\"hello\"");
      return bare;
    }

    String next() throws InterruptedException {
      String frame = frames.poll(30, TimeUnit.SECONDS);
      assertThat(frame).as("a frame").isNotNull();
      return frame;
    }

    @Override
    public void onOpen(ServerHandshake handshake) {}

    @Override
    public void onMessage(String message) {
      frames.add(message);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
      closed.countDown();
    }

    @Override
    public void onError(Exception e) {}
  }

  @Test
  void aTicketOpensOneConnection() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      String url =
          rehearsal.slack.methods(rehearsal.world.appToken()).appsConnectionsOpen(r -> r).getUrl();
      Bare first = new Bare(url);
      assertThat(first.connectBlocking(30, TimeUnit.SECONDS)).isTrue();
      assertThat(first.next()).contains("hello");

      Bare second = new Bare(url);
      second.connectBlocking(30, TimeUnit.SECONDS);
      assertThat(second.closed.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(rehearsal.world.sockets()).isEqualTo(1);
      first.closeBlocking();
    }
  }

  @Test
  void anEleventhConnectionIsSentAway() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      for (int i = 0; i < 10; i++) {
        Bare.connected(rehearsal);
      }
      Bare eleventh =
          new Bare(
              rehearsal
                  .slack
                  .methods(rehearsal.world.appToken())
                  .appsConnectionsOpen(r -> r)
                  .getUrl());
      eleventh.connectBlocking(30, TimeUnit.SECONDS);
      assertThat(eleventh.next()).contains("too_many_websockets");
      assertThat(rehearsal.world.sockets()).isEqualTo(10);
    }
  }

  @Test
  void eachEnvelopeGoesToExactlyOneConnection() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(HASTY)) {
      Bare one = Bare.connected(rehearsal);
      Bare two = Bare.connected(rehearsal);

      rehearsal.world.type(ANA, CIRCLE, "/circle a");
      rehearsal.world.type(ANA, CIRCLE, "/circle b");

      List<String> all = List.of(one.next(), two.next());
      assertThat(all).anyMatch(f -> f.contains("\"text\":\"a\""));
      assertThat(all).anyMatch(f -> f.contains("\"text\":\"b\""));
      assertThat(one.frames).isEmpty();
      assertThat(two.frames).isEmpty();
    }
  }

  @Test
  void withoutAConnectionACommandFailsAtOnce() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      assertThat(rehearsal.world.type(ANA, CIRCLE, "/circle"))
          .isEqualTo(new Reaction.Failed("dispatch_failed"));
      assertThat(rehearsal.world.happenings())
          .extracting(Happening::what)
          .containsExactly(Happening.What.TYPED, Happening.What.FAILED);
    }
  }

  @Test
  void anUnacknowledgedCommandFailsAndTheAnswerThatComesLaterIsLost() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(HASTY)) {
      CountDownLatch hold = new CountDownLatch(1);
      CountDownLatch answered = new CountDownLatch(1);
      rehearsal.app.command(
          "/circle",
          (r, c) -> {
            await().until(() -> hold.getCount() == 0);
            answered.countDown();
            return c.ack("too late");
          });
      rehearsal.connected();

      assertThat(rehearsal.world.type(ANA, CIRCLE, "/circle"))
          .isEqualTo(new Reaction.Failed("operation_timeout"));
      hold.countDown();
      assertThat(answered.await(30, TimeUnit.SECONDS)).isTrue();
      await().until(() -> !rehearsal.world.busy());
      assertThat(rehearsal.words(ANA)).isEmpty();
    }
  }

  @Test
  void anEventNobodyAcknowledgedComesOnceMoreUnderTheSameId() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(HASTY)) {
      Bare bare = Bare.connected(rehearsal);
      rehearsal.world.join(KIM, CIRCLE);

      String first = bare.next();
      String second = bare.next();
      assertThat(first).contains("\"retry_attempt\":0").contains("Ev0000");
      assertThat(second).contains("\"retry_attempt\":1").contains("\"retry_reason\":\"timeout\"");
      assertThat(eventId(second)).isEqualTo(eventId(first));
      await().until(() -> !rehearsal.world.busy());
    }
  }

  private static String eventId(String frame) {
    return frame.replaceFirst(".*\"event_id\":\"([^\"]*)\".*", "$1");
  }

  @Test
  void eventsAreHeldUntilAConnectionOpensAndMayBeRepeated() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      List<String> joined = new CopyOnWriteArrayList<>();
      rehearsal.app.event(
          MemberJoinedChannelEvent.class,
          (e, c) -> {
            joined.add(e.getEventId());
            return c.ack();
          });
      rehearsal.world.join(KIM, CIRCLE);
      rehearsal.connected();
      await().until(() -> joined.size() == 1);

      rehearsal.world.leave(KIM, CIRCLE);
      rehearsal.world.faults().repeatEvents(2);
      rehearsal.world.join(KIM, CIRCLE);
      await().until(() -> joined.size() == 4);
      assertThat(joined.subList(1, 4)).containsOnly(joined.get(1));
      assertThat(joined.get(0)).isNotEqualTo(joined.get(1));
    }
  }

  @Test
  void theBotsOwnGoingIsNoMembersLeaving() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      List<String> left = new CopyOnWriteArrayList<>();
      rehearsal.app.event(
          MemberLeftChannelEvent.class,
          (e, c) -> {
            left.add(e.getEvent().getUser());
            return c.ack();
          });
      rehearsal.connected();

      rehearsal.world.leave(ANA, CIRCLE);
      rehearsal.world.leave(rehearsal.world.botUserId(), CIRCLE);
      rehearsal.world.leave(Rehearsal.LENA, CIRCLE);

      await().until(() -> !rehearsal.world.busy());
      assertThat(left).containsExactly(ANA);
    }
  }

  @Test
  void boltComesBackAfterARefreshAndAfterACut() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      rehearsal.app.command("/circle", (r, c) -> c.ack("here"));
      rehearsal.connected();

      // Both take all that are open away at once: whatever is open afterwards is new.
      rehearsal.world.disconnect("refresh_requested");
      assertThat(rehearsal.world.awaitSockets(1, Duration.ofSeconds(30))).isTrue();
      assertThat(rehearsal.world.type(ANA, CIRCLE, "/circle"))
          .isInstanceOf(Reaction.Answered.class);

      rehearsal.world.cutSockets();
      assertThat(rehearsal.world.awaitSockets(1, Duration.ofSeconds(30))).isTrue();
      assertThat(rehearsal.world.type(ANA, CIRCLE, "/circle"))
          .isInstanceOf(Reaction.Answered.class);
    }
  }

  @Test
  void aCutClosesWithoutAWordAndADeadConnectionSwallowsEverything() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal(HASTY)) {
      Bare cut = Bare.connected(rehearsal);
      rehearsal.world.cutSockets();
      assertThat(cut.closed.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(cut.frames).isEmpty();

      Bare dead = Bare.connected(rehearsal);
      rehearsal.world.deadenSockets();
      assertThat(rehearsal.world.type(ANA, CIRCLE, "/circle"))
          .isEqualTo(new Reaction.Failed("operation_timeout"));
      assertThat(dead.frames).isEmpty();
      assertThat(rehearsal.world.sockets()).isEqualTo(1);
      dead.closeBlocking();
    }
  }

  @Test
  void aWarningLeavesTheConnectionOpen() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      Bare bare = Bare.connected(rehearsal);
      rehearsal.world.disconnect("warning");
      assertThat(bare.next())
          .contains("\"type\":\"disconnect\"")
          .contains("\"reason\":\"warning\"");
      assertThat(rehearsal.world.sockets()).isEqualTo(1);
      bare.closeBlocking();
    }
  }

  @Test
  void whoWasWarnedIsClosedLaterAndTheSuccessorStays() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      Bare old = Bare.connected(rehearsal);
      rehearsal.world.disconnect("warning");
      Bare successor = Bare.connected(rehearsal);
      rehearsal.world.socketTrouble().closeWarned();

      assertThat(old.next()).contains("\"reason\":\"warning\"");
      assertThat(old.next()).contains("\"reason\":\"refresh_requested\"");
      assertThat(old.closed.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(rehearsal.world.sockets()).isEqualTo(1);
      successor.closeBlocking();
    }
  }

  @Test
  void whereSocketModeIsSwitchedOffEachConnectionIsSentAwayAfterItsHello() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      rehearsal.world.socketTrouble().refuse("link_disabled");
      Bare refused =
          new Bare(
              rehearsal
                  .slack
                  .methods(rehearsal.world.appToken())
                  .appsConnectionsOpen(r -> r)
                  .getUrl());
      refused.connectBlocking(30, TimeUnit.SECONDS);
      assertThat(refused.next()).contains("hello");
      assertThat(refused.next()).contains("\"reason\":\"link_disabled\"");
      assertThat(refused.closed.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(rehearsal.world.sockets()).isZero();

      rehearsal.world.socketTrouble().welcome();
      Bare.connected(rehearsal).closeBlocking();
    }
  }

  @Test
  void aChannelMadePublicIsSeenByEverybodyAndSaysSoToWhoMayAsk() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      rehearsal.weekly();
      assertThat(rehearsal.world.look(KIM, CIRCLE)).isEmpty();

      rehearsal.world.makePublic(CIRCLE);

      assertThat(rehearsal.world.look(KIM, CIRCLE)).isNotEmpty();
      assertThat(rehearsal.api().conversationsInfo(r -> r.channel(CIRCLE)))
          .satisfies(answer -> {
            assertThat(answer.getError()).isEqualTo("missing_scope");
            assertThat(answer.getNeeded()).isEqualTo("channels:read");
          });
    }
  }
}
