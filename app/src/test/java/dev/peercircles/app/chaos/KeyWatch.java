package dev.peercircles.app.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Watches the directory of the story boxes' keys: a new one says that a box is being sealed, and a
 * few milliseconds later the old one goes. Kills in between, if that is armed for.
 */
final class KeyWatch implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(1);
  private static final Duration SEALED = Duration.ofMillis(10);

  private final Path keys;
  private final Reaper reaper;
  private volatile boolean over;

  KeyWatch(Path keys, Reaper reaper) {
    this.keys = keys;
    this.reaper = reaper;
  }

  void start() {
    Thread.ofPlatform().daemon().name("key watch").start(this::watch);
  }

  private void watch() {
    var before = Set.<String>of();
    while (!over) {
      if (reaper.isArmedFor(Moment.SEALING)) {
        var now = names();
        if (!before.isEmpty() && !before.containsAll(now)) {
          reaper.strikeWithin(SEALED, Moment.SEALING, "a new key");
        }
        before = now;
      } else {
        before = Set.of();
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private Set<String> names() {
    if (Files.notExists(keys)) {
      return Set.of();
    }
    try (var all = Files.list(keys)) {
      return all.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    over = true;
  }
}
