package dev.peercircles.sandbox.discord;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A request as a handler reads it.
 *
 * @param path without the API's prefix
 * @param inPath what the route's names in braces stood for
 * @param body its JSON; missing where there was none
 * @param files what was uploaded with it
 */
record RestRequest(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> inPath,
    JsonNode body,
    List<Upload> files) {

  /** A file sent along. */
  record Upload(String name, int size) {}

  RestRequest {
    query = Map.copyOf(query);
    inPath = Map.copyOf(inPath);
    files = List.copyOf(files);
  }

  RestRequest at(Map<String, String> names) {
    return new RestRequest(method, path, query, names, body, files);
  }

  String named(String name) {
    String value = inPath.get(name);
    if (value == null) {
      throw new IllegalStateException("the route has no {" + name + "}");
    }
    return value;
  }

  Optional<String> asked(String name) {
    return Optional.ofNullable(query.get(name));
  }
}
