package dev.peercircles.app.simulation;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs many seeds, or shows one. {@code --seed=7} prints its trace. Else {@code --from=1
 * --seeds=1000}, of which the first {@code --twice=20} run twice and the first {@code --on-file=50}
 * on a file as well, as far as they fit into {@code --minutes=3}. Fewer than {@code --at-least=300}
 * are no success, whatever came of them.
 */
public final class SimulationRun {
  private static final Set<String> KNOWN =
      new TreeSet<>(
          Set.of("--seed", "--from", "--seeds", "--twice", "--on-file", "--minutes", "--at-least"));

  private SimulationRun() {}

  /** Ends with 1 if a promise was broken, or if time was up too early to say. */
  public static void main(String... args) {
    System.exit(run(System.out, args));
  }

  static int run(PrintStream out, String... args) {
    if (!Stream.of(args).allMatch(SimulationRun::isKnown)) {
      out.println("Known are " + KNOWN + ", each with a number: --seeds=1000.");
      return 2;
    }
    var given =
        Stream.of(args)
            .map(a -> a.split("=", 2))
            .collect(Collectors.toMap(a -> a[0], a -> Long.parseLong(a[1]), (_, last) -> last));
    if (least(given) > count(given)) {
      out.printf(
          "--at-least=%d is more than the %d seeds that are to run. Ask for at most as many, or"
              + " give it more --seeds.%n",
          least(given), count(given));
      return 2;
    }
    boolean kept = given.containsKey("--seed") ? show(out, given.get("--seed")) : many(out, given);
    return kept ? 0 : 1;
  }

  private static boolean isKnown(String argument) {
    var parts = argument.split("=", 2);
    return parts.length == 2 && KNOWN.contains(parts[0]) && parts[1].matches("[0-9]{1,9}");
  }

  private static boolean show(PrintStream out, long seed) {
    var failure =
        Seeds.failure(
            seed,
            s -> {
              var trace = Seeds.trace(s, Set.of());
              out.print(trace);
              return trace;
            });
    failure.ifPresent(out::println);
    return failure.isEmpty();
  }

  private static long count(Map<String, Long> given) {
    return given.getOrDefault("--seeds", 1000L);
  }

  private static long least(Map<String, Long> given) {
    return given.getOrDefault("--at-least", 0L);
  }

  private static boolean many(PrintStream out, Map<String, Long> given) {
    var start = Seeds.now();
    var end = start.plus(Duration.ofMinutes(given.getOrDefault("--minutes", 3L)));
    long from = given.getOrDefault("--from", 1L);
    long twice = from + given.getOrDefault("--twice", 20L);
    long onFile = from + given.getOrDefault("--on-file", 50L);
    long count = count(given);
    long least = least(given);
    var told = Seeds.run(from, count, end, s -> Seeds.same(s, s < twice, s < onFile));
    told.failures().values().forEach(out::println);
    out.printf(
        "%d of %d seeds from %d in %d s, %d with a broken promise%n",
        told.seeds(),
        count,
        from,
        Duration.between(start, Seeds.now()).toSeconds(),
        told.failures().size());
    if (told.seeds() < least) {
      out.printf(
          "Time was up after %d seeds, too few to say that the promises hold: at least %d are"
              + " wanted. Give it more --minutes, or a faster machine.%n",
          told.seeds(), least);
    }
    return told.failures().isEmpty() && told.seeds() >= least;
  }
}
