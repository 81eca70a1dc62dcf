package dev.peercircles.sandbox.discord;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Faults waiting for the request that they will meet; each meets one. Thread-safe. */
public final class Faults {
  private final List<Planned> planned = new ArrayList<>();

  /** A fault for the next request on a route. */
  private record Planned(String method, String template, Fault fault) {}

  Faults() {}

  /**
   * Lets the next request on this route fail.
   *
   * @param methodAndTemplate for instance {@code POST /channels/{channel}/messages}
   */
  public synchronized void next(String methodAndTemplate, Fault fault) {
    String[] parts = methodAndTemplate.split(" ", 2);
    planned.add(new Planned(parts[0], parts[1], fault));
  }

  /** Lets so many requests on this route fail. */
  public void next(String methodAndTemplate, int times, Fault fault) {
    for (int i = 0; i < times; i++) {
      next(methodAndTemplate, fault);
    }
  }

  /** Forgets all that is planned and has not happened. */
  public synchronized void clear() {
    planned.clear();
  }

  synchronized Optional<Fault> take(String method, String path) {
    for (Iterator<Planned> each = planned.iterator(); each.hasNext(); ) {
      Planned next = each.next();
      if (next.method().equals(method) && Router.match(next.template(), path).isPresent()) {
        each.remove();
        return Optional.of(next.fault());
      }
    }
    return Optional.empty();
  }
}
