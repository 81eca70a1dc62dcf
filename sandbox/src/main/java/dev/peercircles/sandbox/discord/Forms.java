package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.SeenForm;
import dev.peercircles.sandbox.SeenForm.Field;
import dev.peercircles.sandbox.SeenForm.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Modals open in front of people, and how they look. Guarded by the guild. */
final class Forms {
  private final Map<String, Open> open = new HashMap<>();
  private final Markdown markdown;

  /** A modal as the bot sent it, and the interaction that it answered. */
  record Open(SeenForm seen, Interaction.Origin from, ObjectNode modal) {}

  Forms(Markdown markdown) {
    this.markdown = markdown;
  }

  SeenForm open(Interaction.Origin from, ObjectNode modal) {
    ModalRules.check(modal);
    int id = 0;
    for (ObjectNode component : Components.walk(modal.path("components"))) {
      id++;
      if (Json.number(component, "id", 0) == 0) {
        component.put("id", id);
      }
    }
    SeenForm seen =
        new SeenForm(
            from.id(),
            from.channel().shownAs(),
            Json.text(modal, "title"),
            "Submit",
            fields(modal.path("components")));
    open.put(seen.id(), new Open(seen, from, modal));
    return seen;
  }

  Optional<Open> find(String id) {
    return Optional.ofNullable(open.get(id));
  }

  void close(String id) {
    open.remove(id);
  }

  private List<Field> fields(JsonNode parts) {
    List<Field> fields = new ArrayList<>();
    for (JsonNode part : parts) {
      if (ComponentKind.TEXT_DISPLAY.is(part)) {
        fields.add(note(markdown.read(Json.text(part, "content"))));
      } else if (ComponentKind.LABEL.is(part)) {
        String label = Json.text(part, "label");
        fields.add(input(part.path("component"), label, Json.text(part, "description")));
      } else if (ComponentKind.ACTION_ROW.is(part)) {
        part.path("components").forEach(c -> fields.add(input(c, Json.text(c, "label"), "")));
      }
    }
    return fields;
  }

  private static Field note(String words) {
    return new Field(Kind.NOTE, "", words, "", List.of(), "", false);
  }

  private static Field input(JsonNode input, String label, String description) {
    boolean text = ComponentKind.TEXT_INPUT.is(input);
    String hint =
        Stream.of(description, Json.text(input, "placeholder"))
            .filter(words -> !words.isBlank())
            .collect(Collectors.joining("\n"));
    return new Field(
        text ? Kind.TEXT : Kind.CHOICE,
        Json.text(input, "custom_id"),
        label,
        hint,
        labels(input, false),
        text ? Json.text(input, "value") : String.join("\n", labels(input, true)),
        Json.flag(input, "required", true));
  }

  private static List<String> labels(JsonNode select, boolean chosenOnly) {
    return Json.arrayOf(select, "options")
        .valueStream()
        .filter(o -> !chosenOnly || Json.flag(o, "default", false))
        .map(o -> Json.text(o, "label"))
        .toList();
  }
}
