package dev.peercircles.sandbox.discord;

import tools.jackson.databind.node.ObjectNode;

/** A refusal of the REST API, on its way to the client: {@code {code, message[, errors]}}. */
final class ApiError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ObjectNode body;

  private ApiError(int status, ObjectNode body) {
    super(Json.write(body));
    this.status = status;
    this.body = body;
  }

  static ApiError of(int status, int code, String message) {
    return new ApiError(status, Json.object().put("message", message).put("code", code));
  }

  /** 50035 with one complaint at a path such as {@code components.0.label}. */
  static ApiError invalid(String path, String code, String complaint) {
    ObjectNode body = Json.object().put("message", "Invalid Form Body").put("code", 50035);
    ObjectNode at = body.putObject("errors");
    for (String step : path.split("\\.", -1)) {
      at = at.putObject(step);
    }
    at.putArray("_errors").addObject().put("code", code).put("message", complaint);
    return new ApiError(400, body);
  }

  static ApiError tooLong(String path, int most) {
    return invalid(path, "BASE_TYPE_MAX_LENGTH", "Must be " + most + " or fewer in length.");
  }

  static ApiError required(String path) {
    return invalid(path, "BASE_TYPE_REQUIRED", "This field is required");
  }

  static ApiError unauthorized() {
    return of(401, 0, "401: Unauthorized");
  }

  static ApiError missingAccess() {
    return of(403, 50001, "Missing Access");
  }

  static ApiError missingPermissions() {
    return of(403, 50013, "Missing Permissions");
  }

  static ApiError unknown(int code, String what) {
    return of(404, code, "Unknown " + what);
  }

  static ApiError unknownMessage() {
    return unknown(10008, "Message");
  }

  int status() {
    return status;
  }

  ObjectNode body() {
    return body;
  }
}
