package dev.peercircles.config;

import dev.peercircles.config.Node.Entry;
import dev.peercircles.config.Node.Kind;
import dev.peercircles.config.Node.Mapping;
import dev.peercircles.config.Node.Scalar;
import dev.peercircles.config.Node.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Says in plain words what a rule of the schema refused: the rule's title is what was expected, its
 * description the cure.
 */
final class Explain {
  private final JsonNode rules;
  private final Mapping document;
  private final Problems problems;

  Explain(JsonNode rules, Mapping document, Problems problems) {
    this.rules = rules;
    this.document = document;
    this.problems = problems;
  }

  void note(com.networknt.schema.Error error) {
    if (problems.enough()) {
      return;
    }
    var found = find(error.getInstanceLocation());
    var rule = rules.at(parent(error.getSchemaLocation().getFragment().toString()));
    var property = Optional.ofNullable(error.getProperty()).orElse("");
    switch (error.getKeyword()) {
      case "additionalProperties" -> unknownKey(found, property, rule);
      case "required" -> missing(found, property, rule);
      case "propertyNames" -> badId(found, property, rule.path("propertyNames"));
      default -> badValue(found, error.getKeyword(), rule);
    }
  }

  /**
   * A node of the document on the way to which keys were noted.
   *
   * @param key where the key stands that leads to it
   */
  private record Found(Node node, Place key, KeyPath path) {
    Place keyOf(String name) {
      return node instanceof Mapping m && m.entries().get(name) instanceof Entry e ? e.key() : key;
    }
  }

  private Found find(com.networknt.schema.path.NodePath at) {
    var found = new Found(document, document.place(), KeyPath.ROOT);
    for (int i = 0; i < at.getNameCount(); i++) {
      found = step(found, at.getElement(i));
    }
    return found;
  }

  private static Found step(Found from, Object element) {
    if (from.node() instanceof Mapping m
        && m.entries().get(element.toString()) instanceof Entry e) {
      return new Found(e.value(), e.key(), from.path().child(element.toString()));
    }
    if (from.node() instanceof Sequence s && element instanceof Integer i) {
      var item = s.items().get(i);
      return new Found(item, item.place(), from.path().item(i, item));
    }
    throw new IllegalStateException("no such place in the document: " + element);
  }

  private void unknownKey(Found found, String key, JsonNode rule) {
    var known = List.copyOf(rule.path("properties").propertyNames());
    Nearest.to(key, known).ifPresent(near -> problems.meant(found.path().toString(), near));
    problems.error(
        found.keyOf(key),
        found.path().child(key).toString(),
        Words.quote(key) + " is not a key here.",
        Words.didYouMean(key, known, "take it out; the keys here are " + Words.list(known) + "."));
  }

  private void missing(Found found, String key, JsonNode rule) {
    var example = example(rule.path("properties").path(key).path("examples").path(0));
    problems.missing(found.key(), found.path().toString(), key, example);
  }

  private static String example(JsonNode example) {
    if (example.isArray()) {
      return "[" + example.path(0).asString() + "]";
    }
    var text = example.asString("…");
    return text.matches("[0-9].*") ? "\"" + text + "\"" : text;
  }

  private void badId(Found found, String key, JsonNode names) {
    var rule = names.has("$ref") ? rules.at(names.path("$ref").asString().substring(1)) : names;
    problems.error(
        found.keyOf(key),
        found.path().child(key).toString(),
        Words.quote(key) + " is not " + rule.path("title").asString("right") + ".",
        sentence(rule));
  }

  private void badValue(Found found, String keyword, JsonNode rule) {
    problems.error(
        found.node().place(),
        found.path().toString(),
        new BadValue(found.node(), keyword, rule).what(),
        cure(found.node(), rule));
  }

  private static String cure(Node node, JsonNode rule) {
    if (!(node instanceof Scalar s)) {
      return sentence(rule);
    }
    boolean number = s.kind() == Kind.INTEGER || s.kind() == Kind.DECIMAL;
    if (number && s.text().matches(rule.path("pattern").asString("(?!)"))) {
      return "quote it: \"" + s.text() + "\".";
    }
    var choices =
        StreamSupport.stream(rule.path("enum").spliterator(), false)
            .map(JsonNode::asString)
            .toList();
    return Words.didYouMean(s.text(), choices, sentence(rule));
  }

  private static String sentence(JsonNode rule) {
    return rule.path("description").asString("see the documentation") + ".";
  }

  private static String parent(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }
}
