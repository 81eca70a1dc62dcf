package dev.peercircles.config;

import dev.peercircles.config.Node.Entry;
import dev.peercircles.config.Node.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a circle says, completed by {@code defaults}: maps key by key, the circle wins, lists are
 * replaced whole.
 */
final class Defaults {
  /** Keys whose value is one choice: the circle's replaces the default's. */
  private static final Set<String> WHOLE = Set.of("home");

  /** A key of the circle, and the keys of the default that it makes meaningless. */
  private static final Map<String, List<String>> INSTEAD_OF =
      Map.of(
          "day", List.of("before_meeting"),
          "before_meeting", List.of("day"),
          "every", List.of("nth", "from"));

  /** No map has as many keys; one that has is refused anyway, and not copied into each circle. */
  private static final int MOST_KEYS = 100;

  private Defaults() {}

  static Mapping complete(Mapping circle, Mapping defaults) {
    if (defaults.entries().size() > MOST_KEYS) {
      return circle;
    }
    var entries = new LinkedHashMap<>(defaults.entries());
    circle
        .entries()
        .keySet()
        .forEach(key -> INSTEAD_OF.getOrDefault(key, List.of()).forEach(entries::remove));
    circle.entries().forEach((key, entry) -> entries.merge(key, entry, (d, c) -> one(key, d, c)));
    return new Mapping(circle.place(), entries);
  }

  private static Entry one(String key, Entry byDefault, Entry circle) {
    return !WHOLE.contains(key)
            && byDefault.value() instanceof Mapping d
            && circle.value() instanceof Mapping c
        ? new Entry(circle.key(), complete(c, d))
        : circle;
  }
}
