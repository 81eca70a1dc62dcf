package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Message;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.slack.Fault;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What the SDK's own runner (Bolt 1.48.0 with Java-WebSocket) and its defaults get wrong. Each law
 * is tried on both: it holds with ours and is broken by theirs, so that a release which mends
 * something shows here.
 */
@Execution(ExecutionMode.CONCURRENT)
class LibraryDefectsTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String OPEN = "apps.connections.open";

  /** What must hold of a runner. */
  private interface Law {
    void hold(Line line, Line.Runner runner) throws Exception;
  }

  private static void holdsWithOursOnly(Law law) throws Exception {
    try (var line = new Line()) {
      var runner = line.ours();
      law.hold(line, runner);
      runner.stop();
    }
    try (var line = new Line()) {
      isBroken(() -> law.hold(line, line.bolts()));
    }
  }

  private static void isBroken(org.assertj.core.api.ThrowableAssert.ThrowingCallable law) {
    assertThat(catchThrowable(law))
        .as("the library's defect")
        .isInstanceOfAny(AssertionError.class, ConditionTimeoutException.class);
  }

  /** For what a law presupposes: its lack is no defect of the library. */
  private static void need(boolean condition) {
    if (!condition) {
      throw new IllegalStateException("the stage is not set");
    }
  }

  private static void connect(Line line, Line.Runner runner) throws Exception {
    runner.start();
    need(line.world.awaitSockets(1, SOON));
  }

  private static void pause(CountDownLatch latch, Duration limit) {
    try {
      latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void shouldAnswerTwelveWhoseWorkTakesASecond() throws Exception {
    holdsWithOursOnly((line, runner) -> {
      connect(line, runner);
      var never = new CountDownLatch(1);
      line.work =
          () -> {
            pause(never, Duration.ofSeconds(1));
            return "done";
          };
      assertThat(line.everybodyTypes()).hasOnlyElementsOfType(Reaction.Answered.class);
    });
  }

  @Test
  void shouldGoOnAfterErrors() throws Exception {
    holdsWithOursOnly((line, runner) -> {
      connect(line, runner);
      line.work =
          () -> {
            throw new NoClassDefFoundError("one");
          };
      need(line.everybodyTypes().stream().allMatch(Reaction.Failed.class::isInstance));
      line.work = () -> "well";
      assertThat(line.type(0)).isInstanceOf(Reaction.Answered.class);
    });
  }

  @Test
  void shouldComeBackAfterSlackRefusedAConnectionOnce() throws Exception {
    holdsWithOursOnly((line, runner) -> {
      connect(line, runner);
      long before = line.asked();
      line.world.faults().next(OPEN, new Fault.Error("internal_error"));
      line.world.cutSockets();
      await().atMost(SOON).until(() -> line.asked() > before);
      assertThat(line.world.awaitSockets(1, Duration.ofSeconds(12))).isTrue();
    });
  }

  @Test
  void shouldStayAwayWhenStoppedDuringAnOutage() throws Exception {
    holdsWithOursOnly((line, runner) -> {
      connect(line, runner);
      line.world.cutSockets();
      runner.stop();
      await().during(Duration.ofSeconds(7)).atMost(SOON).until(() -> line.world.sockets() == 0);
    });
  }

  @Test
  void shouldSayWhatIsUnderWayBeforeItHangsUp() throws Exception {
    holdsWithOursOnly((line, runner) -> {
      connect(line, runner);
      var begun = new CountDownLatch(1);
      var go = new CountDownLatch(1);
      line.work =
          () -> {
            begun.countDown();
            pause(go, SOON);
            return "done";
          };
      try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
        var act = others.submit(() -> line.type(0));
        need(begun.await(30, TimeUnit.SECONDS));
        var stop =
            others.submit(() -> {
              runner.stop();
              return "";
            });
        waitFor(stop, Duration.ofSeconds(1));
        go.countDown();
        assertThat(act.get(30, TimeUnit.SECONDS)).isInstanceOf(Reaction.Answered.class);
      }
    });
  }

  private static void waitFor(Future<?> work, Duration limit) throws Exception {
    try {
      work.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      need(!work.isDone());
    }
  }

  @Test
  void shouldLeaveSlackAloneOnceSocketModeIsSwitchedOff() throws Exception {
    holdsWithOursOnly((line, runner) -> {
      connect(line, runner);
      long before = line.asked();
      line.world.socketTrouble().refuse("link_disabled");
      line.world.disconnect("link_disabled");
      await().atMost(SOON).during(Duration.ofSeconds(3)).until(() -> line.asked() == before);
    });
  }

  @Test
  void shouldBackOffWhenThereAreTooManyConnections() throws Exception {
    holdsWithOursOnly((line, runner) -> {
      connect(line, runner);
      long before = line.asked();
      line.world.socketTrouble().refuse("too_many_websockets");
      line.world.disconnect("too_many_websockets");
      await().atMost(SOON).until(() -> line.asked() > before);
      // Ours makes six attempts in that time, or seven; theirs does not wait at all.
      pause(new CountDownLatch(1), Duration.ofSeconds(10));
      assertThat(line.asked() - before).isLessThan(10);
    });
  }

  @Test
  void shouldAnswerOnTheOldConnectionWhatCameBeforeAPlannedRefresh() throws Exception {
    holdsWithOursOnly((line, runner) -> {
      connect(line, runner);
      var begun = new CountDownLatch(1);
      var go = new CountDownLatch(1);
      line.work =
          () -> {
            begun.countDown();
            pause(go, SOON);
            return "done";
          };
      try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
        var act = others.submit(() -> line.type(0));
        need(begun.await(30, TimeUnit.SECONDS));
        long before = line.asked();
        line.world.disconnect("warning");
        await().atMost(SOON).until(() -> line.asked() > before);
        assertThat(line.world.awaitSockets(2, Duration.ofSeconds(10))).isTrue();
        go.countDown();
        assertThat(act.get(30, TimeUnit.SECONDS)).isInstanceOf(Reaction.Answered.class);
      }
      line.world.socketTrouble().closeWarned();
      assertThat(line.type(1)).isInstanceOf(Reaction.Answered.class);
      await().atMost(SOON).until(() -> line.world.sockets() == 1);
    });
  }

  @Test
  void shouldHandleAnEventOnceHoweverOftenSlackSendsIt() throws Exception {
    holdsWithOursOnly((line, runner) -> {
      var heard = new AtomicInteger();
      line.app.event(
          MemberJoinedChannelEvent.class,
          (event, context) -> {
            heard.incrementAndGet();
            return context.ack();
          });
      connect(line, runner);
      line.world.addPerson(Persona.of(Office.EVE, "Eve"));
      line.world.faults().repeatEvents(3);
      line.world.join(Office.EVE, Office.CIRCLE);
      await().atMost(SOON).until(() -> heard.get() > 0 && !line.world.busy());
      assertThat(heard).hasValue(1);
    });
  }

  @Test
  void shouldPostOnceThoughAPooledConnectionDrops() throws Exception {
    try (var line = new Line()) {
      postsOnce(line, line.api.bot());
    }
    try (var line = new Line()) {
      var config = new SlackConfig();
      config.setMethodsEndpointUrlPrefix(line.world.apiUrl());
      try (var theirs = Slack.getInstance(config)) {
        isBroken(() -> postsOnce(line, theirs.methods(line.world.botToken())));
      }
    }
  }

  private static void postsOnce(Line line, MethodsClient bot) throws Exception {
    need(bot.chatPostMessage(r -> r.channel(Office.CIRCLE).text("first")).isOk());
    line.world.faults().next("chat.postMessage", new Fault.LostAnswer());
    catchThrowable(() -> bot.chatPostMessage(r -> r.channel(Office.CIRCLE).text("second")));
    assertThat(line.world.look(Line.person(0), Office.CIRCLE))
        .extracting(seen -> seen.text())
        .containsExactly("first", "second");
  }

  @Test
  void shouldNotLetOneFailedAuthTestRejectEverybody() throws Exception {
    try (var office = new Office().open()) {
      office.router = i -> Reply.said(Message.of("here"));
      office.world.faults().next("auth.test", new Fault.Error("internal_error"));
      isAnsweredHere(office.world.type(Office.ANA, Office.CIRCLE, "/circle next"));
      isAnsweredHere(office.world.type(Office.ANA, Office.CIRCLE, "/circle next"));
    }
    try (var line = new Line()) {
      connect(line, line.bolts());
      line.world.faults().next("auth.test", new Fault.Error("internal_error"));
      line.type(0);
      isBroken(() -> isAnsweredHere(line.type(0)));
    }
  }

  /** The tests' environment has an id and a secret of somebody else's OAuth app. */
  @Test
  void shouldNotBecomeAnOAuthAppBecauseOfTheEnvironment() throws Exception {
    need(System.getenv("SLACK_CLIENT_ID") != null);
    try (var office = new Office().open()) {
      office.router = i -> Reply.said(Message.of("here"));
      isAnsweredHere(office.world.type(Office.ANA, Office.CIRCLE, "/circle next"));
    }
    try (var line = Line.withBoltsOwnSettings()) {
      connect(line, line.bolts());
      isBroken(() -> isAnsweredHere(line.type(0)));
    }
  }

  private static void isAnsweredHere(Reaction reaction) {
    assertThat(reaction)
        .isInstanceOfSatisfying(
            Reaction.Answered.class, a -> assertThat(a.message().text()).isEqualTo("here"));
  }
}
