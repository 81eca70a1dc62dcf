package dev.peercircles.sandbox.discord;

import static dev.peercircles.sandbox.discord.ComponentKind.ACTION_ROW;
import static dev.peercircles.sandbox.discord.ComponentKind.BUTTON;
import static dev.peercircles.sandbox.discord.ComponentKind.CONTAINER;
import static dev.peercircles.sandbox.discord.ComponentKind.FILE;
import static dev.peercircles.sandbox.discord.ComponentKind.MEDIA_GALLERY;
import static dev.peercircles.sandbox.discord.ComponentKind.SECTION;
import static dev.peercircles.sandbox.discord.ComponentKind.SEPARATOR;
import static dev.peercircles.sandbox.discord.ComponentKind.STRING_SELECT;
import static dev.peercircles.sandbox.discord.ComponentKind.TEXT_DISPLAY;
import static dev.peercircles.sandbox.discord.ComponentKind.THUMBNAIL;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which component may stand where, and how long its words may be. */
final class ComponentRules {
  private static final int BUTTONS_IN_ROW = 5;
  private static final int LABEL = 80;
  private static final int CUSTOM_ID = 100;
  private static final int OPTIONS = 25;
  private static final int OPTION_WORDS = 100;
  private static final int PLACEHOLDER = 150;
  private static final int LINK_STYLE = 5;

  private ComponentRules() {}

  static void checkTopLevel(String path, JsonNode component, boolean modern) {
    if (!modern) {
      check(path, component, EnumSet.of(ACTION_ROW));
    } else {
      check(
          path,
          component,
          EnumSet.of(ACTION_ROW, SECTION, TEXT_DISPLAY, MEDIA_GALLERY, FILE, SEPARATOR, CONTAINER));
    }
  }

  private static void check(String path, JsonNode component, Set<ComponentKind> allowed) {
    Optional<ComponentKind> found = ComponentKind.of(component).filter(allowed::contains);
    if (found.isEmpty()) {
      String numbers = String.join(", ", allowed.stream().map(k -> "" + k.number()).toList());
      throw ApiError.invalid(
          path + ".type",
          "UNION_TYPE_CHOICES",
          "Value of field \"type\" must be one of (" + numbers + ").");
    }
    switch (found.get()) {
      case ACTION_ROW -> checkRow(path, component);
      case BUTTON -> checkButton(path, component);
      case STRING_SELECT -> checkOptions(path, component);
      case USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT ->
          checkCustomId(path, component);
      case SECTION -> checkSection(path, component);
      case TEXT_DISPLAY -> between(path + ".content", Json.text(component, "content"), 1, 4000);
      case CONTAINER ->
          checkChildren(
              path,
              component,
              EnumSet.of(ACTION_ROW, SECTION, TEXT_DISPLAY, MEDIA_GALLERY, FILE, SEPARATOR));
      case TEXT_INPUT, THUMBNAIL, MEDIA_GALLERY, FILE, SEPARATOR, LABEL -> {}
    }
  }

  private static void checkChildren(String path, JsonNode component, Set<ComponentKind> allowed) {
    JsonNode children = component.path("components");
    if (children.isEmpty()) {
      throw ApiError.required(path + ".components");
    }
    for (int i = 0; i < children.size(); i++) {
      check(path + ".components." + i, children.get(i), allowed);
    }
  }

  private static void checkRow(String path, JsonNode row) {
    Set<ComponentKind> inRow = EnumSet.of(BUTTON);
    for (ComponentKind kind : ComponentKind.values()) {
      if (kind.isSelect()) {
        inRow.add(kind);
      }
    }
    checkChildren(path, row, inRow);
    JsonNode children = row.path("components");
    boolean select = !BUTTON.is(children.get(0));
    if (children.size() > (select ? 1 : BUTTONS_IN_ROW)) {
      throw ApiError.tooLong(path + ".components", select ? 1 : BUTTONS_IN_ROW);
    }
  }

  private static void checkSection(String path, JsonNode section) {
    checkChildren(path, section, EnumSet.of(TEXT_DISPLAY));
    if (section.path("components").size() > 3) {
      throw ApiError.tooLong(path + ".components", 3);
    }
    if (!section.has("accessory")) {
      throw ApiError.required(path + ".accessory");
    }
    check(path + ".accessory", section.path("accessory"), EnumSet.of(BUTTON, THUMBNAIL));
  }

  private static void checkButton(String path, JsonNode button) {
    if (!button.has("emoji") || button.has("label")) {
      between(path + ".label", Json.text(button, "label"), 1, LABEL);
    }
    if (Json.number(button, "style", 0) == LINK_STYLE) {
      between(path + ".url", Json.text(button, "url"), 1, 512);
    } else {
      checkCustomId(path, button);
    }
  }

  static void checkCustomId(String path, JsonNode component) {
    between(path + ".custom_id", Json.text(component, "custom_id"), 1, CUSTOM_ID);
  }

  static void checkOptions(String path, JsonNode select) {
    checkCustomId(path, select);
    between(path + ".placeholder", Json.text(select, "placeholder"), 0, PLACEHOLDER);
    JsonNode options = select.path("options");
    if (options.isEmpty()) {
      throw ApiError.required(path + ".options");
    }
    if (options.size() > OPTIONS) {
      throw ApiError.tooLong(path + ".options", OPTIONS);
    }
    Set<String> values = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      String at = path + ".options." + i;
      between(at + ".label", Json.text(options.get(i), "label"), 1, OPTION_WORDS);
      between(at + ".value", Json.text(options.get(i), "value"), 1, OPTION_WORDS);
      between(at + ".description", Json.text(options.get(i), "description"), 0, OPTION_WORDS);
      if (!values.add(Json.text(options.get(i), "value"))) {
        throw ApiError.invalid(
            at + ".value",
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
            "The specified option value is already used");
      }
    }
  }

  static void between(String path, String words, int least, int most) {
    int length = words.codePointCount(0, words.length());
    if (length < least) {
      throw ApiError.required(path);
    }
    if (length > most) {
      throw ApiError.tooLong(path, most);
    }
  }
}
