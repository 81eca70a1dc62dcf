package dev.peercircles.sandbox.discord;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Discord's limits for embeds, and their words. */
final class Embeds {
  private static final int MOST = 10;
  private static final int TITLE = 256;
  private static final int DESCRIPTION = 4096;
  private static final int FIELDS = 25;
  private static final int FIELD_VALUE = 1024;
  private static final int FOOTER = 2048;
  private static final int ALL = 6000;

  private Embeds() {}

  static ArrayNode checked(ArrayNode embeds) {
    limit("embeds", embeds.size(), MOST);
    ArrayNode result = Json.array();
    int letters = 0;
    for (int i = 0; i < embeds.size(); i++) {
      if (!(embeds.get(i) instanceof ObjectNode embed)) {
        throw ApiError.invalid("embeds." + i, "MODEL_TYPE_CONVERT", "Only objects are embeds");
      }
      check("embeds." + i, embed);
      letters += String.join("", words(embed)).length();
      ObjectNode copy = embed.deepCopy().put("type", "rich");
      Json.arrayOf(copy, "fields").forEach(Embeds::fill);
      result.add(copy);
    }
    if (letters > ALL) {
      throw ApiError.invalid(
          "embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of " + ALL);
    }
    return result;
  }

  private static void fill(JsonNode each) {
    if (each instanceof ObjectNode field && !field.has("inline")) {
      field.put("inline", false);
    }
  }

  private static void check(String path, JsonNode embed) {
    limit(path + ".title", Json.text(embed, "title").length(), TITLE);
    limit(path + ".description", Json.text(embed, "description").length(), DESCRIPTION);
    limit(path + ".footer.text", Json.text(embed.path("footer"), "text").length(), FOOTER);
    limit(path + ".author.name", Json.text(embed.path("author"), "name").length(), TITLE);
    ArrayNode fields = Json.arrayOf(embed, "fields");
    limit(path + ".fields", fields.size(), FIELDS);
    for (int i = 0; i < fields.size(); i++) {
      String at = path + ".fields." + i;
      limit(at + ".name", Json.text(fields.get(i), "name").length(), TITLE);
      limit(at + ".value", Json.text(fields.get(i), "value").length(), FIELD_VALUE);
    }
  }

  private static void limit(String path, int size, int most) {
    if (size > most) {
      throw ApiError.tooLong(path, most);
    }
  }

  /** Its words, in the order in which they stand. */
  static List<String> words(JsonNode embed) {
    List<String> words = new ArrayList<>();
    words.add(Json.text(embed.path("author"), "name"));
    words.add(Json.text(embed, "title"));
    words.add(Json.text(embed, "description"));
    for (JsonNode field : Json.arrayOf(embed, "fields")) {
      words.add(Json.text(field, "name"));
      words.add(Json.text(field, "value"));
    }
    words.add(Json.text(embed.path("footer"), "text"));
    words.removeIf(String::isBlank);
    return words;
  }
}
