package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.SeenButton;
import dev.peercircles.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads Block Kit as a person does. */
final class Blocks {
  private final Mrkdwn mrkdwn;

  Blocks(Mrkdwn mrkdwn) {
    this.mrkdwn = mrkdwn;
  }

  /** The words of the blocks, each block on lines of its own. */
  String words(JsonNode blocks) {
    List<String> lines = new ArrayList<>();
    for (JsonNode block : blocks) {
      lines.addAll(lines(block));
    }
    return String.join("\n", lines);
  }

  /** The words of one block. */
  List<String> lines(JsonNode block) {
    return switch (Json.text(block, "type")) {
      case "section" ->
          Stream.concat(
                  Stream.of(block.path("text")).filter(JsonNode::isObject),
                  block.path("fields").valueStream())
              .map(this::text)
              .toList();
      case "header" -> List.of(text(block.path("text")));
      case "context" ->
          List.of(
              String.join(" ", block.path("elements").valueStream().map(this::element).toList()));
      case "divider" -> List.of("———");
      case "image" -> List.of("[" + Json.text(block, "alt_text") + "]");
      case "markdown" -> List.of(Json.text(block, "text"));
      case "rich_text" -> List.of(RichText.read(block, mrkdwn).strip());
      case "input" -> List.of(text(block.path("label")));
      default -> List.of();
    };
  }

  /** A text object. */
  String text(JsonNode text) {
    String raw = Json.text(text, "text");
    return Json.text(text, "type").equals("mrkdwn") ? mrkdwn.read(raw) : raw;
  }

  private String element(JsonNode element) {
    return Json.text(element, "type").equals("image")
        ? "[" + Json.text(element, "alt_text") + "]"
        : text(element);
  }

  /** Everything that can be operated in the blocks, in order, with the id of its block. */
  static List<Control> controls(JsonNode blocks) {
    List<Control> found = new ArrayList<>();
    for (JsonNode block : blocks) {
      String id = Json.text(block, "block_id");
      switch (Json.text(block, "type")) {
        case "actions" -> block.path("elements").forEach(e -> found.add(new Control(id, e)));
        case "section" -> {
          if (block.has("accessory")) {
            found.add(new Control(id, block.path("accessory")));
          }
        }
        default -> {}
      }
    }
    return found;
  }

  /** The buttons among them as a person sees them. */
  List<SeenButton> buttons(JsonNode blocks) {
    return controls(blocks).stream().filter(Control::isButton).map(this::button).toList();
  }

  private SeenButton button(Control control) {
    return new SeenButton(
        label(control), Optional.of(Json.text(control.element(), "url")).filter(u -> !u.isEmpty()));
  }

  /** What stands on a control. */
  String label(Control control) {
    return text(control.element().path("text"));
  }

  /** An interactive element and the block it stands in. */
  record Control(String blockId, JsonNode element) {
    boolean isButton() {
      return Json.text(element, "type").equals("button");
    }
  }
}
