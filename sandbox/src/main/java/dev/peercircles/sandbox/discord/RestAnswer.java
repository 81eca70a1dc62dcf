package dev.peercircles.sandbox.discord;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the API answers. */
record RestAnswer(int status, Optional<JsonNode> body) {
  static RestAnswer ok(JsonNode body) {
    return new RestAnswer(200, Optional.of(body));
  }

  static RestAnswer created(JsonNode body) {
    return new RestAnswer(201, Optional.of(body));
  }

  static RestAnswer nothing() {
    return new RestAnswer(204, Optional.empty());
  }
}
