package dev.peercircles.slack;

import com.slack.api.bolt.App;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of the connection, from its start to its end: a Socket Mode connection that always
 * stands, and a virtual thread for each envelope. Thread-safe.
 */
final class SlackLife {
  private static final Logger LOG = LoggerFactory.getLogger(SlackLife.class);
  private static final Duration HELLO = Duration.ofSeconds(10);
  private static final Duration DRAIN = Duration.ofSeconds(10);
  private static final Duration LINGER = Duration.ofSeconds(2);

  private final App app;
  private final Envelopes envelopes;
  private final SlackApi api;
  private final SlackSettings settings;
  private final Errands errands;
  private final Tickets tickets;
  private final Duration look;

  /** The first connection stands, or was refused for good. */
  private final CountDownLatch first = new CountDownLatch(1);

  private final Thread thread;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile Optional<SlackSocket> current = Optional.empty();

  /**
   * Not begun yet.
   *
   * @param errands what follows answers: waited for at the end
   * @param look how often to look whether the connection is silently dead
   */
  SlackLife(App app, SlackApi api, SlackSettings settings, Errands errands, Duration look) {
    this.app = app.start();
    this.envelopes = new Envelopes(app);
    this.api = api;
    this.settings = settings;
    this.errands = errands;
    this.tickets = new Tickets(api, settings);
    this.look = look;
    this.thread = Thread.ofVirtual().name("slack-connection").unstarted(this::keepConnected);
  }

  /**
   * Connects, and waits some seconds for the first connection.
   *
   * @throws SlackNotReady if Slack refuses it for good
   */
  void begin() {
    thread.start();
    if (!await(first, HELLO)) {
      LOG.warn("No connection to Slack yet; trying on");
    }
    if (current.isEmpty()) {
      tickets.refusal().ifPresent(this::giveUp);
    }
  }

  private void giveUp(SlackNotReady refusal) {
    end();
    throw refusal;
  }

  /** Takes nothing more in, lets what is under way end, and hangs up. */
  void end() {
    stopped.countDown();
    current.ifPresent(socket -> drain(socket.work()));
    drain(errands);
    // Without a connection it may wait for an answer that nobody needs any more.
    current.ifPresentOrElse(SlackSocket::abandon, thread::interrupt);
    if (!await(over, HELLO)) {
      LOG.warn("The connection to Slack took long to close");
    }
    app.stop();
    app.executorService().shutdownNow();
  }

  private void keepConnected() {
    try {
      var backoff = new Backoff();
      while (!isStopped()) {
        live(backoff);
      }
    } finally {
      current.ifPresent(this::hangUp);
      over.countDown();
    }
  }

  /** One connection, from its opening to the moment when another one is wanted. */
  private void live(Backoff backoff) {
    try {
      var opened = open();
      if (opened.isEmpty()) {
        tickets.refusal().ifPresent(_ -> first.countDown());
        await(stopped, backoff.next());
        return;
      }
      var socket = opened.get();
      var previous = current;
      current = opened;
      previous.ifPresent(old -> errands.run("farewell", () -> hangUpLater(old)));
      first.countDown();
      // Asked only now: whoever stops us after this finds the socket and ends its wait.
      if (!isStopped()) {
        after(socket, socket.awaitEnd(look), backoff);
      }
    } catch (InterruptedException e) {
      stopped.countDown();
    } catch (Exception e) {
      // Whatever it is, we try again.
      LOG.warn("No connection to Slack: {}", Trace.of(e));
      await(stopped, backoff.next());
    }
  }

  private void after(SlackSocket socket, SlackSocket.End end, Backoff backoff) {
    if (end == SlackSocket.End.UNWELCOME) {
      LOG.warn(
          "Slack refuses connections: is Socket Mode on for this app, and are there fewer than"
              + " ten connections?");
    }
    if (end != SlackSocket.End.MOVE_ON) {
      current = Optional.empty();
      hangUp(socket);
    }
    if (socket.isProven()) {
      backoff.reset();
    }
    await(stopped, backoff.next());
  }

  private Optional<SlackSocket> open() throws URISyntaxException, InterruptedException {
    var address = tickets.draw();
    if (address.isEmpty()) {
      return Optional.empty();
    }
    var socket = new SlackSocket(api.slack(), settings.appToken(), address.get(), this::take);
    if (!socket.greeted(HELLO)) {
      LOG.warn("Slack gave an address for a connection, but nobody answers there");
      hangUp(socket);
      return Optional.empty();
    }
    return Optional.of(socket);
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
    await(stopped, LINGER);
    drain(old.work());
    hangUp(old);
  }

  private void hangUp(SlackSocket socket) {
    try {
      socket.close();
    } catch (IOException | RuntimeException e) {
      LOG.info("A connection to Slack closed badly: {}", e.getClass().getSimpleName());
    }
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  private static void drain(Errands work) {
    if (!work.drained(DRAIN)) {
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
