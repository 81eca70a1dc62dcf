package dev.peercircles.sandbox.discord;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the client makes of a filled-in modal: the data that it sends, or what it says is wrong.
 * What a person did not touch is sent as it stood there.
 */
final class FilledForm {
  private static final int TEXT_LIMIT = 4000;

  private final Map<String, String> values;
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final ObjectNode data = Json.object();

  FilledForm(ObjectNode modal, Map<String, String> values) {
    this.values = values;
    data.put("custom_id", Json.text(modal, "custom_id"));
    ArrayNode parts = data.putArray("components");
    modal.path("components").forEach(part -> parts.add(part(part)));
    for (String name : values.keySet()) {
      if (!used.contains(name)) {
        throw new IllegalArgumentException("the form has no field " + name + ", but " + used);
      }
    }
  }

  ObjectNode data() {
    return data;
  }

  Map<String, String> errors() {
    return errors;
  }

  /** What the person filled in, for the history. */
  String words() {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getKey() + ": " + e.getValue())
        .collect(Collectors.joining("\n"));
  }

  private ObjectNode part(JsonNode part) {
    ObjectNode sent = like(part);
    if (ComponentKind.LABEL.is(part)) {
      sent.set("component", input(part.path("component")));
    } else if (ComponentKind.ACTION_ROW.is(part)) {
      ArrayNode inputs = sent.putArray("components");
      part.path("components").forEach(c -> inputs.add(input(c)));
    }
    return sent;
  }

  private static ObjectNode like(JsonNode component) {
    return Json.object()
        .put("type", Json.number(component, "type", 0))
        .put("id", Json.number(component, "id", 0));
  }

  private ObjectNode input(JsonNode input) {
    String name = Json.text(input, "custom_id");
    used.add(name);
    ObjectNode sent = like(input).put("custom_id", name);
    if (ComponentKind.TEXT_INPUT.is(input)) {
      String text = values.getOrDefault(name, Json.text(input, "value"));
      checkText(name, input, text);
      return sent.put("value", text);
    }
    List<String> chosen = chosen(name, input);
    if (chosen.isEmpty() && Json.flag(input, "required", true)) {
      errors.put(name, "This field is required");
    }
    sent.set("values", Json.strings(chosen));
    return sent;
  }

  private void checkText(String name, JsonNode input, String text) {
    boolean required = Json.flag(input, "required", true);
    int least = Json.number(input, "min_length", required ? 1 : 0);
    int most = Json.number(input, "max_length", TEXT_LIMIT);
    if (required && text.isEmpty()) {
      errors.put(name, "This field is required");
    } else if (!text.isEmpty() && text.length() < least) {
      errors.put(name, "Must be " + least + " or more in length.");
    } else if (text.length() > most) {
      errors.put(name, "Must be " + most + " or fewer in length.");
    }
  }

  private List<String> chosen(String name, JsonNode select) {
    List<JsonNode> options = Json.arrayOf(select, "options").valueStream().toList();
    if (!values.containsKey(name)) {
      return options.stream()
          .filter(o -> Json.flag(o, "default", false))
          .map(o -> Json.text(o, "value"))
          .toList();
    }
    return Arrays.stream(values.getOrDefault(name, "").split("\n"))
        .filter(label -> !label.isEmpty())
        .map(label -> Picker.valueOf(label, options))
        .toList();
  }
}
