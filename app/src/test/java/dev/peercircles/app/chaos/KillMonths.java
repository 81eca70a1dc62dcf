package dev.peercircles.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.storage.testing.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real process through simulated months and has the checker judge what everybody saw. Not
 * part of the build (its name does not end in Test): {@code chaos/kill} runs it.
 */
class KillMonths {
  private static final Instant FIRST = Instant.parse("2026-10-04T12:00:00Z");

  /** October and November in turn: the circles run for twelve weeks from September. */
  private static final Duration FOUR_WEEKS = Duration.ofDays(28);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path directory;

  /** On one database or on both: then the last month and a quarter of the kills on PostgreSQL. */
  private enum On {
    SQLITE,
    POSTGRESQL,
    BOTH
  }

  @Test
  void shouldKeepEveryPromiseWheneverItIsKilled() {
    int kills = Integer.getInteger("kills", 5);
    int months = Integer.getInteger("months", 1);
    var on =
        On.valueOf(System.getProperty("database", "sqlite").toUpperCase(java.util.Locale.ROOT));
    long seed = Long.getLong("seed", 1);
    System.out.printf("%d kills, %d months, seed %d, logs in %s%n", kills, months, seed, directory);
    var wrong =
        switch (on) {
          case SQLITE -> months(0, months, kills, seed, false);
          case POSTGRESQL -> months(0, months, kills, seed, true);
          case BOTH -> {
            int few = kills / 4;
            int last = Math.max(1, months / 4);
            var all = months(0, months - last, kills - few, seed, false);
            all.addAll(months(months - last, last, few, seed, true));
            yield all;
          }
        };
    assertThat(wrong).as("seed %d, logs in %s", seed, directory).isEmpty();
  }

  private List<String> months(int first, int months, int kills, long seed, boolean postgres) {
    var wrong = new ArrayList<String>();
    for (int i = 0; i < months; i++) {
      int share = kills / months + (i < kills % months ? 1 : 0);
      wrong.addAll(month(first + i, share, seed, postgres));
    }
    return wrong;
  }

  private List<String> month(int number, int kills, long seed, boolean postgres) {
    var place = directory.resolve("month-" + number);
    var start = FIRST.plus(FOUR_WEEKS.multipliedBy(number % 2));
    long began = System.nanoTime();
    var url =
        postgres
            ? PostgresServer.fresh()
            : "jdbc:sqlite:" + place.resolve("data").resolve("circles.db");
    var storage = postgres ? url : "sqlite:data/circles.db";
    try (var month = new Month(place, storage, url, start, kills, seed * 1_000 + number)) {
      var history = month.live();
      keep(history, place.resolve("history.txt"));
      var wrong = new ArrayList<>(Checker.judge(history));
      Village.secrets().stream()
          .filter(month.said()::contains)
          .forEach(s -> wrong.add("the log says " + s));
      wrong.addAll(month.leaked());
      month.reaper().record().forEach(System.out::println);
      System.out.printf(
          "month %d on %s: %d kills, %d messages, %d acts, %d wrong, %d s: %s; at: %s%n",
          number + 1,
          postgres ? "PostgreSQL" : "SQLite",
          month.reaper().killed(),
          history.sights().size(),
          history.deeds().size(),
          wrong.size(),
          Duration.ofNanos(System.nanoTime() - began).toSeconds(),
          month.reaper().done(),
          month.hits());
      wrong.forEach(System.out::println);
      return wrong;
    }
  }

  /** For whoever wants to know why something is called wrong. */
  private static void keep(History history, Path file) {
    var all = Stream.of(history.sights(), history.deeds(), history.rows());
    try {
      Files.write(file, all.flatMap(List::stream).map(Object::toString).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
