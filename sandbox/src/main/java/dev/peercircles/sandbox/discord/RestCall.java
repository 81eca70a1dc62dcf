package dev.peercircles.sandbox.discord;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request that reached the API, with its answer: for tests and checkers.
 *
 * @param path without the API's prefix, for instance {@code /channels/12/messages}
 * @param request its JSON; missing where there was none
 * @param status the answer's; 0 where the connection was dropped before it
 * @param answer its JSON; missing where there was none
 */
public record RestCall(
    String method,
    String path,
    Map<String, String> query,
    JsonNode request,
    int status,
    JsonNode answer) {
  public RestCall {
    query = Map.copyOf(query);
  }

  /** Whether it went to this route, for instance {@code POST /channels/{channel}/messages}. */
  public boolean wentTo(String methodAndTemplate) {
    String[] parts = methodAndTemplate.split(" ", 2);
    return method.equals(parts[0]) && Router.match(parts[1], path).isPresent();
  }
}
