package dev.peercircles.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of YAML that knows its place. */
sealed interface Node {

  /** Where it begins. */
  Place place();

  /** Keys and values, in the order of the file. */
  record Mapping(Place place, Map<String, Entry> entries) implements Node {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /** A list. */
  record Sequence(Place place, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A text, number, truth value or nothing.
   *
   * @param text as written, without quotes
   */
  record Scalar(Place place, String text, Kind kind) implements Node {}

  /**
   * A value under a key.
   *
   * @param key where the key stands
   */
  record Entry(Place key, Node value) {}

  /** What a scalar is. */
  enum Kind {
    TEXT,
    INTEGER,
    DECIMAL,
    TRUTH,
    NOTHING
  }
}
