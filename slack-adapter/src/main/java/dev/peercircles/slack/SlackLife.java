package dev.peercircles.slack;

import com.slack.api.bolt.App;
import dev.peercircles.health.Finding;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of the connection, from its start to its end: a Socket Mode connection that always
 * stands, and a virtual thread for each envelope. Thread-safe.
 */
final class SlackLife {
  private static final Logger LOG = LoggerFactory.getLogger(SlackLife.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration STEP = Duration.ofMillis(100);

  private static final Finding NOT_CONNECTED =
      new Finding(
          "Slack: not connected",
          "Wait a minute; if it stays so, check that this machine reaches slack.com over HTTPS,"
              + " and look at https://slack-status.com.");
  private static final Finding SWITCHED_OFF =
      new Finding(
          "Slack: Socket Mode is switched off for this app, so nobody's commands arrive",
          "On api.slack.com/apps open the app, choose Socket Mode and switch it on. The bot looks"
              + " again every ten minutes; restart it if you can't wait.");

  private final App app;
  private final Envelopes envelopes;
  private final Dialer dialer;
  private final Errands errands;
  private final SlackHealth health;
  private final SlackRhythm rhythm;
  private final Backoff backoff;
  private final Runnable afterAGap;

  /** The first connection stands, or was refused for good. */
  private final CountDownLatch first = new CountDownLatch(1);

  private final Thread thread;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicReference<Optional<Finding>> refusal =
      new AtomicReference<>(Optional.empty());
  private volatile Optional<SlackSocket> current = Optional.empty();

  /**
   * Not begun yet.
   *
   * @param errands what follows answers: waited for at the end
   * @param random spreads attempts to connect
   * @param afterAGap what to do when a connection stands after a time without one
   */
  SlackLife(
      App app,
      Dialer dialer,
      Errands errands,
      SlackHealth health,
      SlackRhythm rhythm,
      RandomGenerator random,
      Runnable afterAGap) {
    this.app = app.start();
    this.envelopes = new Envelopes(app);
    this.dialer = dialer;
    this.errands = errands;
    this.health = health;
    this.rhythm = rhythm;
    this.backoff = new Backoff(random);
    this.afterAGap = afterAGap;
    this.thread = Thread.ofVirtual().name("slack-connection").unstarted(this::keepConnected);
  }

  /**
   * Connects, and waits some seconds for the first connection.
   *
   * @throws SlackNotReady if Slack refuses it for good
   */
  void begin() {
    thread.start();
    if (!await(first, PATIENCE)) {
      LOG.warn("No connection to Slack yet; trying on");
    }
    refusal.get().ifPresent(this::giveUp);
  }

  private void giveUp(Finding finding) {
    end();
    throw new SlackNotReady(finding.what(), finding.cure());
  }

  /** Takes nothing more in, lets what is under way end, and hangs up. */
  void end() {
    stopped.countDown();
    current.ifPresent(socket -> drain(socket.work()));
    drain(errands);
    // Without a connection it may wait for an answer that nobody needs any more.
    current.ifPresentOrElse(SlackSocket::abandon, thread::interrupt);
    if (!await(over, PATIENCE)) {
      LOG.warn("The connection to Slack took long to close");
    }
    app.stop();
    app.executorService().shutdownNow();
  }

  private void keepConnected() {
    try {
      while (!isStopped()) {
        live();
      }
    } finally {
      current.ifPresent(dialer::hangUp);
      over.countDown();
    }
  }

  /** From asking for a connection to the moment when another one is wanted. */
  private void live() {
    try {
      switch (dialer.ticket()) {
        case Ticket.Address(var url) -> connect(url);
        case Ticket.Later(var pause) -> tryLater(pause);
        case Ticket.Refused(var finding) -> refused(finding);
      }
    } catch (InterruptedException e) {
      stopped.countDown();
    } catch (Exception e) {
      // Whatever it is, we try again.
      LOG.warn("No connection to Slack: {}", Trace.of(e));
      tryLater(Duration.ZERO);
    }
  }

  private void connect(String url) throws Exception {
    var opened = dialer.open(url, this::take);
    if (opened.isEmpty()) {
      tryLater(Duration.ZERO);
      return;
    }
    var previous = current;
    if (previous.filter(socket -> !socket.isClosed()).isEmpty()) {
      afterAGap.run();
    }
    current = opened;
    previous.ifPresent(old -> errands.run("farewell", () -> hangUpLater(old)));
    health.well();
    first.countDown();
    // Asked only now: whoever stops us after this finds the socket and ends its wait.
    if (!isStopped()) {
      var most = rhythm.stay(dialer.othersListen());
      after(opened.get(), opened.get().awaitEnd(rhythm.look(), most));
    }
  }

  private void after(SlackSocket socket, SlackSocket.End end) {
    if (socket.isProven()) {
      backoff.reset();
    }
    switch (end) {
      case MOVE_ON -> {
        // It may go on taking envelopes until its successor stands.
        if (!socket.isProven()) {
          await(stopped, backoff.next());
        }
      }
      case LOST -> {
        leave(socket);
        tryLater(Duration.ZERO);
      }
      case TOO_MANY -> {
        leave(socket);
        LOG.warn("Slack refuses a connection: this app has ten already. Does it run elsewhere?");
        tryLater(Duration.ZERO);
      }
      case SWITCHED_OFF -> {
        leave(socket);
        rest(SWITCHED_OFF);
      }
    }
  }

  private void leave(SlackSocket socket) {
    current = Optional.empty();
    dialer.hangUp(socket);
  }

  private void tryLater(Duration atLeast) {
    if (current.filter(socket -> !socket.isClosed()).isEmpty()) {
      health.ill(NOT_CONNECTED);
    }
    var pause = backoff.next();
    await(stopped, pause.compareTo(atLeast) > 0 ? pause : atLeast);
  }

  private void refused(Finding finding) {
    if (first.getCount() > 0) {
      refusal.set(Optional.of(finding));
    }
    rest(finding);
  }

  /** Only a person can help: asking on would change nothing. */
  private void rest(Finding finding) {
    LOG.error("{} Cure: {}", finding.what(), finding.cure());
    health.ill(finding);
    first.countDown();
    await(stopped, rhythm.rest());
  }

  /** Once stopping, nothing more is taken: Slack gives it to another connection or says so. */
  private void take(SlackSocket socket, String frame) {
    if (!isStopped()) {
      socket.work().run("envelope", () -> handle(socket, frame));
    }
  }

  private void handle(SlackSocket socket, String frame) {
    try {
      envelopes.handle(frame, socket::sendWebSocketMessage);
    } catch (Exception e) {
      LOG.error("An envelope of Slack's broke: {}", Trace.of(e));
    }
  }

  /** What came in on the old connection, or still comes, is answered on it. */
  private void hangUpLater(SlackSocket old) {
    long left = rhythm.linger().toMillis();
    while (left > 0 && !old.isClosed() && !await(stopped, STEP)) {
      left -= STEP.toMillis();
    }
    drain(old.work());
    dialer.hangUp(old);
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  private static void drain(Errands work) {
    if (!work.drained(PATIENCE)) {
      LOG.warn("Something of Slack's was still under way when the connection closed");
    }
  }

  private static boolean await(CountDownLatch latch, Duration limit) {
    try {
      return latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
