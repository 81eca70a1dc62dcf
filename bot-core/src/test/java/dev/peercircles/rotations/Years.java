package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Twenty years of sessions every two weeks, drawn from a seed: who goes on leave when, who says not
 * this time, when a guest comes. The same seed gives the same people the same years, whoever
 * chooses.
 */
final class Years {
  static final int SESSIONS = 20 * 26;
  static final LocalDate FIRST = LocalDate.of(2026, 11, 4);

  /**
   * What may happen.
   *
   * @param presenters how many present at each
   * @param lead how many sessions ahead a turn is assigned
   * @param leave part of the people present who start an absence of one to four sessions at each
   * @param guests part of the sessions that have a guest
   * @param skips part of the asked who say not this time
   * @param skipsUntil first session at which nobody does any more
   */
  record Life(int presenters, int lead, double leave, double guests, double skips, int skipsUntil) {
    static final Life ALL_PRESENT = new Life(1, 0, 0, 0, 0, 0);
    static final Life WITH_LEAVE = new Life(1, 0, 0.1, 0, 0, 0);

    Life lead(int sessions) {
      return new Life(presenters, sessions, leave, guests, skips, skipsUntil);
    }

    Life guests(double part) {
      return new Life(presenters, lead, leave, part, skips, skipsUntil);
    }

    Life presenters(int number) {
      return new Life(number, lead, leave, guests, skips, skipsUntil);
    }

    Life skips(double part, int until) {
      return new Life(presenters, lead, leave, guests, part, until);
    }
  }

  /**
   * A session that was held.
   *
   * @param number from 0
   * @param available who could have had it
   * @param presenters who had it
   * @param after where everybody stands
   * @param turns how many each had so far
   * @param repeated whether somebody had it twice running though somebody else was available
   */
  record Seen(
      int number,
      Set<MemberId> available,
      List<MemberId> presenters,
      Rotation after,
      Map<MemberId, Integer> turns,
      boolean repeated) {

    /** How far the one furthest from their fair share is from it, in turns. */
    double worst() {
      return after.members().stream()
          .mapToDouble(m -> Math.abs(after.claim(m).turns()))
          .max()
          .orElse(0);
    }
  }

  private final Life life;
  private final Chooser chooser;
  private final Random random;
  private final List<MemberId> people;
  private final Map<MemberId, Integer> awayUntil = new HashMap<>();
  private final Map<MemberId, Integer> turns = new HashMap<>();
  private final TreeMap<Integer, List<MemberId>> assigned = new TreeMap<>();
  private final Map<Integer, Set<MemberId>> declined = new HashMap<>();
  private final boolean[] guest = new boolean[SESSIONS + 10];
  private final Random whims;
  private Rotation rotation;
  private List<MemberId> before = List.of();

  Years(Life life, int n, long seed, Chooser chooser) {
    this.life = life;
    this.chooser = chooser;
    this.random = new Random(seed * 31 + n);
    this.whims = new Random(seed * 37 + n);
    this.people = people(n);
    this.rotation = Rotation.empty("seed-" + seed);
    for (var member : people) {
      rotation = rotation.after(new Entry.Joined(FIRST, member));
      turns.put(member, 0);
    }
    var guests = new Random(seed * 41 + n);
    for (int i = 0; i < guest.length; i++) {
      guest[i] = guests.nextDouble() < life.guests();
    }
  }

  static List<MemberId> people(int n) {
    return IntStream.range(0, n).mapToObj(i -> new MemberId("p-" + (char) ('a' + i))).toList();
  }

  /** Lives through them all. */
  void live(Consumer<Seen> watcher) {
    for (int now = 0; now < SESSIONS; now++) {
      leave(now);
      fallThrough();
      for (int session = now; session <= now + life.lead(); session++) {
        assign(session);
      }
      if (!guest[now]) {
        hold(now, watcher);
      }
    }
  }

  private void leave(int now) {
    for (var member : people) {
      boolean starts = random.nextDouble() < life.leave();
      int sessions = 1 + random.nextInt(4);
      if (starts && awayUntil.getOrDefault(member, -1) < now) {
        awayUntil.put(member, now + sessions - 1);
      }
    }
  }

  private void fallThrough() {
    assigned.forEach((session, who) -> who.removeIf(m -> isAway(m, session)));
  }

  private boolean isAway(MemberId member, int session) {
    return awayUntil.getOrDefault(member, -1) >= session;
  }

  private void assign(int session) {
    if (guest[session]) {
      return;
    }
    var who = assigned.computeIfAbsent(session, _ -> new ArrayList<>());
    relieve(session, who);
    while (who.size() < life.presenters()) {
      var asked = chooser.choose(pending(), date(session), available(session, who));
      if (asked.isEmpty()) {
        return;
      }
      if (session < life.skipsUntil() && whims.nextDouble() < life.skips()) {
        declined.computeIfAbsent(session, _ -> new HashSet<>()).add(asked.get());
      } else {
        who.add(asked.get());
      }
    }
  }

  /** Whoever has two running lets the later one go by the rotation's own rule. */
  private void relieve(int session, List<MemberId> who) {
    if (chooser.isFair() && !who.isEmpty()) {
      who.removeAll(pending().relieved(date(session), available(session, who)));
    }
  }

  private Rotation pending() {
    var pending = rotation;
    for (var session : assigned.entrySet()) {
      pending = pending.assigned(date(session.getKey()), own(session.getValue()));
    }
    return pending;
  }

  private Set<MemberId> available(int session, List<MemberId> without) {
    var can = new HashSet<>(present(session));
    can.removeAll(without);
    can.removeAll(declined.getOrDefault(session, Set.of()));
    return can;
  }

  private List<MemberId> present(int session) {
    return people.stream().filter(m -> !isAway(m, session)).toList();
  }

  private void hold(int now, Consumer<Seen> watcher) {
    var who = List.copyOf(assigned.remove(now));
    var available = Set.copyOf(present(now));
    boolean other = !Set.copyOf(before).containsAll(available(now, who));
    boolean repeated = other && who.stream().anyMatch(before::contains);
    rotation = rotation.after(new Entry.Held(date(now), available, own(who)));
    who.forEach(m -> turns.merge(m, 1, Integer::sum));
    before = who.isEmpty() ? before : who;
    watcher.accept(new Seen(now, available, who, rotation, Map.copyOf(turns), repeated));
  }

  private static List<Taken> own(List<MemberId> members) {
    return members.stream().map(Taken::own).toList();
  }

  private static LocalDate date(int session) {
    return FIRST.plusWeeks(2L * session);
  }
}
