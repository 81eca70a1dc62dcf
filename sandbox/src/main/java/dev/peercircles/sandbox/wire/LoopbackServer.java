package dev.peercircles.sandbox.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * An HTTP server on 127.0.0.1 and a free port, one virtual thread per request. Thread-safe; the
 * handler is called from many threads at once.
 */
public final class LoopbackServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger underWay = new AtomicInteger();
  private final Function<HttpCall, HttpReply> handler;

  private LoopbackServer(HttpServer server, Function<HttpCall, HttpReply> handler) {
    this.server = server;
    this.handler = handler;
  }

  /** Opens a server that listens from now on. */
  public static LoopbackServer open(Function<HttpCall, HttpReply> handler) {
    // The JDK's server writes head and body apart; without this each answer waits for a delayed ACK
    // (40 ms).
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      LoopbackServer server = new LoopbackServer(http, handler);
      http.createContext("/", server::serve);
      http.setExecutor(server.threads);
      http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("No loopback port could be opened", e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** How many requests are being worked on now. */
  public int underWay() {
    return underWay.get();
  }

  private void serve(HttpExchange exchange) throws IOException {
    underWay.incrementAndGet();
    try (exchange) {
      HttpReply reply = handler.apply(read(exchange));
      if (reply.status() == 0) {
        return; // closing an exchange that was never answered drops the connection
      }
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(
          reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
      if (reply.body().length > 0) {
        exchange.getResponseBody().write(reply.body());
      }
    } finally {
      underWay.decrementAndGet();
    }
  }

  private static HttpCall read(HttpExchange exchange) throws IOException {
    Map<String, List<String>> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), v));
    return new HttpCall(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
        headers,
        exchange.getRequestBody().readAllBytes());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
