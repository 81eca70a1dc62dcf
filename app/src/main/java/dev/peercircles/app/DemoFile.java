package dev.peercircles.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files of the demo: what its people do, and what must come of it. */
final class DemoFile {
  private DemoFile() {}

  /** What the people do, in the order of the file. */
  static List<Act> acts() {
    return read("/demo/acts.yaml", DemoFile::act);
  }

  /** What must be posted. */
  static List<Expected> expected() {
    return read("/demo/expected.yaml", DemoFile::expected);
  }

  private static <T> List<T> read(String resource, Function<JsonNode, T> one) {
    try (var in = DemoFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + resource);
      }
      return new YAMLMapper().readTree(in).valueStream().map(one).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Expected expected(JsonNode node) {
    return new Expected(
        node.required("circle").asString(),
        LocalDateTime.parse(node.required("at").asString()),
        node.required("to").asString(),
        node.required("starts").asString());
  }

  private static Act act(JsonNode node) {
    return new Act(
        LocalDateTime.parse(node.required("at").asString()),
        node.required("who").asString(),
        node.required("circle").asString(),
        text(node, "type"),
        text(node, "press"),
        fill(node.path("fill")),
        text(node, "reply"),
        text(node, "below"));
  }

  private static Optional<String> text(JsonNode node, String key) {
    return node.has(key) ? Optional.of(node.get(key).asString()) : Optional.empty();
  }

  private static Map<String, String> fill(JsonNode node) {
    var values = new HashMap<String, String>();
    node.properties().forEach(e -> values.put(e.getKey(), e.getValue().asString()));
    return values;
  }
}
