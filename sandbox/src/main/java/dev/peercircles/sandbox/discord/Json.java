package dev.peercircles.sandbox.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Short words for trees of JSON. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  static String write(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  static int number(JsonNode node, String field, int otherwise) {
    return node.path(field).asInt(otherwise);
  }

  static boolean flag(JsonNode node, String field, boolean otherwise) {
    return node.path(field).asBoolean(otherwise);
  }

  static Optional<String> optionalText(JsonNode node, String field) {
    return node.hasNonNull(field) ? Optional.of(text(node, field)) : Optional.empty();
  }

  static ArrayNode arrayOf(JsonNode node, String field) {
    return node.path(field) instanceof ArrayNode array ? array : array();
  }

  static List<String> texts(JsonNode node, String field) {
    List<String> found = new ArrayList<>();
    arrayOf(node, field).forEach(item -> found.add(item.asString("")));
    return found;
  }

  static ArrayNode strings(Iterable<String> items) {
    ArrayNode array = array();
    items.forEach(array::add);
    return array;
  }
}
