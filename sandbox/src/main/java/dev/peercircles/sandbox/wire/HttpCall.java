package dev.peercircles.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that reached a loopback server.
 *
 * @param method GET, POST …
 * @param path the raw path without the query
 * @param query the raw query, empty if there was none
 * @param headers by name in lower case
 * @param body as it came
 */
public record HttpCall(
    String method, String path, String query, Map<String, List<String>> headers, byte[] body) {
  public HttpCall {
    headers = Map.copyOf(headers);
  }

  /** The first value of a header. */
  public Optional<String> header(String lowerCaseName) {
    return headers.getOrDefault(lowerCaseName, List.of()).stream().findFirst();
  }

  /** The body as UTF-8. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
