package dev.peercircles.health;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What probes find wanting. One that fails itself, say because the database just went away, is one
 * more finding: the others are heard all the same, and whoever asked goes on.
 */
public final class Findings {
  private static final Logger log = LoggerFactory.getLogger(Findings.class);

  private Findings() {}

  /** Asks all of them, always in the same order. */
  public static List<Finding> of(Set<Probe> probes) {
    return probes.stream()
        .sorted(Comparator.comparing(p -> p.getClass().getName()))
        .flatMap(p -> of(p).stream())
        .toList();
  }

  private static List<Finding> of(Probe probe) {
    try {
      return probe.look();
    } catch (RuntimeException e) {
      var which = probe.getClass().getSimpleName();
      log.warn("{} failed: {}", which, e.toString());
      return List.of(
          new Finding(
              "One of the looks at what lacks failed (" + which + "); all else goes on.",
              "Most often the database didn't answer just then. The log says why."));
    }
  }
}
