package dev.peercircles.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  private final Map<String, Duration> units = new HashMap<>();
  private final Map<String, Instant> next = new HashMap<>();
  private final Map<String, Instant> shut = new HashMap<>();
  private final Map<PostId, Slot> slots = new HashMap<>();
  private Instant last = Instant.MIN;

  /** One lane after the other: a slot far ahead on the workspace's would keep others out. */
  private record Slot(Instant at, Set<String> had) {
    Slot {
      had = Set.copyOf(had);
    }

    Slot then(Lane lane, Instant free) {
      var all = new HashSet<>(had);
      all.add(lane.name());
      return new Slot(free, all);
    }
  }

  @Inject
  Pacer() {}

  /**
   * Asks for a post's turn on all its lanes.
   *
   * @return {@code now} if it is its turn; else when to come back
   */
  synchronized Instant take(PostId post, Lanes lanes, Instant now) {
    steady(now);
    var free = later(shutUntil(lanes.place(), now), shutUntil(lanes.workspace(), now));
    var mine = slots.remove(post);
    if (free.isAfter(now)) {
      mine = new Slot(next(lanes.place(), free), Set.of(lanes.place().name()));
    } else {
      mine = onward(mine == null ? new Slot(now, Set.of()) : mine, lanes, now);
    }
    if (mine.at().isAfter(now)) {
      slots.put(post, mine);
      return mine.at();
    }
    return now;
  }

  private Slot onward(Slot from, Lanes lanes, Instant now) {
    var slot = from;
    for (var lane : lanes.inOrder()) {
      if (!slot.at().isAfter(now) && !slot.had().contains(lane.name())) {
        slot = slot.then(lane, next(lane, now));
      }
    }
    return slot;
  }

  /**
   * Lets by what has no hurry and is no post.
   *
   * @return when to ask again; empty if nobody else wants the lane now, and then it is taken
   */
  synchronized Optional<Instant> takeIfFree(Lane lane, Instant now) {
    steady(now);
    var free = later(next.getOrDefault(lane.name(), now), shutUntil(lane, now));
    if (free.isAfter(now)) {
      return Optional.of(free);
    }
    next(lane, now);
    return Optional.empty();
  }

  /** When it would be a post's turn: what is kept for it, or the place's next slot. */
  synchronized Instant free(PostId post, Lanes lanes, Instant now) {
    var mine = slots.get(post);
    return mine != null
        ? mine.at()
        : later(next.getOrDefault(lanes.place().name(), now), shutUntil(lanes.place(), now));
  }

  /** Shuts a lane until then: the platform asked to wait. */
  synchronized void shut(Lane lane, Instant until) {
    shut.merge(lane.name(), until, Pacer::later);
  }

  private Instant shutUntil(Lane lane, Instant now) {
    return shut.getOrDefault(lane.name(), now);
  }

  private Instant next(Lane lane, Instant earliest) {
    requireOne(lane);
    var slot = later(next.getOrDefault(lane.name(), earliest), earliest);
    next.put(lane.name(), slot.plus(lane.apart()));
    return slot;
  }

  /** Of two units the shorter would let more through than the longer was set for. */
  private void requireOne(Lane lane) {
    var unit = units.putIfAbsent(lane.name(), lane.unit());
    if (unit != null && !unit.equals(lane.unit())) {
      throw new IllegalArgumentException(
          "lane " + lane.name() + " is kept apart by " + unit + ", not " + lane.unit());
    }
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
