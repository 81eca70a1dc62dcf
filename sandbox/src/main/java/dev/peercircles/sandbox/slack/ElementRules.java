package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.Json;
import java.util.List;
import java.util.stream.Stream;

/** Slack's limits on interactive elements. */
final class ElementRules {
  private ElementRules() {}

  static void check(Look element) {
    element.string("action_id", 1, 255);
    switch (element.type()) {
      case "button" -> button(element);
      case "static_select", "multi_static_select" -> select(element);
      case "radio_buttons", "checkboxes" -> choices(element);
      case "overflow" -> overflow(element);
      case "plain_text_input" -> textInput(element);
      case "datepicker", "timepicker", "users_select", "conversations_select" ->
          element.needs("type").plain("placeholder", 150);
      case "image" -> element.only("type", "image_url", "alt_text").needs("image_url", "alt_text");
      default -> element.complain("unsupported type: " + element.type());
    }
  }

  private static void button(Look button) {
    button
        .only(
            "type", "text", "action_id", "url", "value", "style", "confirm", "accessibility_label")
        .needs("text")
        .plain("text", 75)
        .string("url", 1, 3000)
        .string("value", 0, 2000)
        .string("accessibility_label", 1, 75);
    if (button.has("style")
        && !List.of("primary", "danger").contains(Json.text(button.node(), "style"))) {
      button.in("style").complain("value not in enum");
    }
    confirm(button);
  }

  private static void confirm(Look element) {
    if (element.has("confirm")) {
      element
          .in("confirm")
          .only("title", "text", "confirm", "deny", "style")
          .needs("title", "text", "confirm", "deny")
          .plain("title", 100)
          .text("text", 300)
          .plain("confirm", 30)
          .plain("deny", 30);
    }
  }

  private static void select(Look select) {
    select
        .only(
            "type",
            "action_id",
            "placeholder",
            "options",
            "option_groups",
            "initial_option",
            "initial_options",
            "max_selected_items",
            "confirm",
            "focus_on_load")
        .plain("placeholder", 150);
    if (select.has("option_groups")) {
      for (Look group : select.list("option_groups", 1, 100)) {
        group.only("label", "options").needs("label").plain("label", 75);
        options(group, 100);
      }
    } else {
      options(select, 100);
    }
    initial(select);
  }

  private static void choices(Look choices) {
    choices.only(
        "type",
        "action_id",
        "options",
        "initial_option",
        "initial_options",
        "confirm",
        "focus_on_load");
    options(choices, 10);
    initial(choices);
  }

  private static void overflow(Look overflow) {
    overflow.only("type", "action_id", "options", "confirm");
    options(overflow, 5);
  }

  private static void options(Look parent, int max) {
    for (Look option : parent.list("options", 1, max)) {
      option
          .only("text", "value", "description", "url")
          .needs("text", "value")
          .text("text", 75)
          .string("value", 1, 150)
          .text("description", 75)
          .string("url", 1, 3000);
    }
  }

  private static void initial(Look element) {
    Stream.concat(
            element.node().path("options").valueStream(),
            element
                .node()
                .path("option_groups")
                .valueStream()
                .flatMap(g -> g.path("options").valueStream()))
        .map(o -> Json.text(o, "value"))
        .reduce((a, b) -> a + "\n" + b)
        .ifPresent(known -> initial(element, List.of(known.split("\n"))));
  }

  private static void initial(Look element, List<String> known) {
    if (element.has("initial_option")
        && !known.contains(Json.text(element.node().path("initial_option"), "value"))) {
      element.in("initial_option").complain("initial_option not found in options");
    }
    for (var option : element.node().path("initial_options")) {
      if (!known.contains(Json.text(option, "value"))) {
        element.in("initial_options").complain("initial_options not found in options");
      }
    }
  }

  private static void textInput(Look input) {
    input
        .only(
            "type",
            "action_id",
            "placeholder",
            "initial_value",
            "multiline",
            "min_length",
            "max_length",
            "dispatch_action_config",
            "focus_on_load")
        .plain("placeholder", 150)
        .string("initial_value", 0, 3000);
    int max = input.node().path("max_length").asInt(3000);
    if (max < 1 || max > 3000) {
      input.in("max_length").complain("must be between 1 and 3000");
    }
    if (Json.text(input.node(), "initial_value").length() > max) {
      input.in("initial_value").complain("must be less than " + (max + 1) + " characters");
    }
  }
}
