package dev.peercircles.sandbox.discord;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Components of messages: what Discord refuses, what it fills in, and the way through the tree. */
final class Components {
  private static final int ROWS = 5;
  private static final int ALL = 40;
  private static final int ALL_TEXT = 4000;

  private Components() {}

  /** A copy with ids and defaults filled in as Discord does. */
  static ArrayNode checked(ArrayNode components, boolean modern) {
    ArrayNode copy = components.deepCopy();
    if (!modern && copy.size() > ROWS) {
      throw ApiError.tooLong("components", ROWS);
    }
    for (int i = 0; i < copy.size(); i++) {
      ComponentRules.checkTopLevel("components." + i, copy.get(i), modern);
    }
    List<ObjectNode> all = walk(copy);
    if (all.size() > ALL) {
      throw ApiError.invalid(
          "components",
          "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
          "The maximum number of components is " + ALL);
    }
    checkTextLength(all);
    checkCustomIds(all);
    int id = 0;
    for (ObjectNode component : all) {
      id++;
      if (Json.number(component, "id", 0) == 0) {
        component.put("id", id);
      }
      fillIn(component);
    }
    return copy;
  }

  private static void checkTextLength(List<ObjectNode> all) {
    int letters =
        all.stream()
            .filter(ComponentKind.TEXT_DISPLAY::is)
            .mapToInt(c -> Json.text(c, "content").length())
            .sum();
    if (letters > ALL_TEXT) {
      throw ApiError.invalid(
          "components",
          "COMPONENT_MAX_TOTAL_TEXT_DISPLAY_LENGTH",
          "The maximum length of all text displays is " + ALL_TEXT);
    }
  }

  private static void checkCustomIds(List<ObjectNode> all) {
    Set<String> seen = new HashSet<>();
    for (ObjectNode component : all) {
      String id = Json.text(component, "custom_id");
      if (!id.isEmpty() && !seen.add(id)) {
        throw ApiError.invalid(
            "components",
            "COMPONENT_CUSTOM_ID_DUPLICATED",
            "Component custom id cannot be duplicated");
      }
    }
  }

  private static void fillIn(ObjectNode component) {
    switch (ComponentKind.of(component).orElseThrow()) {
      case CONTAINER -> {
        fill(component, "spoiler", false);
        if (!component.has("accent_color")) {
          component.putNull("accent_color");
        }
      }
      case SEPARATOR -> {
        fill(component, "divider", true);
        fill(component, "spacing", 1);
      }
      case STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT -> {
        fill(component, "min_values", 1);
        fill(component, "max_values", 1);
      }
      case ACTION_ROW,
          BUTTON,
          TEXT_INPUT,
          SECTION,
          TEXT_DISPLAY,
          THUMBNAIL,
          MEDIA_GALLERY,
          FILE,
          LABEL -> {}
    }
  }

  private static void fill(ObjectNode component, String field, int value) {
    if (!component.has(field)) {
      component.put(field, value);
    }
  }

  private static void fill(ObjectNode component, String field, boolean value) {
    if (!component.has(field)) {
      component.put(field, value);
    }
  }

  /** All components in the order in which they are read, those inside others too. */
  static List<ObjectNode> walk(JsonNode components) {
    List<ObjectNode> found = new ArrayList<>();
    for (JsonNode each : components) {
      if (each instanceof ObjectNode component) {
        found.add(component);
        found.addAll(walk(component.path("components")));
        found.addAll(inside(component, "accessory"));
        found.addAll(inside(component, "component"));
      }
    }
    return found;
  }

  private static List<ObjectNode> inside(ObjectNode component, String field) {
    return component.has(field) ? walk(Json.array().add(component.get(field))) : List.of();
  }
}
