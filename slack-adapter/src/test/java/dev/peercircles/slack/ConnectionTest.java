package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Message;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.slack.Fault;
import dev.peercircles.sandbox.slack.SlackWorkspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connection itself: what the SDK's own runner gets wrong, and time. */
@Execution(ExecutionMode.CONCURRENT)
class ConnectionTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void shouldAnswerBeforeSlackGivesUpHoweverSlowTheWorkIs() throws Exception {
    var budget = new SlackBudget(Duration.ofMillis(100), Duration.ofMillis(150));
    var never = new CountDownLatch(1);
    try (var office = new Office(Office.workspace(), budget).open()) {
      office.router =
          i -> {
            await(never);
            return Reply.said(Message.of("too late"));
          };
      assertThat(office.world.type(Office.ANA, Office.CIRCLE, "/circle next"))
          .isInstanceOfSatisfying(
              Reaction.Answered.class,
              a -> assertThat(a.message().text()).isEqualTo(SlackTexts.LATE));
      assertThat(office.asked.element().answerBy())
          .isEqualTo(office.clock.instant().plus(budget.commit()));
    } finally {
      never.countDown();
    }
  }

  @Test
  void shouldSurviveAnErrorInAHandler() throws Exception {
    try (var office = new Office().open()) {
      office.router =
          i -> {
            throw new NoClassDefFoundError("one");
          };
      for (int i = 0; i < 12; i++) {
        office.world.type(Office.ANA, Office.CIRCLE, "/circle next");
      }
      office.router = i -> Reply.said(Message.of("well"));
      assertThat(office.world.type(Office.ANA, Office.CIRCLE, "/circle next"))
          .isInstanceOf(Reaction.Answered.class);
      assertThat(office.world.sockets()).isEqualTo(1);
    }
  }

  @Test
  void shouldHandleTwelveSlowEnvelopesAtOnce() throws Exception {
    var all = new CountDownLatch(12);
    try (var office = new Office().open();
        var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      // Each waits for all the others: one after another would never end.
      office.router =
          i -> {
            all.countDown();
            await(all);
            return Reply.said(Message.of("all"));
          };
      var acts = new ArrayList<Callable<Reaction>>();
      for (int i = 0; i < 12; i++) {
        var id = "U0CROWD0%02d".formatted(i);
        office.world.addPerson(Persona.of(id, "Person " + i));
        office.world.join(id, Office.CIRCLE);
        acts.add(() -> office.world.type(id, Office.CIRCLE, "/circle next"));
      }
      for (var reaction : crowd.invokeAll(acts)) {
        assertThat(reaction.get())
            .isInstanceOfSatisfying(
                Reaction.Answered.class, a -> assertThat(a.message().text()).isEqualTo("all"));
      }
    }
  }

  @Test
  void shouldConnectAgainAfterTheConnectionIsCut() throws Exception {
    try (var office = new Office().open()) {
      office.world.cutSockets();
      assertThat(office.world.awaitSockets(1, SOON)).isTrue();
      assertAnswers(office);
    }
  }

  @Test
  void shouldConnectAgainAfterSlackRefusedForAWhile() throws Exception {
    try (var office = new Office().open()) {
      office.world.faults().next("apps.connections.open", 2, new Fault.Error("internal_error"));
      office.world.cutSockets();
      assertThat(office.world.awaitSockets(1, SOON)).isTrue();
      assertAnswers(office);
    }
  }

  @Test
  void shouldNoticeThatAConnectionIsSilentlyDead() throws Exception {
    // What is said into a dead connection is lost: people try again after Slack's usual limit.
    var usual = SlackWorkspace.of(Office.TEAM, "Acme", "/circle");
    try (var office = new Office(usual, Office.BUDGET)) {
      var often = office.runner(SlackRhythm.USUAL.looking(Duration.ofMillis(50)));
      often.start();
      office.world.deadenSockets();
      Awaitility.await().atMost(SOON).untilAsserted(() -> assertAnswers(office));
      often.stop();
    }
  }

  /** What the libraries keep of the last form goes with the connection on which it came. */
  @Test
  void shouldGiveWayToANewConnectionAfterItsTime() throws Exception {
    var usual = SlackWorkspace.of(Office.TEAM, "Acme", "/circle");
    try (var office = new Office(usual, Office.BUDGET)) {
      var shortly = Duration.ofMillis(50);
      var runner = office.runner(SlackRhythm.USUAL.looking(shortly).living(shortly));
      runner.start();
      assertThat(office.world.awaitSockets(2, SOON)).isTrue();
      // What is said into one that goes just then is lost: people try again.
      Awaitility.await().atMost(SOON).untilAsserted(() -> assertAnswers(office));
      runner.stop();
    }
    assertThat(SlackRhythm.USUAL.life()).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void shouldLookOftenEnoughToNoticeWithinAMinute() {
    var slowestLook = Duration.ofSeconds(4);
    assertThat(SlackRhythm.USUAL.look().plus(slowestLook)).isLessThan(Duration.ofMinutes(1));
  }

  @Test
  void shouldConnectAgainAfterTooManyConnections() throws Exception {
    try (var office = new Office().open()) {
      office.world.disconnect("too_many_websockets");
      assertThat(office.world.awaitSockets(1, SOON)).isTrue();
      assertAnswers(office);
    }
  }

  @Test
  void shouldSayWhatToDoWhenSocketModeIsSwitchedOffAndComeBackWhenItIsOn() throws Exception {
    try (var office = new Office()) {
      var rest = Duration.ofSeconds(2);
      var runner = office.runner(SlackRhythm.USUAL.resting(rest));
      runner.start();
      office.world.socketTrouble().refuse("link_disabled");
      long before = System.nanoTime();
      office.world.disconnect("link_disabled");

      Awaitility.await()
          .atMost(SOON)
          .untilAsserted(() ->
              assertThat(office.probe().look())
                  .singleElement()
                  .satisfies(f -> {
                    assertThat(f.what()).contains("Socket Mode is switched off");
                    assertThat(f.cure()).contains("switch it on");
                  }));
      Awaitility.await().atMost(SOON).until(() -> calls(office) > 1);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(rest);

      office.world.socketTrouble().welcome();
      assertThat(office.world.awaitSockets(1, SOON)).isTrue();
      assertAnswers(office);
      assertThat(office.probe().look()).isEmpty();
      runner.stop();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_auth", "token_revoked", "not_allowed_token_type"})
  void shouldAskNoMoreWithATokenThatSlackRefuses(String code) throws Exception {
    try (var office = new Office().open()) {
      office.world.faults().next("apps.connections.open", new Fault.Error(code));
      office.world.cutSockets();

      Awaitility.await()
          .atMost(SOON)
          .untilAsserted(() ->
              assertThat(office.probe().look())
                  .singleElement()
                  .satisfies(f -> {
                    assertThat(f.what()).contains(code);
                    assertThat(f.cure()).contains("SLACK_APP_TOKEN");
                  }));
      Awaitility.await().atMost(SOON).during(Duration.ofSeconds(1)).until(() -> calls(office) == 2);
    }
  }

  @Test
  void shouldNotStartWithABotTokenThatSlackRefuses() throws Exception {
    try (var office = new Office()) {
      office.world.revokeToken();
      assertThatThrownBy(office.injector.getInstance(SlackConnection.class)::start)
          .isInstanceOf(SlackNotReady.class)
          .hasMessageContaining("SLACK_BOT_TOKEN");
      assertThat(calls(office)).isZero();
    }
  }

  @Test
  void shouldNotStartWithATokenThatSlackRefuses() throws Exception {
    try (var office = new Office()) {
      office.world.faults().next("apps.connections.open", new Fault.Error("invalid_auth"));
      var connection = office.injector.getInstance(SlackConnection.class);
      assertThatThrownBy(connection::start)
          .isInstanceOf(SlackNotReady.class)
          .hasMessageContaining("SLACK_APP_TOKEN");
      assertThat(calls(office)).isEqualTo(1);

      connection.start();
      assertAnswers(office);
    }
  }

  @Test
  void shouldWaitAsLongAsSlackAsksBeforeTheNextAttempt() throws Exception {
    try (var office = new Office().open()) {
      var pause = Duration.ofSeconds(3);
      office.world.faults().next("apps.connections.open", new Fault.RateLimited(pause));
      long before = System.nanoTime();
      office.world.cutSockets();

      assertThat(office.world.awaitSockets(1, SOON)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(pause);
      assertThat(calls(office)).isEqualTo(3);
    }
  }

  @Test
  void shouldConnectAgainAfterAStop() throws Exception {
    try (var office = new Office().open()) {
      var connection = office.injector.getInstance(SlackConnection.class);
      connection.stop();
      connection.start();
      assertAnswers(office);
    }
  }

  @Test
  void shouldNotConnectAnyMoreWhenStoppedDuringAnOutage() throws Exception {
    try (var office = new Office().open()) {
      var slowly = new Fault.Late(Duration.ofMillis(700));
      office.world.faults().next("apps.connections.open", slowly);
      office.world.cutSockets();
      Awaitility.await().atMost(SOON).until(() -> calls(office) == 2);
      office.injector.getInstance(SlackConnection.class).stop();
      Awaitility.await()
          .atMost(SOON)
          .during(Duration.ofSeconds(1))
          .until(() -> office.world.sockets() == 0 && calls(office) == 2);
    }
  }

  private static long calls(Office office) {
    return office.world.calls().stream().filter(c -> c.startsWith("apps.")).count();
  }

  @Test
  void shouldMoveToANewConnectionWhenSlackAsks() throws Exception {
    try (var office = new Office().open()) {
      office.world.disconnect("warning");
      assertThat(office.world.awaitSockets(2, SOON)).isTrue();
      assertAnswers(office);
    }
  }

  @Test
  void shouldStartWithoutSlackAndConnectWhenItIsBack() throws Exception {
    try (var office = new Office()) {
      office.world.faults().next("apps.connections.open", new Fault.Status(503));
      office.open();
      assertAnswers(office);
    }
  }

  @Test
  void shouldAnswerWhatIsUnderWayBeforeItStops() throws Exception {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    try (var office = new Office().open();
        var others = Executors.newVirtualThreadPerTaskExecutor()) {
      office.router =
          i -> {
            begun.countDown();
            await(go);
            return Reply.said(Message.of("done"));
          };
      var act = others.submit(() -> office.world.type(Office.ANA, Office.CIRCLE, "/circle next"));
      await(begun);
      var connection = office.injector.getInstance(SlackConnection.class);
      var stop = others.submit(connection::stop);
      go.countDown();
      assertThat(act.get(30, TimeUnit.SECONDS)).isInstanceOf(Reaction.Answered.class);
      stop.get(30, TimeUnit.SECONDS);
      Awaitility.await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(office.world.sockets()).isZero());
    }
  }

  @Test
  void shouldNotAnswerAnotherWorkspace() throws Exception {
    var other = SlackWorkspace.of("T0OTHER001", "Acme", "/circle");
    try (var office = new Office(other, Office.BUDGET).open()) {
      assertThat(office.world.type(Office.ANA, Office.CIRCLE, "/circle next"))
          .isInstanceOf(Reaction.Taken.class);
      assertThat(office.asked).isEmpty();
    }
  }

  private static void assertAnswers(Office office) {
    office.router = i -> Reply.said(Message.of("here"));
    assertThat(office.world.type(Office.ANA, Office.CIRCLE, "/circle next"))
        .isInstanceOf(Reaction.Answered.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
