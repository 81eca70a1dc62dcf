package dev.peercircles.slack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rights that the bot asks for, as the manifest names them. */
final class SlackScopes {
  /** All that this version needs; nothing more. */
  static final Set<String> NEEDED =
      Set.of(
          "chat:write",
          "commands",
          "groups:history",
          "groups:read",
          "im:history",
          "im:write",
          "users:read");

  private static final String HEADER = "x-oauth-scopes";

  private SlackScopes() {}

  /** What lacks, by name, according to the headers of any answer. */
  static List<String> lacking(Map<String, List<String>> headers) {
    var granted =
        headers.entrySet().stream()
            .filter(e -> HEADER.equalsIgnoreCase(e.getKey()))
            .flatMap(e -> e.getValue().stream())
            .flatMap(line -> Arrays.stream(line.split(",")))
            .map(String::strip)
            .collect(Collectors.toSet());
    return new TreeSet<>(NEEDED).stream().filter(s -> !granted.contains(s)).toList();
  }
}
