package dev.peercircles.config;

import dev.peercircles.circles.CircleId;
import dev.peercircles.config.Problem.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Collects problems. The same words about the same place count once, since a default is read anew
 * for each circle. Keeps a bounded number, so that a broken megabyte is answered, not repeated.
 */
final class Problems {
  /** More than this of a weight helps nobody. */
  static final int MOST = 200;

  private enum Weight {
    FATAL,
    RESTING,
    WARNING
  }

  private record Key(Place place, String what) {}

  /** A key of a map. */
  private record Name(String path, String key) {}

  private final Map<Key, Problem> found = new LinkedHashMap<>();
  private final Map<Key, Name> missing = new LinkedHashMap<>();
  private final Set<Name> meant = new HashSet<>();
  private final Map<Weight, Integer> kept = new EnumMap<>(Weight.class);
  private final Set<CircleId> resting = new TreeSet<>();
  private boolean more;
  private boolean fatal;

  void error(Place place, String path, String what, String cure) {
    error(place, path, what, () -> cure);
  }

  /** The cure is sought only if the problem is kept. */
  void error(Place place, String path, String what, Supplier<String> cure) {
    add(Weight.FATAL, place, path, what, cure, Optional.empty());
  }

  void warn(Place place, String path, String what, String cure) {
    add(Weight.WARNING, place, path, what, () -> cure, Optional.empty());
  }

  /** An error that rests one circle and leaves the others alone. */
  void rest(CircleId circle, Place place, String path, String what, String cure) {
    resting.add(circle);
    add(Weight.RESTING, place, path, what, () -> cure, Optional.of(circle));
  }

  /** The circles that rest, by id. */
  Set<CircleId> resting() {
    return Collections.unmodifiableSet(resting);
  }

  /** A key is missing in the map of this path; not told if a mistyped one stands there. */
  void missing(Place place, String path, String key, String example) {
    var what = Words.quote(key) + " is missing.";
    missing.put(new Key(place, what), new Name(path, key));
    error(place, path, what, "add `" + key + ": " + example + "`.");
  }

  /** An unknown key in the map of this path probably means that one. */
  void meant(String path, String key) {
    meant.add(new Name(path, key));
  }

  private void add(
      Weight weight,
      Place place,
      String path,
      String what,
      Supplier<String> cure,
      Optional<CircleId> rests) {
    fatal |= weight == Weight.FATAL;
    var key = new Key(place, what);
    var earlier = found.get(key);
    if (earlier == null && kept.merge(weight, 1, Integer::sum) > MOST) {
      more = true;
    } else if (earlier == null || path.length() < earlier.path().length()) {
      found.put(
          key,
          new Problem(
              weight == Weight.WARNING ? Severity.WARNING : Severity.ERROR,
              place.file(),
              place.line(),
              place.column(),
              path,
              what,
              cure.get(),
              rests));
    }
  }

  /** Whether so much is wrong that to look for more is of no use. */
  boolean enough() {
    return fatal && kept.getOrDefault(Weight.FATAL, 0) >= MOST;
  }

  /** Whether nothing can run. */
  boolean fatal() {
    return fatal;
  }

  /** All that was found, by place. */
  List<Problem> all() {
    var all = new ArrayList<Problem>();
    found.forEach((key, problem) -> {
      var name = missing.get(key);
      if (name == null || !meant.contains(name)) {
        all.add(problem);
      }
    });
    all.sort(
        Comparator.comparing((Problem p) -> new Place(p.file(), p.line(), p.column()))
            .thenComparing(Problem::severity)
            .thenComparing(Problem::what));
    if (more || enough()) {
      all.add(andMore(all.getLast()));
    }
    return List.copyOf(all);
  }

  private Problem andMore(Problem last) {
    return new Problem(
        fatal ? Severity.ERROR : Severity.WARNING,
        last.file(),
        last.line(),
        last.column(),
        "",
        "There are more problems.",
        "cure these first; many of the others may go with them.",
        Optional.empty());
  }
}
