package dev.peercircles.config;

import dev.peercircles.config.Node.Kind;
import dev.peercircles.config.Node.Mapping;
import dev.peercircles.config.Node.Scalar;
import dev.peercircles.config.Node.Sequence;
import tools.jackson.databind.JsonNode;

/**
 * What is wrong with a value.
 *
 * @param keyword of the schema, that refused it
 * @param rule the part of the schema that has the keyword
 */
record BadValue(Node node, String keyword, JsonNode rule) {

  String what() {
    if (node instanceof Scalar s && s.kind() == Kind.NOTHING) {
      return "Nothing stands here; " + expected() + " is expected.";
    }
    int limit = rule.path(keyword).asInt(0);
    return switch (keyword) {
      case "enum" -> shown() + " is not one of the choices here.";
      case "minItems", "minProperties" -> "This is empty; " + expected() + " is expected.";
      case "maxItems" -> shown() + " is too long; at most " + limit + " fit here.";
      case "maxProperties" -> shown() + " is too much; only " + limit + " fits here.";
      case "maxLength" -> "The text is longer than " + limit + " characters.";
      default -> shown() + " is not " + expected() + ".";
    };
  }

  private String expected() {
    return rule.path("title").asString("what is expected");
  }

  private String shown() {
    return switch (node) {
      case Mapping m -> "A map of " + m.entries().size();
      case Sequence s -> "A list of " + s.items().size();
      case Scalar s when s.text().isBlank() -> "An empty text";
      case Scalar s -> Words.quote(s.text());
    };
  }
}
