package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What the real Slack was seen to say: one file for each method and payload that names all fields
 * with their types. An answer may leave fields out; it may neither invent a name nor change a type.
 */
public final class Contracts implements Wiretap {
  static final String PROPERTY = "contracts";

  /**
   * Text objects may stand in every list of elements, though the samples show only images in some.
   */
  private static final List<JsonNode> TEXTS =
      List.of(
          Json.read("{\"type\":\"mrkdwn\",\"text\":\"\",\"verbatim\":false}"),
          Json.read("{\"type\":\"plain_text\",\"text\":\"\",\"emoji\":false}"));

  private final Path directory;
  private final Map<Path, JsonNode> samples = new HashMap<>();

  /**
   * Rich text and its parts, by type. They may stand among all blocks, and the leaves right in a
   * section; the samples show them in the blocks of attachments, one level deeper.
   */
  private final Map<String, JsonNode> richText = new HashMap<>();

  private final TreeSet<String> held = new TreeSet<>();
  private final TreeSet<String> breaches = new TreeSet<>();

  private Contracts(Path directory) {
    this.directory = directory;
    read(directory.resolve("slack/api/chat.postMessage.json")).findParents("type").stream()
        .filter(block -> Json.text(block, "type").equals("rich_text"))
        .findFirst()
        .ifPresent(this::learn);
  }

  private void learn(JsonNode part) {
    if (part.isObject() && part.has("type")) {
      richText.putIfAbsent(Json.text(part, "type"), part);
    }
    part.forEach(this::learn);
  }

  /** The contracts of the directory that the system property names; empty if it names none. */
  public static Optional<Contracts> given() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .filter(name -> !name.isBlank())
        .map(name -> new Contracts(Path.of(name)));
  }

  /** What broke a contract so far. */
  public synchronized List<String> breaches() {
    return List.copyOf(breaches);
  }

  /** Which contracts something was held against so far. */
  public synchronized List<String> held() {
    return List.copyOf(held);
  }

  @Override
  public synchronized void answered(String method, JsonNode answer) {
    hold("api/" + method + ".json", answer);
  }

  @Override
  public synchronized void sent(String envelopeType, JsonNode payload) {
    hold(
        switch (envelopeType) {
          case "slash_commands" -> "app-backend/SlashCommandPayload.json";
          case "interactive" -> "app-backend/" + camel(Json.text(payload, "type")) + "Payload.json";
          default -> "events/" + camel(Json.text(payload.path("event"), "type")) + "Payload.json";
        },
        payload);
  }

  private static String camel(String type) {
    String name =
        Arrays.stream(type.split("_"))
            .map(
                word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return name.equals("BlockActions") ? "BlockAction" : name;
  }

  private void hold(String file, JsonNode actual) {
    Path path = directory.resolve("slack").resolve(file);
    held.add(file);
    if (!Files.exists(path)) {
      breaches.add(file + ": no such contract");
      return;
    }
    List<String> found = new ArrayList<>();
    compare("", samples.computeIfAbsent(path, Contracts::read), actual, found);
    found.forEach(breach -> breaches.add(file + breach));
  }

  private static JsonNode read(Path path) {
    try {
      return Json.read(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compare(String at, JsonNode sample, JsonNode actual, List<String> found) {
    if (actual.isNull() || sample.isNull()) {
      return;
    }
    if (!sample.getNodeType().equals(actual.getNodeType())) {
      found.add(at + ": is " + actual.getNodeType() + " but Slack sends " + sample.getNodeType());
    } else if (actual.isObject() && !sample.isEmpty()) {
      for (Map.Entry<String, JsonNode> field : actual.properties()) {
        String place = at + "/" + field.getKey();
        Optional.ofNullable(sample.get(field.getKey()))
            .or(() -> byId(sample))
            .ifPresentOrElse(
                known -> compare(place, known, field.getValue(), found),
                () -> found.add(place + ": invented"));
      }
    } else if (actual.isArray() && !sample.isEmpty()) {
      actual.forEach(element -> any(at + "/*", sample, element, found));
    }
  }

  /** An object whose names are ids says what stands under each of them. */
  private static Optional<JsonNode> byId(JsonNode sample) {
    return sample.properties().stream()
        .filter(field -> field.getKey().matches("[A-Z]0+\\d"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** An element fits if it fits one of the seen ones; the misfits of the nearest one are told. */
  private void any(String at, JsonNode samples, JsonNode element, List<String> found) {
    List<String> nearest = List.of();
    boolean first = true;
    List<JsonNode> candidates = new ArrayList<>(TEXTS);
    Optional.ofNullable(richText.get(Json.text(element, "type"))).ifPresent(candidates::add);
    samples.forEach(candidates::add);
    String type = Json.text(element, "type");
    if (candidates.stream().anyMatch(sample -> Json.text(sample, "type").equals(type))) {
      candidates.removeIf(sample -> !Json.text(sample, "type").equals(type));
    }
    for (JsonNode sample : candidates) {
      List<String> misfits = new ArrayList<>();
      compare(at, sample, element, misfits);
      if (misfits.isEmpty()) {
        return;
      }
      if (first || misfits.size() < nearest.size()) {
        nearest = misfits;
        first = false;
      }
    }
    found.addAll(nearest);
  }
}
