package dev.peercircles.app;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;

/**
 * Chance that falls the same way each time: each class that asks has a stream of its own, so that
 * what one draws in the background changes nothing for the others. Thread-safe.
 */
public final class Lots implements RandomGenerator {
  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private final long seed;
  private final LongFunction<RandomGenerator> stream;
  private final Map<String, RandomGenerator> streams = new ConcurrentHashMap<>();

  /**
   * Of this seed.
   *
   * @param stream makes a thread-safe stream from a seed
   */
  public Lots(long seed, LongFunction<RandomGenerator> stream) {
    this.seed = seed;
    this.stream = stream;
  }

  @Override
  public long nextLong() {
    return streams.computeIfAbsent(asker(), who -> stream.apply(seed ^ who.hashCode())).nextLong();
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
