package dev.peercircles.sandbox.discord;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Discord's kinds of components, as far as the simulated guild knows them. */
enum ComponentKind {
  ACTION_ROW(1),
  BUTTON(2),
  STRING_SELECT(3),
  TEXT_INPUT(4),
  USER_SELECT(5),
  ROLE_SELECT(6),
  MENTIONABLE_SELECT(7),
  CHANNEL_SELECT(8),
  SECTION(9),
  TEXT_DISPLAY(10),
  THUMBNAIL(11),
  MEDIA_GALLERY(12),
  FILE(13),
  SEPARATOR(14),
  CONTAINER(17),
  LABEL(18);

  private final int number;

  ComponentKind(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static Optional<ComponentKind> of(JsonNode component) {
    int number = Json.number(component, "type", 0);
    return Arrays.stream(values()).filter(k -> k.number == number).findFirst();
  }

  boolean is(JsonNode component) {
    return Json.number(component, "type", 0) == number;
  }

  boolean isSelect() {
    return switch (this) {
      case STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT -> true;
      case ACTION_ROW,
          BUTTON,
          TEXT_INPUT,
          SECTION,
          TEXT_DISPLAY,
          THUMBNAIL,
          MEDIA_GALLERY,
          FILE,
          SEPARATOR,
          CONTAINER,
          LABEL ->
          false;
    };
  }
}
