package dev.peercircles.sandbox.discord;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Discord's limits for modals. */
final class ModalRules {
  private static final int TITLE = 45;
  private static final int PARTS = 5;
  private static final int LABEL = 45;
  private static final int DESCRIPTION = 100;
  private static final int PLACEHOLDER = 100;
  private static final int TEXT = 4000;

  private ModalRules() {}

  static void check(JsonNode modal) {
    ComponentRules.between("data.title", Json.text(modal, "title"), 1, TITLE);
    ComponentRules.checkCustomId("data", modal);
    JsonNode parts = modal.path("components");
    if (parts.isEmpty()) {
      throw ApiError.required("data.components");
    }
    if (parts.size() > PARTS) {
      throw ApiError.tooLong("data.components", PARTS);
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      checkPart("data.components." + i, parts.get(i), names);
    }
  }

  private static void checkPart(String path, JsonNode part, Set<String> names) {
    switch (ComponentKind.of(part).orElse(ComponentKind.THUMBNAIL)) {
      case TEXT_DISPLAY ->
          ComponentRules.between(path + ".content", Json.text(part, "content"), 1, TEXT);
      case LABEL -> {
        ComponentRules.between(path + ".label", Json.text(part, "label"), 1, LABEL);
        ComponentRules.between(
            path + ".description", Json.text(part, "description"), 0, DESCRIPTION);
        checkInput(path + ".component", part.path("component"), names);
      }
      case ACTION_ROW -> {
        JsonNode input = part.path("components").path(0);
        ComponentRules.between(path + ".components.0.label", Json.text(input, "label"), 1, LABEL);
        checkInput(path + ".components.0", input, names);
      }
      case BUTTON,
          STRING_SELECT,
          TEXT_INPUT,
          USER_SELECT,
          ROLE_SELECT,
          MENTIONABLE_SELECT,
          CHANNEL_SELECT,
          SECTION,
          THUMBNAIL,
          MEDIA_GALLERY,
          FILE,
          SEPARATOR,
          CONTAINER ->
          throw ApiError.invalid(
              path + ".type",
              "UNION_TYPE_CHOICES",
              "Value of field \"type\" must be one of (1, 10, 18).");
    }
  }

  private static void checkInput(String path, JsonNode input, Set<String> names) {
    ComponentRules.checkCustomId(path, input);
    if (!names.add(Json.text(input, "custom_id"))) {
      throw ApiError.invalid(
          path + ".custom_id",
          "COMPONENT_CUSTOM_ID_DUPLICATED",
          "Component custom id cannot be duplicated");
    }
    if (ComponentKind.TEXT_INPUT.is(input)) {
      checkText(path, input);
    } else if (ComponentKind.STRING_SELECT.is(input)) {
      ComponentRules.checkOptions(path, input);
    } else {
      throw ApiError.invalid(
          path + ".type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (3, 4).");
    }
  }

  private static void checkText(String path, JsonNode input) {
    ComponentRules.between(path + ".placeholder", Json.text(input, "placeholder"), 0, PLACEHOLDER);
    int most = Json.number(input, "max_length", TEXT);
    if (most < 1 || most > TEXT) {
      throw ApiError.invalid(
          path + ".max_length",
          "NUMBER_TYPE_MAX",
          "int value should be less than or equal to 4000.");
    }
    int style = Json.number(input, "style", 0);
    if (style != 1 && style != 2) {
      throw ApiError.required(path + ".style");
    }
    // The client would refuse to send such a value back.
    ComponentRules.between(path + ".value", Json.text(input, "value"), 0, most);
  }
}
