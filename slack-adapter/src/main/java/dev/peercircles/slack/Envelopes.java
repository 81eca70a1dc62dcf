package dev.peercircles.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one envelope through Bolt and writes its acknowledgement; an event that Slack sends again
 * is acknowledged again and handled once. Thread-safe.
 */
final class Envelopes {
  private static final Logger LOG = LoggerFactory.getLogger(Envelopes.class);

  /** Bolt prints whole payloads of a type that it doesn't know. */
  private static final Set<String> KNOWN =
      Set.of(
          "block_actions",
          "event_callback",
          "message_action",
          "shortcut",
          "view_closed",
          "view_submission");

  private final App app;
  private final SocketModeRequestParser parser;
  private final Deliveries deliveries = new Deliveries();

  Envelopes(App app) {
    this.app = app;
    this.parser = new SocketModeRequestParser(app.config());
  }

  /**
   * Handles a frame.
   *
   * @param reply takes the acknowledgement; not called if Slack had better send the envelope again
   */
  void handle(String frame, Consumer<String> reply) throws Exception {
    var envelope = JsonParser.parseString(frame).getAsJsonObject();
    var id = envelope.get("envelope_id").getAsString();
    if (!isKnown(envelope)) {
      reply.accept(acknowledged(id, Optional.empty()));
      return;
    }
    var event = text(envelope.get("payload").getAsJsonObject().get("event_id"));
    if (event.isEmpty()) {
      run(frame)
          .ifPresent(
              answer -> reply.accept(acknowledged(id, Optional.ofNullable(answer.getBody()))));
    } else if (deliveries.once(event, () -> run(frame).isPresent())) {
      reply.accept(acknowledged(id, Optional.empty()));
    }
  }

  /** Bolt's answer; empty if Bolt couldn't make one. */
  private Optional<Response> run(String frame) throws Exception {
    var request = parser.parse(frame);
    var response =
        request == null || request.getBoltRequest() == null
            ? Response.ok()
            : app.run(request.getBoltRequest());
    if (response.getStatusCode() == 200) {
      return Optional.of(response);
    }
    LOG.warn("Bolt answered an envelope with {}", response.getStatusCode());
    return Optional.empty();
  }

  private static boolean isKnown(JsonObject envelope) {
    var payload = envelope.get("payload");
    return payload != null
        && payload.isJsonObject()
        && (payload.getAsJsonObject().has("command")
            || KNOWN.contains(text(payload.getAsJsonObject().get("type"))));
  }

  private static String text(@org.jspecify.annotations.Nullable JsonElement element) {
    return element != null && element.isJsonPrimitive() ? element.getAsString() : "";
  }

  private static String acknowledged(String id, Optional<String> payload) {
    var ack = Json.object("envelope_id", id);
    payload
        .filter(body -> !body.isEmpty())
        .ifPresent(body -> ack.add("payload", JsonParser.parseString(body)));
    return ack.toString();
  }
}
