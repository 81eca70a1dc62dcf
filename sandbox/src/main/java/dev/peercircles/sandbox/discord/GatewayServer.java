package dev.peercircles.sandbox.discord;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gateway's sockets on loopback. */
final class GatewayServer extends WebSocketServer {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayServer.class);
  private static final int START_SECONDS = 10;

  private final Gateway gateway;
  private final CountDownLatch started = new CountDownLatch(1);

  private GatewayServer(Gateway gateway) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    this.gateway = gateway;
    setReuseAddr(true);
    setTcpNoDelay(true);
    setDaemon(true);
    setConnectionLostTimeout(0); // Discord counts heartbeats, not pings
  }

  static GatewayServer start(Gateway gateway) {
    GatewayServer server = new GatewayServer(gateway);
    server.start();
    try {
      if (!server.started.await(START_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the gateway did not start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return server;
  }

  String url() {
    return "ws://127.0.0.1:" + getPort();
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    gateway.opened(socket, handshake.getResourceDescriptor());
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    gateway.closed(socket, remote ? code : CloseFrame.ABNORMAL_CLOSE);
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    gateway.received(socket, message);
  }

  @Override
  public void onError(@Nullable WebSocket socket, Exception problem) {
    LOG.warn("gateway socket", problem);
  }
}
