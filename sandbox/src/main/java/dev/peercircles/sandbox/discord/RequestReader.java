package dev.peercircles.sandbox.discord;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads requests: JSON, or a multipart form whose {@code payload_json} is that JSON. */
final class RequestReader {
  private static final String PREFIX = "/api/v10";

  private RequestReader() {}

  static RestRequest read(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    String inApi = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path;
    String kind = header(exchange, "Content-Type");
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    List<RestRequest.Upload> files = new ArrayList<>();
    JsonNode body =
        kind.startsWith("multipart/form-data") ? multipart(kind, bytes, files) : json(bytes);
    return new RestRequest(
        exchange.getRequestMethod(), inApi, query(exchange), Map.of(), body, files);
  }

  static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static JsonNode json(byte[] bytes) {
    if (bytes.length == 0) {
      return MissingNode.getInstance();
    }
    try {
      return Json.read(new String(bytes, StandardCharsets.UTF_8));
    } catch (JacksonException _) {
      throw ApiError.of(400, 50109, "The request body contains invalid JSON.");
    }
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      query.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode multipart(String kind, byte[] bytes, List<RestRequest.Upload> files) {
    String boundary = "--" + kind.replaceFirst(".*boundary=\"?([^\";]+)\"?.*", "$1");
    JsonNode body = MissingNode.getInstance();
    // One char per byte, so that positions and sizes stay those of the bytes.
    for (String part : new String(bytes, StandardCharsets.ISO_8859_1).split(boundary, -1)) {
      int headEnd = part.indexOf("\r\n\r\n");
      if (headEnd < 0) {
        continue;
      }
      String head = part.substring(0, headEnd);
      String content = part.substring(headEnd + 4, Math.max(headEnd + 4, part.length() - 2));
      if (head.contains("name=\"payload_json\"")) {
        body = json(content.getBytes(StandardCharsets.ISO_8859_1));
      } else if (head.contains("filename=\"")) {
        String name = head.replaceFirst("(?s).*filename=\"([^\"]*)\".*", "$1");
        files.add(new RestRequest.Upload(name, content.length()));
      }
    }
    return body;
  }
}
