package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Turnstile;
import dev.peercircles.sandbox.wire.Json;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.java_websocket.WebSocket;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Envelopes of Socket Mode: each goes to exactly one connection, in turn, and only that connection
 * can acknowledge it. Thread-safe.
 */
final class Links {
  private final Ids ids;
  private final Wiretap tap;
  private final Sockets sockets;
  private final Map<String, Pending> pending = new ConcurrentHashMap<>();

  private volatile Turnstile turnstile = Turnstile.OPEN;

  private record Pending(WebSocket link, CompletableFuture<JsonNode> ack) {}

  /** Listens from now on; {@code onLink} is called after each new connection's hello. */
  Links(String appId, Ids ids, Wiretap tap, Runnable onLink) {
    this.ids = ids;
    this.tap = tap;
    this.sockets = new Sockets(appId, this::acknowledge, onLink);
    sockets.listen();
  }

  void through(Turnstile next) {
    turnstile = next;
  }

  Sockets sockets() {
    return sockets;
  }

  /** An address for one connection. */
  String address() {
    return sockets.address(ids.next("ticket-"));
  }

  /** Envelopes that wait for their acknowledgement. */
  int unacknowledged() {
    return pending.size();
  }

  /**
   * Sends an envelope over one connection; empty if there is none. The future gives the
   * acknowledgement's payload; whoever waits for it ends it when it is too late.
   */
  Optional<CompletableFuture<JsonNode>> send(
      String type, boolean acceptsPayload, JsonNode payload, int attempt) {
    tap.sent(type, payload);
    return sockets.next().map(link -> send(link, envelope(type, acceptsPayload, payload, attempt)));
  }

  private ObjectNode envelope(String type, boolean acceptsPayload, JsonNode payload, int attempt) {
    ObjectNode envelope =
        Json.object()
            .put("envelope_id", ids.next("envelope-"))
            .put("type", type)
            .put("accepts_response_payload", acceptsPayload);
    if (type.equals("events_api")) {
      envelope.put("retry_attempt", attempt).put("retry_reason", attempt == 0 ? "" : "timeout");
    }
    return envelope.set("payload", payload);
  }

  private CompletableFuture<JsonNode> send(WebSocket link, ObjectNode envelope) {
    String id = Json.text(envelope, "envelope_id");
    CompletableFuture<JsonNode> ack = new CompletableFuture<>();
    pending.put(id, new Pending(link, ack));
    ack.whenComplete((payload, e) -> pending.remove(id));
    sockets.send(link, envelope);
    return ack;
  }

  private void acknowledge(WebSocket link, String text) {
    try {
      JsonNode frame = Json.read(text);
      Optional.ofNullable(pending.get(Json.text(frame, "envelope_id")))
          .filter(waiting -> waiting.link().equals(link))
          .filter(waiting -> turnstile.arrives("ack"))
          .ifPresent(waiting -> waiting.ack().complete(frame.path("payload")));
    } catch (JacksonException e) {
      // Clients may send bare words to keep a connection alive; Slack ignores them.
      return;
    }
  }
}
