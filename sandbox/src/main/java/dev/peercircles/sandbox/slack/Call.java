package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.FormBody;
import dev.peercircles.sandbox.wire.HttpCall;
import dev.peercircles.sandbox.wire.Json;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One call of a Web API method with its parameters, whether they came as a form (JSON in strings,
 * {@code 1}/{@code 0} for booleans) or as a JSON body.
 *
 * @param method for instance {@code chat.postMessage}
 * @param token the token it came with; empty if none
 * @param parameters by name; values of a form are strings
 */
record Call(String method, String token, ObjectNode parameters) {

  static Call read(String method, HttpCall http) {
    ObjectNode parameters = Json.object();
    if (!http.query().isEmpty()) {
      FormBody.decode(http.query()).forEach(parameters::put);
    }
    String type = http.header("content-type").orElse("");
    if (type.startsWith("application/json")) {
      if (Json.read(http.bodyText()) instanceof ObjectNode body) {
        parameters.setAll(body);
      }
    } else {
      FormBody.decode(http.bodyText()).forEach(parameters::put);
    }
    String bearer =
        http.header("authorization")
            .filter(h -> h.startsWith("Bearer "))
            .map(h -> h.substring("Bearer ".length()))
            .orElseGet(() -> Json.text(parameters, "token"));
    parameters.remove("token");
    return new Call(method, bearer, parameters);
  }

  /** A text; empty if missing or empty. */
  Optional<String> text(String name) {
    String value = parameters.path(name).asString("");
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** A text that must be there. */
  String needed(String name, String codeIfMissing) {
    return text(name).orElseThrow(() -> new Refused(codeIfMissing));
  }

  /** Whether a switch is on. */
  boolean on(String name) {
    String value = parameters.path(name).asString("");
    return value.equals("1") || value.equals("true");
  }

  /** A number, or another if it is missing. */
  int number(String name, int otherwise) {
    try {
      return text(name).map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw new Refused("invalid_arguments");
    }
  }

  /** A tree that came as JSON or as JSON in a string. */
  Optional<JsonNode> tree(String name, String codeIfBroken) {
    JsonNode value = parameters.path(name);
    if (value.isContainer()) {
      return Optional.of(value);
    }
    try {
      return text(name).map(Json::read);
    } catch (JacksonException e) {
      throw new Refused(codeIfBroken);
    }
  }

  /** Whether a parameter was given at all, be it empty. */
  boolean has(String name) {
    return parameters.has(name);
  }

  @Override
  public String toString() {
    return method + " " + Json.write(parameters);
  }
}
