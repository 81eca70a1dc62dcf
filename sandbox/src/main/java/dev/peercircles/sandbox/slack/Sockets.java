package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.Json;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The WebSocket server of Socket Mode: lets in who brings a fresh ticket, says hello and goodbye,
 * keeps at most ten connections. Thread-safe.
 */
final class Sockets extends WebSocketServer {
  private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);
  private static final int MOST = 10;
  private static final int PING_EVERY_SECONDS = 10;
  private final String appId;
  private final BiConsumer<WebSocket, String> onText;
  private final Runnable onLink;
  private final CountDownLatch started = new CountDownLatch(1);
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final Set<WebSocket> dead = ConcurrentHashMap.newKeySet();
  private final Set<WebSocket> warned = ConcurrentHashMap.newKeySet();
  private final List<WebSocket> open = new ArrayList<>();
  private volatile Optional<String> refusal = Optional.empty();
  private int turn;

  Sockets(String appId, BiConsumer<WebSocket, String> onText, Runnable onLink) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.appId = appId;
    this.onText = onText;
    this.onLink = onLink;
    setTcpNoDelay(true);
    setDaemon(true);
    setConnectionLostTimeout(PING_EVERY_SECONDS);
  }

  void listen() {
    start();
    try {
      if (!started.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no loopback port for Socket Mode");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while opening Socket Mode", e);
    }
  }

  /** An address that a ticket opens once. */
  String address(String ticket) {
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

  /** The connections in turn. */
  Optional<WebSocket> next() {
    synchronized (open) {
      return open.isEmpty()
          ? Optional.empty()
          : Optional.of(open.get(Math.floorMod(turn++, open.size())));
    }
  }

  /**
   * Sends a frame; one to a connection that is dead or closing is lost, as it would be on the way.
   */
  void send(WebSocket link, ObjectNode frame) {
    if (!dead.contains(link)) {
      say(link, Json.write(frame));
    }
  }

  private static void say(WebSocket link, String frame) {
    try {
      link.send(frame);
    } catch (WebsocketNotConnectedException e) {
      LOG.debug("The connection closed while a frame was on its way", e);
    }
  }

  /** Sends these words down every connection. */
  void say(String frame) {
    links().forEach(link -> say(link, frame));
  }

  void disconnect(String reason) {
    for (WebSocket link : links()) {
      if (reason.equals("warning")) {
        send(link, farewell(reason));
        warned.add(link);
      } else {
        dismiss(link, reason);
      }
    }
  }

  /** Closes those that were warned, as Slack does some ten seconds after its warning. */
  void closeWarned() {
    links().stream().filter(warned::contains).forEach(link -> dismiss(link, "refresh_requested"));
  }

  /** From now on every new connection is told this reason after its hello, and closed. */
  void refuse(Optional<String> reason) {
    refusal = reason;
  }

  private void dismiss(WebSocket link, String reason) {
    send(link, farewell(reason));
    forget(link);
    link.close(CloseFrame.NORMAL);
  }

  void cut() {
    for (WebSocket link : links()) {
      forget(link);
      link.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut");
    }
  }

  /** From now on nothing comes out of the connections open now, no pong either. */
  void deaden() {
    dead.addAll(links());
  }

  private List<WebSocket> links() {
    synchronized (open) {
      return List.copyOf(open);
    }
  }

  private void forget(WebSocket link) {
    dead.remove(link);
    warned.remove(link);
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
        .put("approximate_connection_time", 18_060);
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
    } else if (count() >= MOST) {
      dismiss(link, "too_many_websockets");
    } else if (refusal.isPresent()) {
      send(link, hello(1));
      dismiss(link, refusal.get());
    } else {
      welcome(link);
      onLink.run();
    }
  }

  private void welcome(WebSocket link) {
    synchronized (open) {
      send(link, hello(open.size() + 1));
      open.add(link);
      open.notifyAll();
    }
    if (!link.isOpen()) {
      // It closed meanwhile, and that may have been told before it stood among the open ones.
      forget(link);
    }
  }

  @Override
  public void onMessage(WebSocket link, String message) {
    if (!dead.contains(link)) {
      onText.accept(link, message);
    }
  }

  @Override
  public void onWebsocketPing(WebSocket link, Framedata ping) {
    if (!dead.contains(link)) {
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
