package dev.peercircles.sandbox.discord;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.peercircles.sandbox.Turnstile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The REST API over HTTP on loopback, one virtual thread per request. */
final class RestServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RestServer.class);
  private static final JsonNode NONE = MissingNode.getInstance();

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Router router;
  private final GuildState guild;
  private final String authorization;
  private final RateLimits limits;
  private final Consumer<RestAnswer> vanish;
  private final Faults faults = new Faults();
  private final List<RestCall> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean revoked;
  private volatile Turnstile turnstile = Turnstile.OPEN;

  /**
   * Serves at once.
   *
   * @param vanish lets go of the message that an answer names
   */
  RestServer(
      Router router,
      GuildState guild,
      String botToken,
      RateLimits limits,
      Consumer<RestAnswer> vanish) {
    this.router = router;
    this.guild = guild;
    this.authorization = "Bot " + botToken;
    this.limits = limits;
    this.vanish = vanish;
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext("/", this::serve);
    http.setExecutor(threads);
    http.start();
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/api/v10/";
  }

  Faults faults() {
    return faults;
  }

  List<RestCall> calls() {
    return List.copyOf(calls);
  }

  /** From now on no token is right. */
  void revoke() {
    revoked = true;
  }

  void through(Turnstile next) {
    turnstile = next;
  }

  boolean busy() {
    return underWay.get() > 0;
  }

  private void serve(HttpExchange exchange) throws IOException {
    underWay.incrementAndGet();
    try (exchange) {
      readAndMeet(exchange);
    } finally {
      underWay.decrementAndGet();
    }
  }

  private void readAndMeet(HttpExchange exchange) throws IOException {
    RestRequest request;
    try {
      request = RequestReader.read(exchange);
    } catch (ApiError unreadable) {
      send(exchange, answer(unreadable));
      return;
    }
    if (turnstile.arrives(request.method() + " " + request.path())) {
      meet(exchange, request, faults.take(request.method(), request.path()));
    } else {
      record(request, 0, NONE);
    }
  }

  private static RestAnswer answer(ApiError refused) {
    return new RestAnswer(refused.status(), Optional.of(refused.body()));
  }

  private void meet(HttpExchange exchange, RestRequest request, Optional<Fault> fault)
      throws IOException {
    switch (fault.orElse(null)) {
      case null ->
          finish(
              exchange,
              request,
              limits
                  .refusal(exchange.getResponseHeaders(), router.bucket(request), request)
                  .orElseGet(() -> work(exchange, request)));
      case Fault.Refused refused ->
          finish(exchange, request, refusal(refused.status(), refused.code(), refused.message()));
      case Fault.Lost _ -> record(request, 0, NONE);
      case Fault.AnswerLost _ -> {
        work(exchange, request);
        record(request, 0, NONE);
      }
      case Fault.Vanished _ -> {
        var answer = work(exchange, request);
        synchronized (guild) {
          vanish.accept(answer);
        }
        finish(exchange, request, answer);
      }
      case Fault.Slow slow -> {
        pause(slow);
        finish(exchange, request, work(exchange, request));
      }
      case Fault.Limited limited ->
          finish(exchange, request, limits.exceeded(exchange.getResponseHeaders(), limited));
      case Fault.LimitedOtherwise limited ->
          finish(exchange, request, limits.exceeded(exchange.getResponseHeaders(), limited));
      case Fault.Page page ->
          finish(exchange, request, limits.page(exchange.getResponseHeaders(), page));
    }
  }

  private static RestAnswer refusal(int status, int code, String message) {
    return new RestAnswer(
        status, Optional.of(Json.object().put("message", message).put("code", code)));
  }

  private static void pause(Fault.Slow slow) {
    try {
      Thread.sleep(slow.by());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private RestAnswer work(HttpExchange exchange, RestRequest request) {
    try {
      if (!isOpen(request)
          && (revoked || !authorization.equals(RequestReader.header(exchange, "Authorization")))) {
        throw ApiError.unauthorized();
      }
      synchronized (guild) {
        needBotIn(request.path());
        return router.answer(request);
      }
    } catch (ApiError refused) {
      return answer(refused);
    } catch (RuntimeException broken) {
      LOG.error("{} {} broke the simulator", request.method(), request.path(), broken);
      return refusal(500, 0, "500: Internal Server Error");
    }
  }

  /** A bot that was taken out of the guild reaches nothing of it. */
  private void needBotIn(String path) {
    if (!guild.isBotIn()) {
      if (path.startsWith("/guilds/")) {
        throw ApiError.unknown(10004, "Guild");
      }
      if (path.contains("/guilds/") || guild.channels().stream().anyMatch(c -> isOf(c, path))) {
        throw ApiError.missingAccess();
      }
    }
  }

  private static boolean isOf(Channel channel, String path) {
    return !(channel instanceof Channel.Direct)
        && (path + "/").startsWith("/channels/" + channel.id() + "/");
  }

  /** Interactions and their webhooks carry their right in the path. */
  private static boolean isOpen(RestRequest request) {
    return request.path().startsWith("/interactions/") || request.path().startsWith("/webhooks/");
  }

  private void finish(HttpExchange exchange, RestRequest request, RestAnswer answer)
      throws IOException {
    record(request, answer.status(), answer.body().orElse(NONE));
    if (turnstile.leaves(request.method() + " " + request.path())) {
      var headers = exchange.getResponseHeaders();
      limits.describe(headers, router.bucket(request), request, answer.status());
      send(exchange, answer);
    }
  }

  private void record(RestRequest request, int status, JsonNode answer) {
    calls.add(
        new RestCall(
            request.method(), request.path(), request.query(), request.body(), status, answer));
  }

  private static void send(HttpExchange exchange, RestAnswer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    byte[] bytes = answer.words().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
