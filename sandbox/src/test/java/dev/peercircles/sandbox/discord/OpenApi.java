package dev.peercircles.sandbox.discord;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Discord's own description of its API, to hold requests and answers against. */
public final class OpenApi {
  private static final String DIRECTORY = "contracts";
  private static final String HOME = "https://contract.example/openapi.json";

  private final JsonNode document;
  private final SchemaRegistry schemas;

  private OpenApi(String text) {
    document = Json.read(text);
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(HOME, text)));
  }

  /**
   * The description in the directory that {@code -Dcontracts=DIR} names; empty if none is named.
   */
  public static Optional<OpenApi> given() throws IOException {
    String directory = System.getProperty(DIRECTORY, "");
    return directory.isBlank() ? Optional.empty() : Optional.of(in(Path.of(directory)));
  }

  private static OpenApi in(Path directory) throws IOException {
    return new OpenApi(Files.readString(directory.resolve("discord/openapi.json")));
  }

  /** What does not fit the description; empty where all does. */
  public List<String> complaints(RestCall call) {
    Optional<String> path = path(call);
    if (path.isEmpty()) {
      return List.of("no such operation");
    }
    JsonNode operation =
        document.path("paths").path(path.get()).path(call.method().toLowerCase(Locale.ROOT));
    String at = "/paths/" + escaped(path.get()) + "/" + call.method().toLowerCase(Locale.ROOT);
    List<String> complaints = new ArrayList<>();
    String json = "/content/application~1json/schema";
    if (!call.request().isMissingNode()) {
      JsonNode request = withoutLiberties(call.request().deepCopy());
      check("request", at + "/requestBody" + json, request, complaints);
    }
    if (call.status() != 0) {
      checkAnswer(call, operation, at, json, complaints);
    }
    return complaints;
  }

  /**
   * What JDA sends otherwise than described, and Discord takes all the same: numbers as words,
   * words as numbers, and two names that the description lacks.
   */
  private static JsonNode withoutLiberties(JsonNode request) {
    if (request instanceof ObjectNode object) {
      object.remove(List.of("nsfw", "content_type"));
      for (String word : List.of("recipient_id", "id")) {
        if (object.path(word).isNumber() && !object.has("type")) {
          object.put(word, object.path(word).asString(""));
        }
      }
      for (String numbers : List.of("contexts", "integration_types")) {
        if (object.path(numbers) instanceof ArrayNode words) {
          ArrayNode read = object.putArray(numbers);
          words.forEach(word -> read.add(word.asInt(0)));
        }
      }
    }
    request.forEach(OpenApi::withoutLiberties);
    return request;
  }

  private void checkAnswer(
      RestCall call, JsonNode operation, String at, String json, List<String> complaints) {
    String status =
        call.status() == 429 ? "429" : call.status() >= 400 ? "4XX" : "" + call.status();
    JsonNode described = operation.path("responses").path(status);
    if (described.isMissingNode()) {
      complaints.add("answer: no status " + status + " is described");
    } else if (described.has("$ref")) {
      String ref = described.path("$ref").asString("").substring(1);
      // Discord's own codes inside of `errors` are words, which its description has as numbers.
      ObjectNode answer = ((ObjectNode) call.answer()).deepCopy();
      answer.remove("errors");
      check("answer", ref + json, answer, complaints);
    } else if (!described.has("content")) {
      if (!call.answer().isMissingNode()) {
        complaints.add("answer: a body where none is described");
      }
    } else {
      check("answer", at + "/responses/" + status + json, call.answer(), complaints);
    }
  }

  private void check(String what, String pointer, JsonNode instance, List<String> complaints) {
    Schema schema = schemas.getSchema(SchemaLocation.of(HOME + "#" + pointer));
    schema.validate(instance).forEach(e -> complaints.add(what + ": " + e));
    unknownNames(document.at(pointer), instance, what, complaints);
  }

  /** The description forbids no extra names, but an invented one is a mistake all the same. */
  private void unknownNames(
      JsonNode schema, JsonNode instance, String at, List<String> complaints) {
    if (instance.isArray()) {
      List<JsonNode> items = new ArrayList<>();
      alternatives(schema).forEach(s -> items.add(s.path("items")));
      ObjectNode either = Json.object();
      either.set("anyOf", Json.array().addAll(items));
      for (int i = 0; i < instance.size(); i++) {
        unknownNames(either, instance.get(i), at + "." + i, complaints);
      }
    }
    if (instance instanceof ObjectNode object) {
      List<JsonNode> alternatives = alternatives(schema);
      boolean open = alternatives.stream().anyMatch(s -> s.has("additionalProperties"));
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        ObjectNode either = Json.object();
        List<JsonNode> found =
            alternatives.stream()
                .map(s -> s.path("properties").path(entry.getKey()))
                .filter(s -> !s.isMissingNode())
                .toList();
        if (found.isEmpty() && !open) {
          complaints.add(at + ": unknown name " + entry.getKey());
        }
        either.set("anyOf", Json.array().addAll(found));
        unknownNames(either, entry.getValue(), at + "." + entry.getKey(), complaints);
      }
    }
  }

  /** The schema with its references followed and its choices spread out. */
  private List<JsonNode> alternatives(JsonNode schema) {
    if (schema.has("$ref")) {
      return alternatives(document.at(schema.path("$ref").asString("").substring(1)));
    }
    List<JsonNode> all = new ArrayList<>();
    all.add(schema);
    for (String choice : List.of("oneOf", "anyOf", "allOf")) {
      schema.path(choice).forEach(s -> all.addAll(alternatives(s)));
    }
    return all;
  }

  private Optional<String> path(RestCall call) {
    TreeSet<String> exactFirst =
        new TreeSet<>(
            Comparator.comparing((String p) -> p.chars().filter(c -> c == '{').count())
                .thenComparing(p -> p));
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      if (path.getValue().has(call.method().toLowerCase(Locale.ROOT))
          && Router.match(path.getKey(), call.path()).isPresent()) {
        exactFirst.add(path.getKey());
      }
    }
    return exactFirst.stream().findFirst();
  }

  private static String escaped(String path) {
    return path.replace("~", "~0").replace("/", "~1");
  }
}
