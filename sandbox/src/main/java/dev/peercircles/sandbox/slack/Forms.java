package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.SeenForm;
import dev.peercircles.sandbox.SeenForm.Field;
import dev.peercircles.sandbox.SeenForm.Kind;
import dev.peercircles.sandbox.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads a modal as the form that a person fills in. */
final class Forms {
  private final Blocks blocks;

  Forms(Blocks blocks) {
    this.blocks = blocks;
  }

  SeenForm read(View view) {
    List<Field> fields = new ArrayList<>();
    for (JsonNode block : view.blocks()) {
      if (Json.text(block, "type").equals("input")) {
        fields.add(input(block));
      } else {
        String words = String.join("\n", blocks.lines(block));
        if (!words.isEmpty()) {
          fields.add(
              new Field(Kind.NOTE, Json.text(block, "block_id"), words, "", List.of(), "", false));
        }
      }
    }
    return new SeenForm(
        view.id(),
        view.room(),
        blocks.text(view.spec().path("title")),
        blocks.text(view.spec().path("submit")),
        fields,
        blocks.buttons(view.blocks()));
  }

  private Field input(JsonNode block) {
    JsonNode element = block.path("element");
    List<String> options = options(element).map(o -> blocks.text(o.path("text"))).toList();
    return new Field(
        options.isEmpty() ? Kind.TEXT : Kind.CHOICE,
        Json.text(block, "block_id"),
        blocks.text(block.path("label")),
        hint(block, element),
        options,
        initial(element),
        !block.path("optional").asBoolean(false));
  }

  private String hint(JsonNode block, JsonNode element) {
    return Stream.of(element.path("placeholder"), block.path("hint"))
        .filter(JsonNode::isObject)
        .map(blocks::text)
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }

  private String initial(JsonNode element) {
    if (element.has("initial_option")) {
      return blocks.text(element.path("initial_option").path("text"));
    }
    if (element.has("initial_options")) {
      return String.join(
          "\n",
          element
              .path("initial_options")
              .valueStream()
              .map(o -> blocks.text(o.path("text")))
              .toList());
    }
    return element.propertyNames().stream()
        .filter(key -> key.startsWith("initial_"))
        .map(key -> Json.text(element, key))
        .findFirst()
        .orElse("");
  }

  /** The options of a choice, grouped or not. */
  static Stream<JsonNode> options(JsonNode element) {
    return Stream.concat(
        element.path("options").valueStream(),
        element.path("option_groups").valueStream().flatMap(g -> g.path("options").valueStream()));
  }
}
