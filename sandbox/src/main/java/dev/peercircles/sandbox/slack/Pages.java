package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Cursor pagination: {@code limit} and {@code cursor} in, {@code next_cursor} out. */
final class Pages {
  private Pages() {}

  /** One page of the whole under a key. */
  static ObjectNode cut(Call call, String key, List<JsonNode> whole, int most) {
    int from = call.text("cursor").map(Pages::position).orElse(0);
    int limit = Math.clamp(call.number("limit", most), 1, most);
    int to = Math.min(whole.size(), from + limit);
    if (from > whole.size()) {
      throw new Refused("invalid_cursor");
    }
    ArrayNode page = Json.array().addAll(whole.subList(from, to));
    ObjectNode answer = Json.object();
    answer.set(key, page);
    answer.putObject("response_metadata").put("next_cursor", to < whole.size() ? "next:" + to : "");
    return answer;
  }

  private static int position(String cursor) {
    try {
      return Integer.parseInt(cursor.replaceFirst("^next:", ""));
    } catch (NumberFormatException e) {
      throw new Refused("invalid_cursor");
    }
  }
}
