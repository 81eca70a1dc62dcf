package dev.peercircles.app.chaos;

import dev.peercircles.app.chaos.History.Kept;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Four weeks and a few days of the village, in which the bot is killed so many times. Time goes on
 * at real speed while anything runs or is asked; else it jumps to whatever comes next.
 */
final class Month implements AutoCloseable {
  /** The last kills come some days before its end, so that all can settle. */
  private static final Duration KILLING = Duration.ofDays(25);

  private static final Duration LENGTH = Duration.ofDays(29);
  private final Path directory;
  private final String storage;
  private final Instant start;
  private final long seed;
  private final Hours hours;
  private final Village village;
  private final Books books;
  private final Reaper reaper;
  private final People people;
  private final Warrant warrant;
  private final List<Kept> kept = new ArrayList<>();
  private final Leaks leaks;
  private final KeyWatch keys;
  private final List<String> leaked = new ArrayList<>();
  private final Map<String, Integer> hit = new TreeMap<>();
  private final Machine machine;

  /**
   * A month that has not begun.
   *
   * @param storage as the configuration names it
   * @param url the same for JDBC
   */
  Month(Path directory, String storage, String url, Instant start, int kills, long seed) {
    this.directory = directory;
    this.storage = storage;
    this.start = start;
    this.seed = seed;
    this.hours = new Hours(start);
    this.village = new Village(hours);
    this.books = new Books(url);
    this.warrant = new Warrant(kills, start, KILLING, new Random(seed + 3));
    this.reaper = new Reaper(hours, warrant, new Random(seed + 1));
    this.people = new People(village, hours, reaper, new Habits(new Random(seed + 2)));
    this.leaks = new Leaks(directory, books);
    this.keys = new KeyWatch(directory.resolve("story-keys"), reaper);
    this.machine = new Machine(directory, hours, village, reaper, new Random(seed));
  }

  Reaper reaper() {
    return reaper;
  }

  /** Lives through it; what there is to judge afterwards. */
  History live() {
    write(Village.yaml(storage, Expected.monday(start).plusWeeks(1)));
    village.worlds().forEach(w -> w.through(reaper.turnstile()));
    var end = start.plus(LENGTH);
    people.plan(start, end, Group.ALL.get((int) (seed % Group.ALL.size())));
    keys.start();
    machine.restart();
    while (step(end)) {
      // Each step goes on to the next thing that happens.
    }
    while (!warrant.isDone()) {
      reaper.armForTheRest();
      reaper.strike(Moment.IDLE, "in the end");
      machine.restart();
    }
    hours.jumpTo(end);
    machine.tellTime();
    quiet();
    note();
    leaked.addAll(leaks.of(people.stories(), "in the end"));
    return new History(
        start,
        hours.instant(),
        new Sights(village).all(),
        people.deeds(),
        kept,
        books.posts(),
        books.skippedOccurrences());
  }

  private boolean step(Instant end) {
    if (!machine.isUp()) {
      note();
      hit();
      leaked.addAll(leaks.of(unposted(), "at a death"));
      machine.restart();
    }
    reaper.arm();
    quiet();
    if (!machine.isUp()) {
      return true;
    }
    people.read();
    var act = people.next();
    var next =
        Stream.of(books.work().next(), act, nextKill())
            .flatMap(Optional::stream)
            .min(Instant::compareTo)
            .filter(end::isAfter);
    next.ifPresent(at -> goOnTo(at, act.filter(at::equals).isPresent()));
    return next.isPresent();
  }

  private Optional<Instant> nextKill() {
    var now = hours.instant();
    return warrant.times().stream().filter(now::isBefore).findFirst();
  }

  private void goOnTo(Instant at, boolean somebodyActs) {
    reaper.strike(Moment.IDLE, "nothing due before " + at);
    if (!machine.isUp()) {
      return;
    }
    hours.jumpTo(at);
    machine.tellTime();
    if (somebodyActs) {
      people.act();
    } else {
      reaper.strikeWithin(Duration.ofMillis(25), Moment.DUE, "due at " + at);
    }
  }

  /** Waits until nothing is due, runs or is asked, or until the bot is dead. */
  private void quiet() {
    long deadline = System.nanoTime() + Machine.PATIENCE.toNanos();
    while (machine.isUp() && !isQuiet()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "never quiet: " + books.work() + ", busy " + village.busy() + "\n" + machine.said());
      }
      if (reaper.isArmedFor(Moment.CLAIMED)) {
        if (books.isSending()) {
          reaper.strike(Moment.CLAIMED, "seen in the database");
        }
      } else {
        LockSupport.parkNanos(Machine.TICK.toNanos());
      }
    }
  }

  private boolean isQuiet() {
    if (village.busy()) {
      return false;
    }
    var work = books.work();
    return work.picked() == 0
        && work.next().filter(at -> !at.isAfter(hours.instant())).isEmpty()
        && !village.busy();
  }

  /** What the database holds of what people answered and mean to try. */
  private void note() {
    var now = hours.instant();
    var there = Stream.concat(books.answers(now).stream(), books.steps(now).stream()).toList();
    for (var deed : people.deeds()) {
      boolean known =
          there.stream()
              .filter(k -> k.what() == deed.what())
              .anyMatch(k -> deed.isOf(k.circle(), k.member(), k.monday()));
      if (deed.sure() && !known && WordsKept.keptUntil(deed).isAfter(now)) {
        kept.add(
            new Kept(
                now, deed.what(), deed.circle(), deed.member(), deed.monday(), Optional.empty()));
      }
    }
    kept.addAll(there);
  }

  /** Counts which sorts of messages, duties and deeds the bot has just died at. */
  private void hit() {
    var kinds = new TreeSet<String>();
    books.underWay().forEach(key -> kinds.add(Kinds.of(key)));
    people.doing().ifPresent(what -> kinds.add(Kinds.of(what)));
    if (kinds.isEmpty()) {
      books.dutiesDue(hours.instant()).forEach(duty -> kinds.add(Kinds.ofDuty(duty)));
    }
    if (kinds.isEmpty()) {
      kinds.add("nothing");
    }
    kinds.forEach(k -> hit.merge(k, 1, Integer::sum));
  }

  /** Stories whose words may stand nowhere: nobody has read them, and none has been drawn. */
  private List<String> unposted() {
    if (books.unsent().stream().anyMatch(key -> key.contains("/story/"))) {
      return List.of();
    }
    return people.stories().stream().filter(s -> !village.hasSeen(s)).toList();
  }

  /** Where the words of stories stood that must not. */
  List<String> leaked() {
    return List.copyOf(leaked);
  }

  /** At how many deaths each sort of thing was under way. */
  Map<String, Integer> hits() {
    return new TreeMap<>(hit);
  }

  /** All that the bot's processes wrote. */
  String said() {
    return machine.said();
  }

  private void write(String yaml) {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve("circles.yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    keys.close();
    machine.close();
    books.close();
    village.close();
  }
}
