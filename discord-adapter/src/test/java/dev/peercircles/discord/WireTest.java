package dev.peercircles.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.peercircles.testing.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {
  private static final String POST = "/channels/1/messages";
  private static final String CALLBACK = "/interactions/1/token/callback";
  private static final String EDIT = "/webhooks/1/token/messages/@original";

  private final TestClock clock = TestClock.at("2026-10-12T07:30:00Z");
  private final RateGate gate = new RateGate(clock);
  private final OkHttpClient client =
      new Wire(gate, new AnswerWire(), new DiscordTime(clock)).client().build();
  private final Deque<Answer> script = new ArrayDeque<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private HttpServer server;

  /** Status 0: the connection is dropped instead. */
  private record Answer(int status, String type, String body, Map<String, String> headers) {
    static Answer json(int status, String body) {
      return new Answer(status, "application/json", body, Map.of());
    }

    static Answer dropped() {
      return json(0, "");
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    client.connectionPool().evictAll();
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
    exchange.getRequestBody().readAllBytes();
    var answer = script.isEmpty() ? Answer.json(200, "{}") : script.poll();
    if (answer.status() > 0) {
      var body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private Response call(String method, String path) throws IOException {
    var url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
    var request = new Request.Builder().url(url).method(method, RequestBody.create(new byte[0]));
    try (var response = client.newCall(request.build()).execute()) {
      return response;
    }
  }

  @Test
  void shouldSendAPostOnceWhateverJdaWouldRepeat() throws IOException {
    script.add(Answer.json(502, ""));

    assertThat(call("POST", POST).code()).isEqualTo(500);
    assertThat(requests).hasSize(1);
  }

  @Test
  void shouldLeaveOtherRequestsToJda() throws IOException {
    script.add(Answer.json(502, ""));

    assertThat(call("PUT", "/applications/1/guilds/1/commands").code()).isEqualTo(502);
  }

  @Test
  void shouldTellADroppedPostFromOneThatNeverLeft() {
    script.add(Answer.dropped());
    assertThatThrownBy(() -> call("POST", POST)).isInstanceOf(Wire.PerhapsSent.class);
    assertThat(requests).hasSize(1);

    server.stop(0);
    client.connectionPool().evictAll();

    assertThatThrownBy(() -> call("POST", POST)).isInstanceOf(Wire.NotSent.class);
  }

  @Test
  void shouldTakeTheLongerPauseIfHeaderAndBodyDisagree() throws IOException {
    script.add(
        new Answer(429, "application/json", "{\"retry_after\": 4.2}", Map.of("Retry-After", "2")));
    script.add(
        new Answer(429, "application/json", "{\"retry_after\": 0.3}", Map.of("Retry-After", "7")));

    assertThat(call("POST", POST).header("Retry-After")).isEqualTo("5");
    assertThat(call("POST", POST).header("Retry-After")).isEqualTo("7");
    assertThat(gate.pause()).isEmpty();
  }

  @Test
  void shouldShutTheGateIfTheWholeTokenMustWait() throws IOException {
    script.add(
        new Answer(
            429,
            "application/json",
            "{\"retry_after\": 4.2, \"global\": true}",
            Map.of("Retry-After", "5", "X-RateLimit-Global", "true")));
    call("POST", POST);
    assertThat(gate.pause()).contains(Duration.ofSeconds(5));

    script.add(new Answer(429, "text/html", "<html>banned</html>", Map.of("Retry-After", "60")));
    call("POST", POST);
    assertThat(gate.pause()).contains(Duration.ofSeconds(60));

    clock.forward(Duration.ofSeconds(60));
    assertThat(gate.pause()).isEmpty();
  }

  @Test
  void shouldShutTheGateIfOnlyTheBodySaysSoAndForAMinuteIfNobodySaysForHowLong()
      throws IOException {
    script.add(Answer.json(429, "{\"retry_after\": 4.2, \"global\": true}"));
    call("POST", POST);
    assertThat(gate.pause()).contains(Duration.ofMillis(4_200));

    script.add(new Answer(429, "text/html", "<html>banned</html>", Map.of()));
    call("POST", POST);
    assertThat(gate.pause()).contains(Duration.ofSeconds(60));
  }

  @Test
  void shouldTakeAFirstResponseAsGivenIfOnlyItsAnswerWasLost() throws IOException {
    script.add(Answer.dropped());
    script.add(Answer.json(400, "{\"code\": 40060, \"message\": \"already acknowledged\"}"));

    assertThat(call("POST", CALLBACK).code()).isEqualTo(204);
    assertThat(requests).hasSize(2);
  }

  @Test
  void shouldLeaveAnInteractionToTheProcessThatAnsweredIt() throws IOException {
    script.add(Answer.json(400, "{\"code\": 40060, \"message\": \"already acknowledged\"}"));

    assertThat(call("POST", CALLBACK).code()).isEqualTo(400);
    assertThat(requests).hasSize(1);
  }

  @Test
  void shouldRepeatAnAnswerOnceAfterAServersError() throws IOException {
    script.add(Answer.json(503, ""));
    assertThat(call("POST", CALLBACK).code()).isEqualTo(200);

    script.add(Answer.dropped());
    assertThat(call("PATCH", EDIT).code()).isEqualTo(200);

    assertThat(requests).hasSize(4);
  }
}
