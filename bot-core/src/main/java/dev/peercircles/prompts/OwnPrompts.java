package dev.peercircles.prompts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The sets of questions that the configuration adds, or puts in place of the library's.
 *
 * @param sets name to questions
 */
public record OwnPrompts(Map<String, List<String>> sets) {
  /** No sets of one's own. */
  public static final OwnPrompts NONE = new OwnPrompts(Map.of());

  public OwnPrompts {
    sets =
        sets.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }

  /** The questions of a set: one's own if there are any, else the library's. */
  List<String> of(String name) {
    var own = sets.getOrDefault(name, List.of());
    return own.isEmpty() ? PromptLibrary.of(name) : own;
  }
}
