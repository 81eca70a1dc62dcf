package dev.peercircles.app.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How often the bot is to be killed in a month, and when: at times drawn from the working weeks, at
 * each sort of moment about equally often. Thread-safe.
 */
final class Warrant {
  private final Random random;
  private final List<Instant> times;
  private final Map<Moment, Integer> left = new EnumMap<>(Moment.class);
  private int done;

  /**
   * A warrant for some time.
   *
   * @param within how long after the start the last is due
   */
  Warrant(int kills, Instant start, Duration within, Random random) {
    this.random = random;
    this.times =
        Stream.generate(() -> workingTime(start, within, random)).limit(kills).sorted().toList();
    var round = new ArrayList<Moment>();
    for (int i = 0; i < kills; i++) {
      if (round.isEmpty()) {
        round.addAll(List.of(Moment.values()));
        Collections.shuffle(round, random);
      }
      left.merge(round.removeLast(), 1, Integer::sum);
    }
  }

  private static Instant workingTime(Instant start, Duration within, Random random) {
    while (true) {
      var at = start.plusMillis((long) (random.nextDouble() * within.toMillis()));
      var local = at.atZone(Village.ZONE);
      if (local.getDayOfWeek().getValue() <= 5 && local.getHour() >= 8 && local.getHour() < 18) {
        return at;
      }
    }
  }

  /** The times at which it becomes due to kill. */
  List<Instant> times() {
    return times;
  }

  synchronized boolean isDone() {
    return done >= times.size();
  }

  /**
   * For which moments to lie in wait now; none if no kill is due. What doesn't come about makes the
   * choice larger with each kill that is due, and in the end any will do.
   */
  synchronized Set<Moment> choice(Set<Moment> before, Instant now) {
    int owed = (int) times.stream().filter(t -> !t.isAfter(now)).count() - done;
    if (owed <= 0 || isDone()) {
      return EnumSet.noneOf(Moment.class);
    }
    var choice = EnumSet.noneOf(Moment.class);
    choice.addAll(before);
    var more = new ArrayList<>(left.keySet());
    more.removeAll(choice);
    Collections.shuffle(more, random);
    while (choice.size() < owed + 1 && !more.isEmpty()) {
      choice.add(more.removeLast());
    }
    return choice;
  }

  /** What is left in the end, whenever that is. */
  synchronized Set<Moment> rest() {
    return isDone() ? EnumSet.noneOf(Moment.class) : EnumSet.of(Moment.IDLE);
  }

  synchronized void done(Moment moment) {
    done++;
    left.computeIfPresent(moment, (_, n) -> n > 1 ? n - 1 : null);
  }
}
