package dev.peercircles.app.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.peercircles.storage.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.slf4j.LoggerFactory;

/** Runs seeds, each on a database of its own, on all cores. */
final class Seeds {
  private static final Path MEMORY = Path.of("/dev/shm");

  private Seeds() {}

  /** How many seeds to run: {@code -Dseeds}, or a few. */
  static int wanted(int otherwise) {
    return Integer.getInteger("seeds", otherwise);
  }

  /** Whether this is the long run. */
  static boolean many() {
    return Integer.getInteger("seeds") != null;
  }

  /** The trace of a seed, in memory where the machine has a place for files there. */
  static String trace(long seed, Set<Safeguard> without) {
    var parent = Files.isWritable(MEMORY) ? Optional.of(MEMORY) : Optional.<Path>empty();
    return in(
        parent, dir -> Simulation.run(seed, Database.rehearsal(dir.resolve("s.db")), without));
  }

  /** The same on a real file that is synced at each commit. */
  static String traceOnFile(long seed) {
    return in(
        Optional.empty(), dir -> Simulation.run(seed, Database.at(dir.resolve("s.db")), Set.of()));
  }

  /** What went wrong, by seed. */
  static Map<Long, String> failures(LongStream seeds, Function<Long, String> run) {
    quiet();
    var failures = new ConcurrentSkipListMap<Long, String>();
    try (var pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors())) {
      pool.submit(() ->
              seeds
                  .parallel()
                  .forEach(seed -> failure(seed, run).ifPresent(f -> failures.put(seed, f))))
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return failures;
  }

  /** What went wrong with this seed. */
  static Optional<String> failure(long seed, Function<Long, String> run) {
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
    for (var name : List.of(org.slf4j.Logger.ROOT_LOGGER_NAME, "dev.peercircles")) {
      if (LoggerFactory.getLogger(name) instanceof Logger logger) {
        logger.setLevel(Level.OFF);
      }
    }
  }

  private static String in(Optional<Path> parent, Function<Path, String> run) {
    try {
      var directory =
          parent.isPresent()
              ? Files.createTempDirectory(parent.get(), "seed")
              : Files.createTempDirectory("seed");
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
