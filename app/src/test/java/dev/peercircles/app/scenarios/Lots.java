package dev.peercircles.app.scenarios;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Chance that falls the same way each time: each class that asks has a stream of its own, so that
 * what one draws in the background changes nothing for the others. Thread-safe.
 */
final class Lots implements RandomGenerator {
  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private final long seed;
  private final Map<String, Random> streams = new ConcurrentHashMap<>();

  Lots(long seed) {
    this.seed = seed;
  }

  @Override
  public long nextLong() {
    return streams.computeIfAbsent(asker(), who -> new Random(seed ^ who.hashCode())).nextLong();
  }

  private static String asker() {
    return STACK
        .walk(frames ->
            frames
                .map(f -> f.getDeclaringClass().getName())
                .filter(c -> c.startsWith("dev.peercircles.") && !c.equals(Lots.class.getName()))
                .findFirst())
        .orElse("");
  }
}
