package dev.peercircles.delivery;

import java.time.Duration;

/**
 * Something that a platform lets only so much through.
 *
 * @param name unique over all platforms; of one name all have the same {@code unit}
 * @param unit how far apart requests on it are kept
 * @param times for how many requests this stands
 */
record Lane(String name, Duration unit, int times) {
  Lane(String name, Duration unit) {
    this(name, unit, 1);
  }

  /** The same for several requests. */
  Lane times(int requests) {
    return new Lane(name, unit, requests);
  }

  /** How far the next has to stay behind. */
  Duration apart() {
    return unit.multipliedBy(times);
  }
}
