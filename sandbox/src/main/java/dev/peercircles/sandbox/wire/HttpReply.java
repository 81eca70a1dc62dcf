package dev.peercircles.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a loopback server says to a request: an answer, or nothing but a closed connection.
 *
 * @param status HTTP status, or 0 to close the connection without a word
 * @param headers to send along
 * @param body to send
 */
public record HttpReply(int status, Map<String, String> headers, byte[] body) {
  public HttpReply {
    headers = Map.copyOf(headers);
  }

  /** JSON with a status. */
  public static HttpReply json(int status, JsonNode body) {
    return text(status, "application/json; charset=utf-8", Json.write(body));
  }

  /** Text with a status and a content type. */
  public static HttpReply text(int status, String contentType, String body) {
    return new HttpReply(
        status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
  }

  /** A status without a body. */
  public static HttpReply empty(int status) {
    return new HttpReply(status, Map.of(), new byte[0]);
  }

  /** The connection closes before any answer: the caller cannot know what became of its request. */
  public static HttpReply dropped() {
    return empty(0);
  }

  /** The same with one more header. */
  public HttpReply with(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new HttpReply(status, more, body);
  }
}
