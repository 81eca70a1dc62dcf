package dev.peercircles.slack;

import com.slack.api.bolt.App;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one Socket Mode connection standing and gives each envelope a virtual thread of its own.
 * Bolt's own runner handles envelopes one at a time, dies of an Error, and reconnects without pause
 * or never.
 */
@Singleton
final class SlackRunner implements SlackConnection {
  private static final Logger LOG = LoggerFactory.getLogger(SlackRunner.class);
  private static final Duration HELLO = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofSeconds(20);
  private static final Duration DRAIN = Duration.ofSeconds(10);
  private static final Duration LINGER = Duration.ofSeconds(2);

  private final BoltApps apps;
  private final SlackApi api;
  private final SlackSettings settings;
  private final Errands errands;
  private Optional<Life> life = Optional.empty();

  @Inject
  SlackRunner(BoltApps apps, SlackApi api, SlackSettings settings, Errands errands) {
    this.apps = apps;
    this.api = api;
    this.settings = settings;
    this.errands = errands;
  }

  @Override
  public synchronized void start() {
    if (life.isPresent()) {
      throw new IllegalStateException("already connected to Slack");
    }
    var now = new Life(apps.build());
    life = Optional.of(now);
    Thread.ofVirtual().name("slack-connection").start(now::keepConnected);
    now.awaitFirst();
  }

  @Override
  public synchronized void stop() {
    life.ifPresent(Life::end);
    life = Optional.empty();
  }

  /** From one start to its stop. */
  private final class Life {
    private final App app;
    private final Envelopes envelopes;
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Optional<SlackSocket> current = Optional.empty();

    Life(App app) {
      this.app = app.start();
      this.envelopes = new Envelopes(app);
    }

    void awaitFirst() {
      if (!await(first, HELLO)) {
        LOG.warn("No connection to Slack yet; trying on");
      }
    }

    void end() {
      stopped.countDown();
      current.ifPresent(socket -> drain(socket.work()));
      drain(errands);
      current.ifPresent(SlackSocket::abandon);
      if (!await(over, HELLO)) {
        LOG.warn("The connection to Slack took long to close");
      }
      app.stop();
      app.executorService().shutdownNow();
    }

    void keepConnected() {
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
        var socket = open();
        var previous = current;
        current = Optional.of(socket);
        previous.ifPresent(old -> errands.run("farewell", () -> hangUpLater(old)));
        first.countDown();
        after(socket, socket.awaitEnd(LOOK), backoff);
      } catch (InterruptedException e) {
        stopped.countDown();
      } catch (Exception e) {
        // The SDK throws RuntimeExceptions for refusals; whatever it is, we try again.
        LOG.warn("No connection to Slack: {}", e.getMessage());
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

    private SlackSocket open() throws IOException, URISyntaxException, InterruptedException {
      var url = api.slack().issueSocketModeUrl(settings.appToken());
      var socket = new SlackSocket(api.slack(), settings.appToken(), url, this::take);
      if (!socket.greeted(HELLO)) {
        hangUp(socket);
        throw new IOException("no hello");
      }
      return socket;
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
        LOG.error("An envelope of Slack's broke", e);
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
