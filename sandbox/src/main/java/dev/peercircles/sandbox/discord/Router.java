package dev.peercircles.sandbox.discord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The API's routes: a method, and a path with names in braces. */
final class Router {
  private final List<Route> routes = new ArrayList<>();

  /** One route. */
  private record Route(String method, String template, Function<RestRequest, RestAnswer> work) {}

  void add(String method, String template, Function<RestRequest, RestAnswer> work) {
    routes.add(new Route(method, template, work));
  }

  RestAnswer answer(RestRequest request) {
    boolean known = false;
    for (Route route : routes) {
      Optional<Map<String, String>> names = match(route.template(), request.path());
      if (names.isPresent() && route.method().equals(request.method())) {
        return route.work().apply(request.at(names.get()));
      }
      known |= names.isPresent();
    }
    throw known
        ? ApiError.of(405, 0, "405: Method Not Allowed")
        : ApiError.of(404, 0, "404: Not Found");
  }

  /**
   * What requests with a common rate limit have in common, before their channel, guild or webhook.
   */
  String bucket(RestRequest request) {
    return routes.stream()
        .filter(route -> route.method().equals(request.method()))
        .filter(route -> match(route.template(), request.path()).isPresent())
        .map(route -> route.method() + " " + route.template())
        .findFirst()
        .orElse("unknown");
  }

  /** What the names in the template stand for in this path, if it fits. */
  static Optional<Map<String, String>> match(String template, String path) {
    List<String> wanted = List.of(template.split("/", -1));
    List<String> given = List.of(path.split("/", -1));
    if (wanted.size() != given.size()) {
      return Optional.empty();
    }
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      String step = wanted.get(i);
      if (step.startsWith("{")) {
        names.put(step.substring(1, step.length() - 1), given.get(i));
      } else if (!step.equals(given.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(names);
  }
}
