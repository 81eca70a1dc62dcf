package dev.peercircles.app.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance from a seed; a stream for each purpose, so that one more throw here moves nothing there.
 */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed, String purpose) {
    random = new SplittableRandom(new SplittableRandom(seed).nextLong() ^ mixed(purpose));
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** From 0, inclusive, to 1, exclusive. */
  double fraction() {
    return random.nextDouble();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  Duration between(Duration least, Duration most) {
    return Duration.ofSeconds(random.nextLong(least.toSeconds(), most.toSeconds() + 1));
  }

  <T> T oneOf(List<T> of) {
    return of.get(below(of.size()));
  }

  /** FNV-1a, then spread. */
  private static long mixed(String purpose) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < purpose.length(); i++) {
      hash = (hash ^ purpose.charAt(i)) * 0x100000001b3L;
    }
    return new SplittableRandom(hash).nextLong();
  }
}
