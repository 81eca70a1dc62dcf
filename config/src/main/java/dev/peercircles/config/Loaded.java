package dev.peercircles.config;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a configuration.
 *
 * @param settings what can run; empty if a problem is fatal
 * @param problems all that was found, by place
 */
public record Loaded(Optional<Settings> settings, List<Problem> problems) {
  public Loaded {
    problems = List.copyOf(problems);
  }

  /** Whether there is any error, also one that only rests a circle. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(p -> p.severity() == Problem.Severity.ERROR);
  }
}
