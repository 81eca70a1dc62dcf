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
 * Events of the Events API: sent to the app if it asked for them, sent once more at once if not
 * acknowledged, held while no connection is open. Slack's later repetitions (after one and five
 * minutes) are left to {@link Faults#repeatEvents}. Thread-safe.
 */
final class Events {
  private static final int ATTEMPTS = 2;
  private final Model model;
  private final Faults faults;
  private final List<ObjectNode> held = new ArrayList<>();
  private Optional<Links> links = Optional.empty();

  Events(Model model, Faults faults) {
    this.model = model;
    this.faults = faults;
  }

  synchronized void through(Links opened) {
    links = Optional.of(opened);
  }

  /** Wraps an event and sends it if the app subscribed to it. */
  void tell(String subscription, ObjectNode event) {
    if (!model.spec.events().contains(subscription) || faults.dropsEvents()) {
      return;
    }
    ObjectNode payload = model.locked(() -> wrap(event));
    for (int copy = 0; copy <= faults.repeatedEvents(); copy++) {
      attempt(payload, copy, copy + ATTEMPTS);
    }
  }

  /** Sends again all that found no connection. */
  void flush() {
    List<ObjectNode> again;
    synchronized (this) {
      again = List.copyOf(held);
      held.clear();
    }
    again.forEach(payload -> attempt(payload, 0, ATTEMPTS));
  }

  private ObjectNode wrap(ObjectNode event) {
    String now = model.stamps.next();
    if (!Json.text(event, "type").equals("user_change")) {
      event.put("event_ts", now);
    }
    ObjectNode payload =
        Json.object()
            .put("token", "sandbox")
            .put("team_id", model.spec.teamId())
            .put("api_app_id", model.spec.app().id())
            .put("type", "event_callback")
            .put("event_id", model.ids.next("Ev"))
            .put("event_time", Stamps.micros(now) / 1_000_000);
    payload.set("event", event);
    payload
        .putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", model.spec.teamId())
        .put("user_id", model.spec.app().botUserId())
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    return payload.put("is_ext_shared_channel", false);
  }

  private void attempt(ObjectNode payload, int attempt, int end) {
    sendOrHold(payload, attempt)
        .ifPresent(ack ->
            ack.orTimeout(model.spec.timing().acknowledge().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, late) -> {
                  if (late != null && attempt + 1 < end) {
                    attempt(payload, attempt + 1, end);
                  }
                }));
  }

  /** In one step: what finds no connection must be held before the next one asks for it. */
  private synchronized Optional<CompletableFuture<JsonNode>> sendOrHold(
      ObjectNode payload, int attempt) {
    var ack = links.flatMap(l -> l.send("events_api", false, payload, attempt));
    if (ack.isEmpty()) {
      held.add(payload);
    }
    return ack;
  }
}
