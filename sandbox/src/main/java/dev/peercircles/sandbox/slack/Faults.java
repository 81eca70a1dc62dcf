package dev.peercircles.sandbox.slack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What shall go wrong with the next calls of a Web API method. Thread-safe. */
public final class Faults {
  private final Map<String, Deque<Fault>> planned = new HashMap<>();

  private int repeated;
  private boolean dropped;

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

  /**
   * Sends every event so many times more, with the same {@code event_id}, as Slack does when
   * acknowledgements get lost.
   */
  public synchronized void repeatEvents(int times) {
    repeated = times;
  }

  /** Loses every event from now on, as if Slack had tried in vain for too long. */
  public synchronized void dropEvents() {
    dropped = true;
  }

  synchronized boolean dropsEvents() {
    return dropped;
  }

  synchronized int repeatedEvents() {
    return repeated;
  }

  /** Forgets all that is planned and has not happened. */
  public synchronized void clear() {
    planned.clear();
    repeated = 0;
    dropped = false;
  }

  synchronized Optional<Fault> take(String method) {
    return Optional.ofNullable(planned.get(method)).map(Deque::poll);
  }
}
