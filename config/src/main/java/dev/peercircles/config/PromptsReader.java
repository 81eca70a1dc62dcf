package dev.peercircles.config;

import dev.peercircles.prompts.PromptLibrary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Own sets of questions; one with the name of a set of the library takes its place. */
final class PromptsReader {
  private final Map<String, List<String>> own = new LinkedHashMap<>();

  PromptsReader(At document) {
    document.section("prompts").children().forEach((name, set) -> own.put(name, questions(set)));
  }

  private static List<String> questions(At set) {
    return set.items().stream().flatMap(q -> q.text().stream()).toList();
  }

  Map<String, List<String>> own() {
    return own;
  }

  /** Every name that a circle may use. */
  Set<String> names() {
    var names = new TreeSet<>(PromptLibrary.names());
    names.addAll(own.keySet());
    return names;
  }
}
