package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events of the Events API: sent to the app if it asked for them, sent again at once if not
 * acknowledged, held while no connection is open. Thread-safe.
 */
final class Events {
  private static final int ATTEMPTS = 2;
  private final Model model;
  private final List<ObjectNode> held = new ArrayList<>();
  private Optional<Links> links = Optional.empty();

  Events(Model model) {
    this.model = model;
  }

  synchronized void through(Links opened) {
    links = Optional.of(opened);
  }

  /** Wraps an event and sends it if the app subscribed to it. */
  void tell(String subscription, ObjectNode event) {
    if (model.spec.events().contains(subscription)) {
      deliver(model.locked(() -> wrap(event)));
    }
  }

  /** Sends again all that found no connection. */
  void flush() {
    List<ObjectNode> again;
    synchronized (this) {
      again = List.copyOf(held);
      held.clear();
    }
    again.forEach(this::deliver);
  }

  private ObjectNode wrap(ObjectNode event) {
    String now = model.stamps.next();
    event.put("event_ts", now);
    ObjectNode payload =
        Json.object()
            .put("token", "sandbox")
            .put("team_id", model.spec.teamId())
            .put("api_app_id", model.spec.app().id())
            .put("type", "event_callback")
            .put("event_id", model.ids.next("Ev"))
            .put("event_time", Stamps.micros(now) / 1_000_000)
            .put("is_ext_shared_channel", false);
    payload.set("event", event);
    payload
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", model.spec.teamId())
        .put("user_id", model.spec.app().botUserId())
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    return payload;
  }

  private void deliver(ObjectNode payload) {
    attempt(payload, 0);
  }

  private void attempt(ObjectNode payload, int attempt) {
    Optional<CompletableFuture<JsonNode>> ack = send(payload, attempt);
    if (ack.isEmpty()) {
      synchronized (this) {
        held.add(payload);
      }
      return;
    }
    ack.get()
        .orTimeout(model.spec.timing().acknowledge().toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((answer, late) -> {
          if (late != null && attempt + 1 < ATTEMPTS) {
            attempt(payload, attempt + 1);
          }
        });
  }

  private synchronized Optional<CompletableFuture<JsonNode>> send(ObjectNode payload, int attempt) {
    return links.flatMap(l -> l.send("events_api", false, payload, attempt));
  }
}
