package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.Json;
import tools.jackson.databind.JsonNode;

/** Reads a {@code rich_text} block: the form in which Slack keeps what people type. */
final class RichText {
  private RichText() {}

  static String read(JsonNode node, Mrkdwn names) {
    StringBuilder words = new StringBuilder();
    for (JsonNode element : node.path("elements")) {
      words.append(one(element, names));
    }
    return words.toString();
  }

  private static String one(JsonNode element, Mrkdwn names) {
    return switch (Json.text(element, "type")) {
      case "rich_text_section", "rich_text_quote", "rich_text_preformatted" ->
          read(element, names) + "\n";
      case "rich_text_list" -> list(element, names);
      case "text" -> Json.text(element, "text");
      case "link" -> names.read("<" + Json.text(element, "url") + bar(element, "text") + ">");
      case "user" -> names.read("<@" + Json.text(element, "user_id") + ">");
      case "channel" -> names.read("<#" + Json.text(element, "channel_id") + ">");
      case "broadcast" -> "@" + Json.text(element, "range");
      case "date" -> names.read("<!date^" + Json.text(element, "timestamp") + "^{date}|date>");
      case "emoji" -> ":" + Json.text(element, "name") + ":";
      default -> "";
    };
  }

  private static String list(JsonNode list, Mrkdwn names) {
    boolean ordered = Json.text(list, "style").equals("ordered");
    StringBuilder lines = new StringBuilder();
    int number = list.path("offset").asInt(0);
    for (JsonNode item : list.path("elements")) {
      number++;
      lines.append(ordered ? number + ". " : "• ").append(one(item, names));
    }
    return lines.toString();
  }

  private static String bar(JsonNode element, String key) {
    String label = Json.text(element, key);
    return label.isEmpty() ? "" : "|" + label;
  }

  /** A block that holds a plain text, as Slack makes it of what a person typed. */
  static JsonNode typed(String text, String blockId) {
    var section = Json.object().put("type", "rich_text_section");
    section.putArray("elements").add(Json.object().put("type", "text").put("text", text));
    var block = Json.object().put("type", "rich_text").put("block_id", blockId);
    block.putArray("elements").add(section);
    return block;
  }
}
