package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.SeenForm;
import dev.peercircles.sandbox.wire.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Forms that people send or close. */
final class Submissions {
  private static final String BROKEN = "We had some trouble connecting. Try again?";
  private final Model model;
  private final Acts acts;
  private final Payloads payloads;

  Submissions(Model model, Acts acts, Payloads payloads) {
    this.model = model;
    this.acts = acts;
    this.payloads = payloads;
  }

  Reaction submit(String person, SeenForm seen, Map<String, String> values) {
    View view = model.locked(() -> model.views.seen(person, seen));
    SeenForm form = model.locked(() -> model.forms.read(view));
    if (form.submitLabel().isEmpty()) {
      throw new IllegalArgumentException("\"" + form.title() + "\" can't be sent");
    }
    Filling filling = new Filling(view, form, model.appearance.blocks(), values);
    if (!filling.refusals().isEmpty()) {
      return new Reaction.Refused(filling.refusals());
    }
    model.diary.submitted(person, form, filling.words());
    Act act = new Act(person, view.room());
    return acts.send(
        act,
        "interactive",
        true,
        () -> payloads.submission(act, view, filling.state()),
        payload -> acknowledged(act, view, payload));
  }

  /** The person closes a form without sending it. */
  void close(String person, SeenForm seen) {
    View view = model.locked(() -> model.views.seen(person, seen));
    model.locked(() -> {
      model.views.pop(person);
      return view;
    });
    if (view.wantsClosedEvent()) {
      Act act = new Act(person, view.room());
      acts.send(
          act,
          "interactive",
          false,
          () -> payloads.closed(act, view, false),
          payload -> Optional.of(new Reaction.Taken()));
    }
  }

  private Optional<Reaction> acknowledged(Act act, View view, JsonNode payload) {
    try {
      return switch (Json.text(payload, "response_action")) {
        case "errors" -> Optional.of(errors(view, payload.path("errors")));
        case "update" -> {
          View now = model.views.update(view, payload.path("view"));
          yield Optional.of(new Reaction.Opened(model.show(now, act)));
        }
        case "push" -> {
          View on = model.views.push(act, payload.path("view"));
          yield Optional.of(new Reaction.Opened(model.show(on, act)));
        }
        case "clear" -> {
          model.views.clear(act.person);
          yield Optional.empty();
        }
        case "" -> {
          closeSent(view);
          yield Optional.empty();
        }
        default -> Optional.of(new Reaction.Failed(BROKEN));
      };
    } catch (Refused refused) {
      return Optional.of(new Reaction.Failed(BROKEN + " (" + refused.details() + ")"));
    }
  }

  private void closeSent(View view) {
    if (model.views.top(view.owner()).filter(v -> v.id().equals(view.id())).isPresent()) {
      model.views.pop(view.owner());
    }
  }

  /** Slack shows errors only at input blocks and fails if a name is none. */
  private static Reaction errors(View view, JsonNode errors) {
    Map<String, String> byField = new HashMap<>();
    errors.properties().forEach(e -> byField.put(e.getKey(), e.getValue().asString("")));
    boolean known =
        byField.keySet().stream()
            .allMatch(id ->
                view.blocks()
                    .valueStream()
                    .anyMatch(b ->
                        Json.text(b, "block_id").equals(id)
                            && Json.text(b, "type").equals("input")));
    return known && !byField.isEmpty()
        ? new Reaction.Refused(byField)
        : new Reaction.Failed(BROKEN);
  }
}
