package dev.peercircles.sandbox.discord;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds what a person presses or chooses by the words that stand on it. */
final class Picker {
  private Picker() {}

  /** A button with this label, or a menu with an option of this label. */
  static Optional<ObjectNode> find(Body body, String label) {
    List<ObjectNode> all = Components.walk(body.components());
    return all.stream()
        .filter(c -> ComponentKind.BUTTON.is(c) && Eyes.label(c).equals(label))
        .findFirst()
        .or(() -> all.stream().filter(c -> offers(c, label)).findFirst());
  }

  private static boolean offers(JsonNode component, String label) {
    return ComponentKind.STRING_SELECT.is(component)
        && component
            .path("options")
            .valueStream()
            .anyMatch(o -> label.equals(Json.text(o, "label")));
  }

  static String valueOf(String label, List<JsonNode> options) {
    return options.stream()
        .filter(o -> Json.text(o, "label").equals(label))
        .map(o -> Json.text(o, "value"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no option " + label));
  }

  /** The data of the interaction that using the component sends. */
  static ObjectNode data(ObjectNode component, List<String> labels) {
    ObjectNode data = Json.object().put("custom_id", Json.text(component, "custom_id"));
    data.put("component_type", Json.number(component, "type", 0));
    data.put("id", Json.number(component, "id", 0));
    if (ComponentKind.STRING_SELECT.is(component)) {
      List<JsonNode> options = Json.arrayOf(component, "options").valueStream().toList();
      data.set("values", Json.strings(labels.stream().map(l -> valueOf(l, options)).toList()));
    }
    return data;
  }
}
