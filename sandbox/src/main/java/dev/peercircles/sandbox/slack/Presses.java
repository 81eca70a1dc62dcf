package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import dev.peercircles.sandbox.wire.Json;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Buttons that people press, below messages, in forms and on the Home tab. Thread-safe. */
final class Presses {
  private final Model model;
  private final Eyes eyes;
  private final Acts acts;
  private final Payloads payloads;

  Presses(Model model, Eyes eyes, Acts acts, Payloads payloads) {
    this.model = model;
    this.eyes = eyes;
    this.acts = acts;
    this.payloads = payloads;
  }

  Reaction press(String person, Seen seen, String label) {
    return seen.channel().equals(Appearance.homeOf(person))
        ? onHome(person, seen, label)
        : onMessage(person, seen, label);
  }

  /** A button of the form that the person looks at. */
  Reaction press(String person, SeenForm form, String label) {
    View view = model.locked(() -> model.views.seen(person, form));
    SeenForm now = model.locked(() -> model.forms.read(view));
    Blocks.Control button = button(view.blocks(), now.title(), label);
    model.diary.pressed(person, now, label);
    Act act = new Act(person, view.room());
    Filling untouched = new Filling(view, now, model.appearance.blocks(), Map.of());
    return send(act, () -> payloads.pressInView(act, view, untouched.state(), button));
  }

  private Reaction onMessage(String person, Seen seen, String label) {
    Room room = model.locked(() -> eyes.room(person, seen.channel()));
    SlackMessage message = model.locked(() -> eyes.message(person, seen));
    Blocks.Control button = button(message.content().blocks(), seen.toString(), label);
    model.diary.pressed(person, model.locked(() -> model.appearance.of(message)), label);
    Act act = new Act(person, room.id);
    return send(act, () -> payloads.press(act, room, message, button));
  }

  private Reaction onHome(String person, Seen seen, String label) {
    View view =
        model.locked(() ->
            model
                .views
                .home(person)
                .orElseThrow(() -> new IllegalArgumentException(person + " has no Home tab")));
    Blocks.Control button = button(view.blocks(), seen.toString(), label);
    model.diary.pressed(person, seen, label);
    Act act = new Act(person, seen.channel());
    return send(act, () -> payloads.pressInView(act, view, Json.object(), button));
  }

  private Reaction send(Act act, Supplier<JsonNode> payload) {
    return acts.send(act, "interactive", false, payload, nothing -> Optional.empty());
  }

  private Blocks.Control button(JsonNode blocks, String place, String label) {
    return Blocks.controls(blocks).stream()
        .filter(c -> c.isButton() && model.appearance.blocks().label(c).equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no button \"" + label + "\" on " + place));
  }
}
