package dev.peercircles.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the files of the demo: in each what its people do ({@code acts}), and what must come of it
 * ({@code expected}).
 */
final class DemoFile {
  /** Of the story box. */
  static final String STORIES = "/demo/stories.yaml";

  private static final List<String> FILES =
      List.of(
          "/demo/em-berlin.yaml",
          "/demo/staff-new-york.yaml",
          "/demo/leads-india.yaml",
          "/demo/lunches.yaml",
          STORIES);

  private DemoFile() {}

  /** What the people do, file after file. */
  static List<Act> acts() {
    return read("acts", DemoFile::act);
  }

  /** What the people of one file do. */
  static List<Act> acts(String file) {
    return tree(file).path("acts").valueStream().map(DemoFile::act).toList();
  }

  /** What must be posted. */
  static List<Expected> expected() {
    return read("expected", DemoFile::expected);
  }

  private static <T> List<T> read(String key, Function<JsonNode, T> one) {
    return FILES.stream().flatMap(f -> tree(f).path(key).valueStream()).map(one).toList();
  }

  private static JsonNode tree(String resource) {
    try (var in = DemoFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + resource);
      }
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Expected expected(JsonNode node) {
    return new Expected(
        node.required("circle").asString(),
        LocalDateTime.parse(node.required("at").asString()),
        node.required("to").asString(),
        node.required("starts").asString(),
        text(node, "turn").map(LocalDate::parse));
  }

  private static Act act(JsonNode node) {
    return new Act(
        LocalDateTime.parse(node.required("at").asString()),
        node.required("who").asString(),
        node.required("circle").asString(),
        node.path("direct").asBoolean(false),
        node.path("joins").asBoolean(false),
        text(node, "type"),
        text(node, "press"),
        fill(node.path("fill")),
        node.path("sends").asBoolean(false),
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
