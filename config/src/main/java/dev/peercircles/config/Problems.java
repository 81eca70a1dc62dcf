package dev.peercircles.config;

import dev.peercircles.circles.CircleId;
import dev.peercircles.config.Problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects problems. The same words about the same place count once, since a default is read anew
 * for each circle. Keeps a bounded number, so that a broken megabyte is answered, not repeated.
 */
final class Problems {
  /** More than this helps nobody. */
  static final int MOST = 200;

  private record Key(Place place, String what) {}

  private final Map<Key, Problem> found = new LinkedHashMap<>();
  private int dropped;

  void error(Place place, String path, String what, String cure) {
    add(Severity.ERROR, place, path, what, cure, Optional.empty());
  }

  void warn(Place place, String path, String what, String cure) {
    add(Severity.WARNING, place, path, what, cure, Optional.empty());
  }

  /** An error that rests one circle and leaves the others alone. */
  void rest(CircleId circle, Place place, String path, String what, String cure) {
    add(Severity.ERROR, place, path, what, cure, Optional.of(circle));
  }

  private void add(
      Severity severity,
      Place place,
      String path,
      String what,
      String cure,
      Optional<CircleId> rests) {
    var problem =
        new Problem(severity, place.file(), place.line(), place.column(), path, what, cure, rests);
    var key = new Key(place, what);
    if (full() && !found.containsKey(key)) {
      dropped++;
      found.values().stream()
          .filter(Problem::fatal)
          .findAny()
          .ifPresentOrElse(p -> {}, () -> keep(key, problem));
    } else {
      found.merge(key, problem, (a, b) -> a.path().length() <= b.path().length() ? a : b);
    }
  }

  private void keep(Key key, Problem problem) {
    if (problem.fatal()) {
      found.put(key, problem);
    }
  }

  /** Whether more would not be kept. */
  boolean full() {
    return found.size() >= MOST;
  }

  /** Whether nothing can run. */
  boolean fatal() {
    return found.values().stream().anyMatch(Problem::fatal);
  }

  /** All that was found, by place. */
  List<Problem> all() {
    var all = new ArrayList<>(found.values());
    all.sort(
        Comparator.comparing((Problem p) -> new Place(p.file(), p.line(), p.column()))
            .thenComparing(Problem::severity)
            .thenComparing(Problem::what));
    if (dropped > 0) {
      all.add(andMore(all.getLast()));
    }
    return List.copyOf(all);
  }

  private Problem andMore(Problem last) {
    return new Problem(
        Severity.WARNING,
        last.file(),
        last.line(),
        last.column(),
        "",
        "There are " + dropped + " more problems.",
        "cure the ones above first; many may go with them.",
        Optional.empty());
  }
}
