package dev.peercircles.app.simulation;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs many seeds, or shows one. {@code --seed=7} prints its trace. Else {@code --from=1
 * --seeds=1000}, of which the first {@code --twice=20} run twice and the first {@code --on-file=50}
 * on a file as well, as far as they fit into {@code --minutes=3}.
 */
public final class SimulationRun {
  private SimulationRun() {}

  /** Ends with 1 if a promise was broken. */
  public static void main(String... args) {
    var given =
        Stream.of(args)
            .map(a -> a.split("=", 2))
            .collect(Collectors.toMap(a -> a[0], a -> Long.parseLong(a[1])));
    var told = given.containsKey("--seed") ? show(given.get("--seed")) : many(given);
    System.exit(told.isEmpty() ? 0 : 1);
  }

  private static Map<Long, String> show(long seed) {
    var failure =
        Seeds.failure(
            seed,
            s -> {
              var trace = Seeds.trace(s, Set.of());
              System.out.print(trace);
              return trace;
            });
    failure.ifPresent(System.out::println);
    return failure.map(f -> Map.of(seed, f)).orElse(Map.of());
  }

  private static Map<Long, String> many(Map<String, Long> given) {
    var start = Seeds.now();
    var end = start.plus(Duration.ofMinutes(given.getOrDefault("--minutes", 3L)));
    long from = given.getOrDefault("--from", 1L);
    long twice = from + given.getOrDefault("--twice", 20L);
    long onFile = from + given.getOrDefault("--on-file", 50L);
    long count = given.getOrDefault("--seeds", 1000L);
    var told = Seeds.run(from, count, end, s -> Seeds.same(s, s < twice, s < onFile));
    told.failures().values().forEach(System.out::println);
    System.out.printf(
        "%d of %d seeds from %d in %d s, %d with a broken promise%n",
        told.seeds(),
        count,
        from,
        Duration.between(start, Seeds.now()).toSeconds(),
        told.failures().size());
    return told.failures();
  }
}
