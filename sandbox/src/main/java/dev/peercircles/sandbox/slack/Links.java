package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.Json;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Socket Mode side: connections opened with a ticket, envelopes that go to exactly one of them
 * in turn, and their acknowledgements, which only count on the connection that the envelope went
 * to. Thread-safe.
 */
final class Links extends WebSocketServer {
  private static final Logger LOG = LoggerFactory.getLogger(Links.class);
  private static final int MOST = 10;
  private final String appId;
  private final Ids ids;
  private final Runnable onLink;
  private final CountDownLatch started = new CountDownLatch(1);
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final List<WebSocket> open = new ArrayList<>();
  private final Map<String, Pending> pending = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private volatile boolean silent;

  private record Pending(WebSocket link, CompletableFuture<JsonNode> ack) {}

  private Links(String appId, Ids ids, Runnable onLink) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.appId = appId;
    this.ids = ids;
    this.onLink = onLink;
    setTcpNoDelay(true);
    setDaemon(true);
    setConnectionLostTimeout(10);
  }

  /**
   * A server that listens from now on; {@code onLink} is called after each new connection's hello.
   */
  static Links listen(String appId, Ids ids, Runnable onLink) {
    Links links = new Links(appId, ids, onLink);
    links.start();
    try {
      if (!links.started.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no loopback port for Socket Mode");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while opening Socket Mode", e);
    }
    return links;
  }

  /** An address for one connection. */
  String address() {
    String ticket = ids.next("ticket-");
    tickets.add(ticket);
    return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=" + appId;
  }

  int count() {
    synchronized (open) {
      return open.size();
    }
  }

  /** Waits until at least so many connections are open; whether that came true within the limit. */
  boolean await(int connections, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    synchronized (open) {
      while (open.size() < connections) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return false;
        }
        try {
          open.wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
      return true;
    }
  }

  /** Envelopes that wait for their acknowledgement. */
  int unacknowledged() {
    return pending.size();
  }

  /**
   * Sends an envelope over one connection; empty if there is none. Whoever waits for it ends it
   * when too late.
   */
  Optional<CompletableFuture<JsonNode>> send(
      String type, boolean acceptsPayload, JsonNode payload, int attempt) {
    Optional<WebSocket> link = next();
    return link.map(l -> send(l, type, acceptsPayload, payload, attempt));
  }

  private CompletableFuture<JsonNode> send(
      WebSocket link, String type, boolean acceptsPayload, JsonNode payload, int attempt) {
    String id = ids.next("envelope-");
    ObjectNode envelope =
        Json.object()
            .put("envelope_id", id)
            .put("type", type)
            .put("accepts_response_payload", acceptsPayload);
    if (type.equals("events_api")) {
      envelope.put("retry_attempt", attempt).put("retry_reason", attempt == 0 ? "" : "timeout");
    }
    envelope.set("payload", payload);
    Pending waiting = new Pending(link, new CompletableFuture<>());
    pending.put(id, waiting);
    waiting.ack().whenComplete((ack, e) -> pending.remove(id));
    try {
      link.send(Json.write(envelope));
    } catch (RuntimeException e) {
      LOG.debug("The connection closed while an envelope was on its way", e);
    }
    return waiting.ack();
  }

  private Optional<WebSocket> next() {
    synchronized (open) {
      return open.isEmpty()
          ? Optional.empty()
          : Optional.of(open.get(Math.floorMod(turn.getAndIncrement(), open.size())));
    }
  }

  /** Tells every connection to go, as Slack does; all reasons but {@code warning} close it. */
  void disconnect(String reason) {
    for (WebSocket link : links()) {
      link.send(Json.write(farewell(reason)));
      if (!reason.equals("warning")) {
        link.close(CloseFrame.NORMAL);
      }
    }
  }

  /** Cuts every connection without a word. */
  void cut() {
    for (WebSocket link : links()) {
      forget(link);
      link.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut");
    }
  }

  /** While silent, no ping is answered and none sent. */
  void silence(boolean on) {
    silent = on;
    setConnectionLostTimeout(on ? 0 : 10);
  }

  private List<WebSocket> links() {
    synchronized (open) {
      return List.copyOf(open);
    }
  }

  private void forget(WebSocket link) {
    synchronized (open) {
      open.remove(link);
    }
  }

  private static ObjectNode farewell(String reason) {
    ObjectNode frame = Json.object().put("type", "disconnect").put("reason", reason);
    frame.putObject("debug_info").put("host", "applink-sandbox");
    return frame;
  }

  private ObjectNode hello(int connections) {
    ObjectNode frame = Json.object().put("type", "hello").put("num_connections", connections);
    frame
        .putObject("debug_info")
        .put("host", "applink-sandbox")
        .put("build_number", 1)
        .put("approximate_connection_time", 18060);
    frame.putObject("connection_info").put("app_id", appId);
    return frame;
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void onOpen(WebSocket link, ClientHandshake handshake) {
    String ticket = handshake.getResourceDescriptor().replaceFirst(".*[?&]ticket=([^&]*).*", "$1");
    if (!tickets.remove(ticket)) {
      link.close(CloseFrame.POLICY_VALIDATION, "unknown ticket");
      return;
    }
    int connections;
    synchronized (open) {
      connections = open.size() + 1;
      if (connections > MOST) {
        link.send(Json.write(farewell("too_many_websockets")));
        link.close(CloseFrame.NORMAL);
        return;
      }
      link.send(Json.write(hello(connections)));
      open.add(link);
      open.notifyAll();
    }
    onLink.run();
  }

  @Override
  public void onMessage(WebSocket link, String message) {
    try {
      JsonNode frame = Json.read(message);
      Pending waiting = pending.get(Json.text(frame, "envelope_id"));
      if (waiting != null && waiting.link().equals(link)) {
        waiting.ack().complete(frame.path("payload"));
      }
    } catch (JacksonException e) {
      LOG.debug("A frame that is no JSON was ignored", e);
    }
  }

  @Override
  public void onWebsocketPing(WebSocket link, Framedata ping) {
    if (!silent) {
      super.onWebsocketPing(link, ping);
    }
  }

  @Override
  public void onClose(WebSocket link, int code, String reason, boolean remote) {
    forget(link);
  }

  @Override
  public void onError(WebSocket link, Exception e) {
    LOG.debug("A Socket Mode connection failed", e);
  }

  void halt() {
    try {
      stop(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
