package dev.peercircles.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps requests apart, below what the platforms allow. Who comes too early is given the next free
 * slot and finds it kept when they come back. Counts the injected clock, holds its slots in memory,
 * one set per process. Thread-safe.
 */
@Singleton
final class Pacer {
  /** A clock that went back more than this was wrong before, and so are the slots. */
  private static final Duration UNSTEADY = Duration.ofSeconds(5);

  private static final Duration LONGEST_KEPT = Duration.ofMinutes(10);
  private static final int MANY = 1_000;

  private final Map<Lane, Instant> next = new HashMap<>();
  private final Map<Lane, Instant> shut = new HashMap<>();
  private final Map<PostId, Slot> slots = new HashMap<>();
  private Instant last = Instant.MIN;

  /** A place's slot first; the workspace's only then, for one far ahead would keep others out. */
  private record Slot(Instant at, boolean whole) {}

  @Inject
  Pacer() {}

  /**
   * Asks for a post's turn on both lanes.
   *
   * @return {@code now} if it is its turn; else when to come back
   */
  synchronized Instant take(PostId post, Lanes lanes, Instant now) {
    steady(now);
    var free = later(shutUntil(lanes.place(), now), shutUntil(lanes.workspace(), now));
    var mine = slots.remove(post);
    if (mine == null || free.isAfter(now)) {
      mine = new Slot(next(lanes.place(), free), false);
    }
    if (!mine.whole() && !mine.at().isAfter(now)) {
      mine = new Slot(next(lanes.workspace(), now), true);
    }
    if (mine.at().isAfter(now)) {
      slots.put(post, mine);
      return mine.at();
    }
    return now;
  }

  /** When it would be a post's turn: what is kept for it, or the place's next slot. */
  synchronized Instant free(PostId post, Lanes lanes, Instant now) {
    var mine = slots.get(post);
    return mine != null
        ? mine.at()
        : later(next.getOrDefault(lanes.place(), now), shutUntil(lanes.place(), now));
  }

  /** Shuts a lane until then: the platform asked to wait. */
  synchronized void shut(Lane lane, Instant until) {
    shut.merge(lane, until, Pacer::later);
  }

  private Instant shutUntil(Lane lane, Instant now) {
    return shut.getOrDefault(lane, now);
  }

  private Instant next(Lane lane, Instant earliest) {
    var slot = later(next.getOrDefault(lane, earliest), earliest);
    next.put(lane, slot.plus(lane.apart()));
    return slot;
  }

  private void steady(Instant now) {
    if (now.isBefore(last.minus(last.equals(Instant.MIN) ? Duration.ZERO : UNSTEADY))) {
      next.clear();
      shut.clear();
      slots.clear();
    }
    last = now;
    if (slots.size() > MANY) {
      slots.values().removeIf(slot -> slot.at().plus(LONGEST_KEPT).isBefore(now));
    }
    shut.values().removeIf(until -> !until.isAfter(now));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
