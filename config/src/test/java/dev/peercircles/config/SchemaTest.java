package dev.peercircles.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.peercircles.circles.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema is also the source of the words that an admin reads. */
class SchemaTest {
  private static final JsonNode SCHEMA =
      JsonMapper.shared().readTree(Path.of("schema/programme.schema.json").toFile());
  private static final List<String> REFUSING =
      List.of("type", "enum", "const", "pattern", "minimum", "maximum", "maxLength", "maxItems");

  @Test
  void isAValidSchema() {
    var dialect =
        com.networknt.schema.SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId());
    var meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(dialect);
    assertThat(meta.validate(SCHEMA)).isEmpty();
  }

  @Test
  void saysWhatIsExpectedAndWhatToDoWhereverItRefuses() {
    var silent = new ArrayList<String>();
    collect("", SCHEMA, silent);
    assertThat(silent).isEmpty();
  }

  private static void collect(String path, JsonNode node, List<String> silent) {
    boolean refuses = REFUSING.stream().anyMatch(node::has);
    boolean speaks = node.has("title") && node.has("description");
    boolean condition = path.endsWith("/if");
    boolean names = path.endsWith("/properties");
    if (node.isObject() && refuses && !speaks && !condition && !names) {
      silent.add(path);
    }
    node.properties().forEach(e -> collect(path + "/" + e.getKey(), e.getValue(), silent));
  }

  @Test
  void boundsEveryTextAndList() {
    var unbounded = new ArrayList<String>();
    bounds("", SCHEMA, unbounded);
    assertThat(unbounded).isEmpty();
  }

  private static void bounds(String path, JsonNode node, List<String> unbounded) {
    var type = node.path("type").asString("");
    boolean condition = path.endsWith("/if");
    boolean text = type.equals("string") && !node.has("maxLength") && !shortPattern(node);
    boolean list = type.equals("array") && !node.has("maxItems");
    if (!condition && (text || list)) {
      unbounded.add(path);
    }
    node.properties().forEach(e -> bounds(path + "/" + e.getKey(), e.getValue(), unbounded));
  }

  private static boolean shortPattern(JsonNode node) {
    var pattern = node.path("pattern").asString("+").replace("[A-Za-z0-9_+/-]", "");
    return pattern.startsWith("^") && !pattern.contains("+") && !pattern.contains("*");
  }

  @Test
  void knowsTheOutcomesOfTheCore() {
    var outcomes = SCHEMA.at("/$defs/circle/properties/outcome");
    var keys = Arrays.stream(Outcome.values()).map(Outcome::key).toList();
    assertThat(outcomes.path("enum").valueStream().map(JsonNode::asString).toList())
        .containsExactlyElementsOf(keys);
    assertThat(keys).allMatch(k -> outcomes.path("description").asString().contains(k));
  }
}
