package dev.peercircles.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * One Socket Mode connection: Slack's own client, without its queue (one thread, ended by an
 * Error), its monitor and its reconnecting (at once and for ever). It lives from its hello to its
 * end and is never used again. Thread-safe.
 */
final class SlackSocket extends SocketModeClientJavaWSImpl {
  private static final int NO_WORKERS = 0;
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  private final CountDownLatch hello = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CompletableFuture<End> end = new CompletableFuture<>();
  private final BiConsumer<SlackSocket, String> envelopes;
  private final Errands work = new Errands();
  private volatile boolean proven;
  private volatile int connections;

  /** Why a connection is no more to be used. */
  enum End {
    /** Slack asks to move on: another connection first, then this one closes. */
    MOVE_ON,
    /** The app has as many connections as it may have: trying at once won't help. */
    TOO_MANY,
    /** Socket Mode is off: trying won't help until a person switches it on. */
    SWITCHED_OFF,
    /** Closed or dead. */
    LOST
  }

  /**
   * Not connected yet.
   *
   * @param envelopes takes what comes in, on the connection's own thread: must not block
   */
  SlackSocket(Slack slack, String appToken, String url, BiConsumer<SlackSocket, String> envelopes)
      throws URISyntaxException {
    super(slack, appToken, url, NO_WORKERS, new ConcurrentLinkedMessageQueue(), false, false, 0);
    this.envelopes = envelopes;
    addWebSocketCloseListener((code, reason) -> {
      end.complete(End.LOST);
      closed.countDown();
    });
    addWebSocketErrorListener(error -> {
      if (hello.getCount() > 0) {
        end.complete(End.LOST);
      }
    });
  }

  /** Connects and waits for Slack's hello; whether it came. */
  boolean greeted(Duration limit) throws InterruptedException {
    connect();
    long deadline = limit.toMillis();
    for (long waited = 0; waited < deadline && !end.isDone(); waited += 50) {
      if (hello.await(50, TimeUnit.MILLISECONDS)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Waits until it is no more to be used.
   *
   * @param look how often to look whether it is silently dead
   * @param most how long to stay at most
   */
  End awaitEnd(Duration look, Duration most) throws InterruptedException {
    for (long left = most.toMillis(); left > 0; left -= look.toMillis()) {
      try {
        return end.get(Math.min(left, look.toMillis()), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (!verifyConnection()) {
          return End.LOST;
        }
        proven = true;
      } catch (java.util.concurrent.ExecutionException e) {
        throw new IllegalStateException("nothing completes this exceptionally", e);
      }
    }
    return End.MOVE_ON;
  }

  /** The envelopes that came in here and are to be answered here. */
  Errands work() {
    return work;
  }

  /** How many connections the app had when this one was greeted, by Slack's count. */
  int connections() {
    return connections;
  }

  /** Whether it stood for a while. */
  boolean isProven() {
    return proven;
  }

  /** Whether it is closed, by Slack or by us. */
  boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** No more to be used, as of now. */
  void abandon() {
    end.complete(End.LOST);
  }

  /** Every frame comes here first: none goes into the client's own queue or log. */
  @Override
  public void enqueueMessage(String message) {
    if (!message.startsWith("{")) {
      return;
    }
    var frame = JsonParser.parseString(message).getAsJsonObject();
    switch (text(frame, "type")) {
      case "hello" -> {
        connections = number(frame, "num_connections");
        hello.countDown();
      }
      case "disconnect" -> end.complete(reason(text(frame, "reason")));
      default -> envelopes.accept(this, message);
    }
  }

  private static End reason(String reason) {
    return switch (reason) {
      case "link_disabled" -> End.SWITCHED_OFF;
      case "too_many_websockets" -> End.TOO_MANY;
      default -> End.MOVE_ON;
    };
  }

  private static String text(JsonObject frame, String key) {
    return frame.has(key) && frame.get(key).isJsonPrimitive() ? frame.get(key).getAsString() : "";
  }

  private static int number(JsonObject frame, String key) {
    return frame.has(key) && frame.get(key).isJsonPrimitive() ? frame.get(key).getAsInt() : 0;
  }

  /** Says goodbye and waits a little for Slack's. */
  @Override
  public void close() throws IOException {
    getMessageProcessorExecutor().shutdownNow();
    disconnect();
    try {
      if (hello.getCount() == 0 && !closed.await(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("no goodbye");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
