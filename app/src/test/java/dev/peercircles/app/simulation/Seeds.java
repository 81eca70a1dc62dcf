package dev.peercircles.app.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.peercircles.storage.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Runs seeds, each on a database of its own, on all cores. */
final class Seeds {
  private static final List<String> LOGGERS =
      List.of(
          org.slf4j.Logger.ROOT_LOGGER_NAME, "dev.peercircles", "com.github.kagkarlsson.scheduler");

  private Seeds() {}

  /** The trace of a seed, in memory. */
  static String trace(long seed, Set<Safeguard> without) {
    try (var ground = new Ground.InMemory()) {
      return Simulation.run(seed, ground, without);
    }
  }

  /** The same on a real file, not synced: it is processes that die here, not machines. */
  static String traceOnFile(long seed) {
    return in(directory -> {
      var database = new Database.Sqlite(directory.resolve("s.db"), false, Duration.ofSeconds(5));
      try (var ground = new Ground.OnFile(database)) {
        return Simulation.run(seed, ground, Set.of());
      }
    });
  }

  /** The same, and the same again: another time, or on a file. */
  static String same(long seed, boolean again, boolean onFile) {
    var trace = trace(seed, Set.of());
    if (again) {
      requireSame(seed, trace, trace(seed, Set.of()), "the second time");
    }
    if (onFile) {
      requireSame(seed, trace, traceOnFile(seed), "on a file");
    }
    return trace;
  }

  private static void requireSame(long seed, String first, String second, String when) {
    if (!first.equals(second)) {
      var lines = first.lines().toList();
      var others = second.lines().toList();
      int at = 0;
      while (at < Math.min(lines.size(), others.size()) && lines.get(at).equals(others.get(at))) {
        at++;
      }
      throw new Violation(
          "seed %d: another trace %s, from line %d on: %s"
              .formatted(seed, when, at + 1, others.stream().skip(at).limit(3).toList()));
    }
  }

  /** Runs seeds one after another on each core as long as there is time. */
  static Told run(long from, long count, Instant end, LongFunction<String> run) {
    quiet();
    var failures = new ConcurrentSkipListMap<Long, String>();
    var next = new AtomicLong(from);
    var done = new AtomicLong();
    int cores = Runtime.getRuntime().availableProcessors();
    try (var pool = Executors.newFixedThreadPool(cores)) {
      var all =
          Stream.generate(() ->
                  pool.submit(() -> {
                    long seed = next.getAndIncrement();
                    for (;
                        seed < from + count && now().isBefore(end);
                        seed = next.getAndIncrement()) {
                      var tried = seed;
                      failure(tried, run).ifPresent(f -> failures.put(tried, f));
                      done.incrementAndGet();
                    }
                    return done;
                  }))
              .limit(cores)
              .toList();
      for (var one : all) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return new Told(done.get(), failures);
  }

  /**
   * What came of it.
   *
   * @param seeds how many were run
   * @param failures what went wrong, by seed
   */
  record Told(long seeds, Map<Long, String> failures) {
    Told {
      failures = new TreeMap<>(failures);
    }
  }

  /** The time outside, which no simulation sees. */
  static Instant now() {
    return InstantSource.system().instant();
  }

  /** What went wrong with this seed. */
  static Optional<String> failure(long seed, LongFunction<String> run) {
    quiet();
    try {
      run.apply(seed);
      return Optional.empty();
    } catch (Violation violation) {
      return Optional.of(String.valueOf(violation.getMessage()));
    }
  }

  /** The bot logs each fault; a thousand months of them say nothing. */
  private static void quiet() {
    for (var name : LOGGERS) {
      if (LoggerFactory.getLogger(name) instanceof Logger logger) {
        logger.setLevel(Level.OFF);
      }
    }
  }

  private static String in(Function<Path, String> run) {
    try {
      var directory = Files.createTempDirectory("seed");
      try {
        return run.apply(directory);
      } finally {
        delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (var all = Files.walk(directory)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
