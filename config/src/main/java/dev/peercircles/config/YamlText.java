package dev.peercircles.config;

import dev.peercircles.config.Node.Entry;
import dev.peercircles.config.Node.Kind;
import dev.peercircles.config.Node.Mapping;
import dev.peercircles.config.Node.Scalar;
import dev.peercircles.config.Node.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML text into nodes, token by token, so that what has no business in a configuration
 * (aliases, anchors, tags, several documents, deep nesting) is refused before anything is built
 * from it.
 */
final class YamlText {
  /** How deep maps and lists may be nested. */
  static final int DEEPEST = 20;

  private static final YAMLFactory YAML = YAMLFactory.builder().build();

  private final Source source;
  private final Problems problems;

  YamlText(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** Ends the reading of a file whose problem has been noted. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused() {
      super("refused", null, false, false);
    }
  }

  /** The tree; empty if the text is refused. */
  Optional<Node> tree() {
    try (var yaml = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), source.text())) {
      var first = yaml.nextToken();
      if (first == null) {
        return Optional.of(new Mapping(source.start(), Map.of()));
      }
      var root = node(yaml, first, KeyPath.ROOT, 1);
      if (yaml.nextToken() != null) {
        problems.error(
            place(yaml),
            "",
            "A second document begins here.",
            "take the line `---` out, or move what follows into a file of its own.");
      }
      return Optional.of(root);
    } catch (Refused e) {
      return Optional.empty();
    } catch (JacksonException e) {
      new SyntaxProblem(source, problems).note(e);
      return Optional.empty();
    }
  }

  private Node node(YAMLParser yaml, JsonToken token, KeyPath path, int depth) {
    refuseMachinery(yaml);
    return switch (token) {
      case START_OBJECT -> mapping(yaml, path, depth);
      case START_ARRAY -> sequence(yaml, path, depth);
      case VALUE_NUMBER_INT -> scalar(yaml, Kind.INTEGER);
      case VALUE_NUMBER_FLOAT -> scalar(yaml, Kind.DECIMAL);
      case VALUE_TRUE, VALUE_FALSE -> scalar(yaml, Kind.TRUTH);
      case VALUE_NULL -> scalar(yaml, Kind.NOTHING);
      case VALUE_STRING, VALUE_EMBEDDED_OBJECT -> scalar(yaml, Kind.TEXT);
      case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE ->
          throw new IllegalStateException("a value can't begin with " + token);
    };
  }

  private static Scalar scalar(YAMLParser yaml, Kind kind, Place place) {
    var text = yaml.getString();
    return new Scalar(place, text == null ? "" : text, kind);
  }

  private Scalar scalar(YAMLParser yaml, Kind kind) {
    return scalar(yaml, kind, place(yaml));
  }

  private Mapping mapping(YAMLParser yaml, KeyPath path, int depth) {
    refuseDepth(yaml, depth);
    var start = place(yaml);
    var entries = new LinkedHashMap<String, Entry>();
    while (yaml.nextToken() == JsonToken.PROPERTY_NAME) {
      refuseMachinery(yaml);
      var name = yaml.currentName();
      var key = place(yaml);
      var value = node(yaml, yaml.nextToken(), path.child(name), depth + 1);
      var earlier = entries.putIfAbsent(name, new Entry(key, value));
      if (earlier != null) {
        problems.error(
            key,
            path.child(name).toString(),
            Words.quote(name) + " stands here twice; the first is at " + earlier.key() + ".",
            "take one of the two out.");
      }
    }
    return new Mapping(start, entries);
  }

  private Sequence sequence(YAMLParser yaml, KeyPath path, int depth) {
    refuseDepth(yaml, depth);
    var start = place(yaml);
    List<Node> items = new ArrayList<>();
    for (var t = yaml.nextToken(); t != JsonToken.END_ARRAY; t = yaml.nextToken()) {
      items.add(node(yaml, t, path.item(items.size()), depth + 1));
    }
    return new Sequence(start, items);
  }

  private void refuseMachinery(YAMLParser yaml) {
    if (yaml.isCurrentAlias() || yaml.getObjectId() != null) {
      refuse(
          yaml,
          "YAML anchors and aliases (`&` and `*`) are not read here.",
          "write the value out; what circles share goes under `defaults`.");
    }
    if (yaml.getRawTag() != null) {
      refuse(yaml, "YAML tags (`!`) are not read here.", "take the tag out.");
    }
  }

  private void refuseDepth(YAMLParser yaml, int depth) {
    if (depth > DEEPEST) {
      refuse(
          yaml,
          "This is nested more than " + DEEPEST + " levels deep.",
          "nothing here needs that; look for a bracket or an indent too many.");
    }
  }

  private void refuse(YAMLParser yaml, String what, String cure) {
    problems.error(place(yaml), "", what, cure);
    throw new Refused();
  }

  private Place place(YAMLParser yaml) {
    return place(yaml.currentTokenLocation());
  }

  private Place place(TokenStreamLocation at) {
    return new Place(source.name(), Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }
}
