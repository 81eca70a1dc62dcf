package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.SeenForm;
import dev.peercircles.sandbox.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as a person filled it in: what the client itself refuses, and the {@code state.values}
 * that it sends.
 */
final class Filling {
  private final View view;
  private final SeenForm form;
  private final Blocks blocks;
  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * Puts a person's values over what stands in the form.
   *
   * @throws IllegalArgumentException if the form has no such field or a choice no such option
   */
  Filling(View view, SeenForm form, Blocks blocks, Map<String, String> given) {
    this.view = view;
    this.form = form;
    this.blocks = blocks;
    for (SeenForm.Field field : form.fields()) {
      if (field.kind() != SeenForm.Kind.NOTE) {
        values.put(field.name(), given.getOrDefault(field.name(), field.initial()));
      }
    }
    given.keySet().stream()
        .filter(name -> !values.containsKey(name))
        .findFirst()
        .ifPresent(name -> {
          throw new IllegalArgumentException(
              "no field " + name + " in \"" + form.title() + "\", only " + values.keySet());
        });
  }

  /** What Slack's own client refuses before the app hears of it, by field. */
  Map<String, String> refusals() {
    Map<String, String> refusals = new LinkedHashMap<>();
    for (SeenForm.Field field : form.fields()) {
      String value = values.getOrDefault(field.name(), "");
      JsonNode element = element(field.name());
      int max = element.path("max_length").asInt(3000);
      int min = element.path("min_length").asInt(0);
      if (field.required() && value.isBlank()) {
        refusals.put(field.name(), "Please complete this required field.");
      } else if (field.kind() == SeenForm.Kind.TEXT && value.length() > max) {
        refusals.put(field.name(), "Please enter fewer than " + (max + 1) + " characters.");
      } else if (field.kind() == SeenForm.Kind.TEXT && !value.isEmpty() && value.length() < min) {
        refusals.put(field.name(), "Please enter at least " + min + " characters.");
      }
    }
    return refusals;
  }

  /** The {@code values} by block and action. */
  ObjectNode state() {
    ObjectNode state = Json.object();
    values.forEach((name, value) -> {
      JsonNode element = element(name);
      state.putObject(name).set(Json.text(element, "action_id"), entry(element, value));
    });
    return state;
  }

  /** For transcripts: the labels with what was filled in. */
  String words() {
    return form.fields().stream()
        .filter(f -> !values.getOrDefault(f.name(), "").isEmpty())
        .map(f -> f.label() + ": " + values.get(f.name()))
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }

  private JsonNode element(String blockId) {
    return view.blocks()
        .valueStream()
        .filter(b -> Json.text(b, "block_id").equals(blockId))
        .map(b -> b.path("element"))
        .findFirst()
        .orElseGet(Json::object);
  }

  private ObjectNode entry(JsonNode element, String value) {
    String type = Json.text(element, "type");
    ObjectNode entry = Json.object().put("type", type);
    switch (type) {
      case "static_select", "radio_buttons" -> {
        if (value.isEmpty()) {
          entry.putNull("selected_option");
        } else {
          entry.set("selected_option", option(element, value));
        }
      }
      case "checkboxes", "multi_static_select" -> {
        var chosen = entry.putArray("selected_options");
        value.lines().map(line -> option(element, line)).forEach(chosen::add);
      }
      default -> put(entry, key(type), value);
    }
    return entry;
  }

  private static void put(ObjectNode entry, String key, String value) {
    if (value.isEmpty()) {
      entry.putNull(key);
    } else {
      entry.put(key, value);
    }
  }

  private static String key(String type) {
    return switch (type) {
      case "datepicker" -> "selected_date";
      case "timepicker" -> "selected_time";
      case "users_select" -> "selected_user";
      case "conversations_select" -> "selected_conversation";
      default -> "value";
    };
  }

  private JsonNode option(JsonNode element, String label) {
    List<JsonNode> options = Forms.options(element).toList();
    return options.stream()
        .filter(o -> blocks.text(o.path("text")).equals(label))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no option \"" + label + "\" in \"" + form.title() + "\""));
  }
}
