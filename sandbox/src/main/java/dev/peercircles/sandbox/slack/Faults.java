package dev.peercircles.sandbox.slack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What shall go wrong with the next calls of a Web API method. Thread-safe. */
public final class Faults {
  private final Map<String, Deque<Fault>> planned = new HashMap<>();

  Faults() {}

  /**
   * Plans a fault for one call, after those already planned for the method.
   *
   * @param method for instance {@code chat.postMessage}; {@code response_url} for answers to such a
   *     URL
   */
  public synchronized void next(String method, Fault fault) {
    planned.computeIfAbsent(method, m -> new ArrayDeque<>()).add(fault);
  }

  /** Plans the same fault for several calls. */
  public void next(String method, int times, Fault fault) {
    for (int i = 0; i < times; i++) {
      next(method, fault);
    }
  }

  /** Forgets all that is planned and has not happened. */
  public synchronized void clear() {
    planned.clear();
  }

  synchronized Optional<Fault> take(String method) {
    return Optional.ofNullable(planned.get(method)).map(Deque::poll);
  }
}
