package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Slack's limits on blocks, modals and Home tabs. */
final class BlockRules {
  private BlockRules() {}

  /** What Slack would refuse in the blocks of a message; empty if nothing. */
  static List<String> ofMessage(JsonNode blocks) {
    List<String> problems = new ArrayList<>();
    Look root = new Look(Json.object().set("blocks", blocks), "", problems);
    blocks(root.list("blocks", 0, 50));
    return problems;
  }

  /** What Slack would refuse in a view. */
  static List<String> ofView(JsonNode view) {
    List<String> problems = new ArrayList<>();
    Look look = new Look(view, "/view", problems);
    look.only(
            "type",
            "title",
            "submit",
            "close",
            "blocks",
            "private_metadata",
            "callback_id",
            "clear_on_close",
            "notify_on_close",
            "external_id",
            "submit_disabled")
        .needs("type", "blocks")
        .plain("title", 24)
        .plain("submit", 24)
        .plain("close", 24)
        .string("private_metadata", 0, 3000)
        .string("callback_id", 0, 255)
        .string("external_id", 0, 255);
    if (look.type().equals("modal")) {
      look.needs("title");
    } else if (!look.type().equals("home")) {
      look.complain("unsupported type: " + look.type());
    }
    blocks(look.list("blocks", 0, 100));
    if (look.type().equals("modal") && hasInput(view) && !look.has("submit")) {
      look.complain("`submit` is required when a block of type `input` is present");
    }
    return problems;
  }

  private static boolean hasInput(JsonNode view) {
    return view.path("blocks").valueStream().anyMatch(b -> Json.text(b, "type").equals("input"));
  }

  private static void blocks(List<Look> blocks) {
    Set<String> ids = new HashSet<>();
    for (Look block : blocks) {
      block.string("block_id", 1, 255);
      String id = Json.text(block.node(), "block_id");
      if (!id.isEmpty() && !ids.add(id)) {
        block.in("block_id").complain("`block_id` \"" + id + "\" already exists for another block");
      }
      block(block);
    }
  }

  private static void block(Look block) {
    switch (block.type()) {
      case "section" -> section(block);
      case "header" -> block.only("type", "block_id", "text").needs("text").plain("text", 150);
      case "context" -> context(block);
      case "divider" -> block.only("type", "block_id");
      case "actions" -> actions(block);
      case "input" -> input(block);
      case "image" -> image(block);
      case "markdown" -> block.only("type", "block_id", "text").string("text", 1, 12_000);
      case "rich_text" -> block.only("type", "block_id", "elements").list("elements", 1, 1000);
      default -> block.complain("unsupported type: " + block.type());
    }
  }

  private static void section(Look section) {
    section.only("type", "block_id", "text", "fields", "accessory", "expand").text("text", 3000);
    if (section.has("fields")) {
      section.list("fields", 1, 10).forEach(field -> field.text(2000));
    } else {
      section.needs("text");
    }
    if (section.has("accessory")) {
      ElementRules.check(section.in("accessory"));
    }
  }

  private static void context(Look context) {
    for (Look element : context.only("type", "block_id", "elements").list("elements", 1, 10)) {
      if (element.type().equals("image")) {
        ElementRules.check(element);
      } else {
        element.text(3000);
      }
    }
  }

  private static void actions(Look actions) {
    Set<String> ids = new HashSet<>();
    for (Look element : actions.only("type", "block_id", "elements").list("elements", 1, 25)) {
      ElementRules.check(element);
      String id = Json.text(element.node(), "action_id");
      if (!id.isEmpty() && !ids.add(id)) {
        element
            .in("action_id")
            .complain("`action_id` \"" + id + "\" already exists for another element");
      }
    }
  }

  private static void input(Look input) {
    input
        .only("type", "block_id", "label", "element", "hint", "optional", "dispatch_action")
        .needs("label", "element")
        .plain("label", 2000)
        .plain("hint", 2000);
    if (input.has("element")) {
      ElementRules.check(input.in("element"));
    }
  }

  private static void image(Look image) {
    image
        .only("type", "block_id", "image_url", "alt_text", "title", "slack_file")
        .needs("alt_text")
        .string("image_url", 1, 3000)
        .string("alt_text", 1, 2000)
        .plain("title", 2000);
  }
}
