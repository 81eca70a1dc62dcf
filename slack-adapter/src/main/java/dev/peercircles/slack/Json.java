package dev.peercircles.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;

/**
 * Builds JSON with the keys as Slack's reference spells them. Slack's own model classes write out
 * every flag that is off, and Slack's reference names not all of those; this sends only what is
 * meant.
 */
final class Json {
  private Json() {}

  /** An object from keys and values in turn: strings, numbers, booleans, elements. */
  static JsonObject object(Object... keysAndValues) {
    var object = new JsonObject();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.add((String) keysAndValues[i], element(keysAndValues[i + 1]));
    }
    return object;
  }

  static JsonArray array(Collection<? extends JsonElement> elements) {
    var array = new JsonArray();
    elements.forEach(array::add);
    return array;
  }

  static JsonArray array(JsonElement... elements) {
    return array(java.util.List.of(elements));
  }

  /** Words shown exactly as they are, {@code :names:} of emoji included. */
  static JsonObject plain(String words) {
    return object("type", "plain_text", "text", words, "emoji", false);
  }

  private static JsonElement element(Object value) {
    return switch (value) {
      case JsonElement element -> element;
      case String words -> new JsonPrimitive(words);
      case Boolean flag -> new JsonPrimitive(flag);
      case Number number -> new JsonPrimitive(number);
      default -> throw new IllegalArgumentException("not JSON: " + value.getClass());
    };
  }
}
