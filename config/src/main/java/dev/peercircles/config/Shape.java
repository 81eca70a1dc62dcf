package dev.peercircles.config;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.peercircles.config.Node.Mapping;
import dev.peercircles.config.Node.Scalar;
import dev.peercircles.config.Node.Sequence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Checks a document against the schema: keys, types, patterns. */
final class Shape {
  private static final String RESOURCE = "programme.schema.json";

  private static final Pattern SMALL = Pattern.compile("[-+]?[0-9]{1,9}");

  private final JsonNode rules;
  private final com.networknt.schema.Schema schema;

  private Shape(JsonNode rules) {
    this.rules = rules;
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(rules);
  }

  /** With the schema that is shipped. */
  static Shape standard() {
    try (var in = Shape.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("not shipped: " + RESOURCE);
      }
      return new Shape(JsonMapper.shared().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void check(Mapping document, Problems problems) {
    var explain = new Explain(rules, document, problems);
    schema.validate(json(document)).forEach(explain::note);
  }

  private static JsonNode json(Node node) {
    return switch (node) {
      case Mapping m -> {
        var object = JsonNodeFactory.instance.objectNode();
        m.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
        yield object;
      }
      case Sequence s -> {
        var array = JsonNodeFactory.instance.arrayNode();
        s.items().forEach(item -> array.add(json(item)));
        yield array;
      }
      case Scalar s -> scalar(s);
    };
  }

  private static JsonNode scalar(Scalar s) {
    var make = JsonNodeFactory.instance;
    return switch (s.kind()) {
      case TEXT -> make.stringNode(s.text());
      case TRUTH -> make.booleanNode(Boolean.parseBoolean(s.text()));
      case NOTHING -> make.nullNode();
      case DECIMAL -> make.numberNode(BigDecimal.valueOf(0.5));
      case INTEGER -> make.numberNode(integer(s.text()));
    };
  }

  /** Its value where it matters; numbers that no key allows count as too large. */
  private static BigInteger integer(String text) {
    return SMALL.matcher(text).matches()
        ? new BigInteger(text)
        : BigInteger.valueOf(Long.MAX_VALUE);
  }
}
