package dev.peercircles.sandbox.discord;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the API answers.
 *
 * @param page what stands there instead of JSON, if something before Discord answers
 */
record RestAnswer(int status, Optional<JsonNode> body, Optional<String> page) {
  RestAnswer(int status, Optional<JsonNode> body) {
    this(status, body, Optional.empty());
  }

  static RestAnswer ok(JsonNode body) {
    return new RestAnswer(200, Optional.of(body));
  }

  static RestAnswer created(JsonNode body) {
    return new RestAnswer(201, Optional.of(body));
  }

  static RestAnswer nothing() {
    return new RestAnswer(204, Optional.empty());
  }

  static RestAnswer page(int status) {
    var words = "<html><body><h1>" + status + "</h1></body></html>";
    return new RestAnswer(status, Optional.empty(), Optional.of(words));
  }

  String type() {
    return page.isPresent() ? "text/html" : "application/json";
  }

  String words() {
    return page.or(() -> body.map(Json::write)).orElse("");
  }
}
