package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.Json;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code views.*}: modals and Home tabs. */
final class ViewMethods {
  private final Model model;

  ViewMethods(Model model) {
    this.model = model;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "views.open", new ApiMethod("", this::open),
        "views.push", new ApiMethod("", this::push),
        "views.update", new ApiMethod("", this::update),
        "views.publish", new ApiMethod("", this::publish));
  }

  private ObjectNode open(Call call) {
    Act act = model.triggers.redeem(call.needed("trigger_id", "invalid_arguments"));
    return shown(model.views.open(act, view(call)), act);
  }

  private ObjectNode push(Call call) {
    Act act = model.triggers.redeem(call.needed("trigger_id", "invalid_arguments"));
    return shown(model.views.push(act, view(call)), act);
  }

  private ObjectNode shown(View view, Act act) {
    model.show(view, act);
    return described(view);
  }

  private ObjectNode update(Call call) {
    View old =
        call.text("view_id")
            .flatMap(model.views::find)
            .or(() -> call.text("external_id").flatMap(model.views::external))
            .orElseThrow(() -> new Refused("not_found"));
    if (call.text("hash").filter(h -> !h.equals(old.hash())).isPresent()) {
      throw new Refused("hash_conflict");
    }
    View now = model.views.update(old, view(call));
    if (model.views.top(now.owner()).filter(now::equals).isPresent()) {
      model.changed(now);
    }
    return described(now);
  }

  private ObjectNode publish(Call call) {
    String person = call.needed("user_id", "invalid_arguments");
    if (model.people.find(person).isEmpty()) {
      throw new Refused("user_not_found");
    }
    View home = model.views.publish(person, view(call));
    model.publish(home);
    return described(home);
  }

  private static JsonNode view(Call call) {
    return call.tree("view", "invalid_arguments")
        .orElseThrow(() -> new Refused("invalid_arguments"));
  }

  private ObjectNode described(View view) {
    return Json.object().set("view", view.describe(model.spec, Json.object()));
  }
}
