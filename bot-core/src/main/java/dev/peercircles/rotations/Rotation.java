package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of turns and its rules. Each session grants everyone who could have had it an equal
 * part of its turns; having one takes a whole one, from the moment it is assigned. The next turn
 * goes to the largest claim. Claims of people away or resting stand still; newcomers start in the
 * middle; leavers take theirs away. Pure and immutable: the same history gives the same next turn
 * anywhere.
 *
 * <p>The sum of all claims changes only by coming and going, so somebody is ahead exactly as far as
 * others are behind.
 */
final class Rotation {
  private final String seed;
  private final Map<MemberId, Standing> standings;
  private final NavigableMap<LocalDate, List<Taken>> turns;

  private Rotation(
      String seed, Map<MemberId, Standing> standings, NavigableMap<LocalDate, List<Taken>> turns) {
    this.seed = seed;
    this.standings = standings;
    this.turns = turns;
  }

  /** Nobody and nothing yet. The seed, a plan's id, makes the order of equals its own. */
  static Rotation empty(String seed) {
    return new Rotation(seed, Map.of(), new TreeMap<>());
  }

  /** What a history comes to; entries in order of time. */
  static Rotation of(String seed, Collection<Entry> history) {
    var rotation = empty(seed);
    for (var entry : history) {
      rotation = rotation.after(entry);
    }
    return rotation;
  }

  /** The same after one more entry. */
  Rotation after(Entry entry) {
    return switch (entry) {
      case Entry.Joined(var _, var member) -> joined(member);
      case Entry.Left(var _, var member) -> without(member);
      case Entry.Held(var date, var available, var taken) -> held(date, available, taken);
    };
  }

  /**
   * The same with turns assigned for a date to come: they count as taken until they fall through.
   */
  Rotation assigned(LocalDate date, Collection<Taken> taken) {
    var next = new HashMap<>(standings);
    take(next, date, taken);
    return new Rotation(seed, next, with(turns, date, taken));
  }

  /** Who has turns here. */
  Set<MemberId> members() {
    return Set.copyOf(standings.keySet());
  }

  /** Somebody's claim; none for strangers. */
  Claim claim(MemberId member) {
    var standing = standings.get(member);
    return standing == null ? Claim.NONE : standing.claim();
  }

  /** The latest date of a turn that somebody had or has. */
  Optional<LocalDate> lastTurn(MemberId member) {
    return Optional.ofNullable(standings.get(member)).flatMap(Standing::lastTurn);
  }

  /**
   * Whose turn it is.
   *
   * @param date of the session
   * @param available who can: neither away nor resting, nor having said not this time
   * @return empty if nobody can
   */
  Optional<Pick> next(LocalDate date, Set<MemberId> available) {
    var order = order(date, available);
    return order.stream().findFirst().map(member -> because(member, date, available));
  }

  /**
   * Everybody who can, in the order in which to ask. Whoever has the session before comes last;
   * before them whoever has the one after, which then goes to somebody else.
   */
  List<MemberId> order(LocalDate date, Set<MemberId> available) {
    var mine = turns.getOrDefault(date, List.of()).stream().map(Taken::presenter).toList();
    var before = presenting(turns.lowerEntry(date));
    var after = presenting(turns.higherEntry(date));
    return standings.keySet().stream()
        .filter(available::contains)
        .filter(m -> !mine.contains(m))
        .sorted(
            Comparator.<MemberId, Boolean>comparing(before::contains)
                .thenComparing(after::contains)
                .thenComparing(rule()))
        .toList();
  }

  /** Why it is this person's turn. */
  Pick because(MemberId member, LocalDate date, Set<MemberId> available) {
    var missing =
        standings.keySet().stream()
            .filter(m -> rule().compare(m, member) < 0 && !available.contains(m))
            .sorted(rule())
            .toList();
    return new Pick(date, member, lastTurn(member), missing);
  }

  /** Who presents at the session just before this date. */
  Set<MemberId> before(LocalDate date) {
    return presenting(turns.lowerEntry(date));
  }

  /**
   * Who of those who have a date lets it go again, so that nobody has two running: whoever has the
   * session before as well, while anybody else could have this one.
   *
   * @param could who could have it instead
   */
  Set<MemberId> relieved(LocalDate date, Set<MemberId> could) {
    var before = before(date);
    return before.containsAll(could)
        ? Set.of()
        : turns.getOrDefault(date, List.of()).stream()
            .map(Taken::presenter)
            .filter(before::contains)
            .collect(Collectors.toSet());
  }

  /** Who presents at the session just before or just after this date. */
  Set<MemberId> around(LocalDate date) {
    var neighbours = new HashSet<>(before(date));
    neighbours.addAll(presenting(turns.higherEntry(date)));
    return neighbours;
  }

  /** The largest claim; of equals who waited longest; else an order that is the plan's own. */
  private Comparator<MemberId> rule() {
    return Comparator.comparing(this::claim)
        .reversed()
        .thenComparing(m -> lastTurn(m).orElse(LocalDate.MIN))
        .thenComparingLong(m -> Mixed.of(seed, m.value()))
        .thenComparing(Comparator.naturalOrder());
  }

  private static Set<MemberId> presenting(Map.@Nullable Entry<LocalDate, List<Taken>> session) {
    return session == null
        ? Set.of()
        : session.getValue().stream().map(Taken::presenter).collect(Collectors.toSet());
  }

  private Rotation joined(MemberId member) {
    var next = new HashMap<>(standings);
    next.putIfAbsent(member, new Standing(median(), Optional.empty()));
    return new Rotation(seed, next, turns);
  }

  private Rotation without(MemberId member) {
    var next = new HashMap<>(standings);
    next.remove(member);
    return new Rotation(seed, next, turns);
  }

  /** Of an even number the lower of the two in the middle. */
  private Claim median() {
    var claims = standings.values().stream().map(Standing::claim).sorted().toList();
    return claims.isEmpty() ? Claim.NONE : claims.get((claims.size() - 1) / 2);
  }

  private Rotation held(LocalDate date, Set<MemberId> available, List<Taken> taken) {
    var next = new HashMap<>(standings);
    var sharing = available.stream().filter(next::containsKey).collect(Collectors.toSet());
    if (!sharing.isEmpty()) {
      var share = Claim.share(taken.size(), sharing.size());
      sharing.forEach(m -> next.computeIfPresent(m, (_, s) -> s.granted(share)));
    }
    take(next, date, taken);
    return new Rotation(seed, next, taken.isEmpty() ? turns : from(date, taken));
  }

  /** Nothing before the last session that somebody had is ever a neighbour of one to come. */
  private NavigableMap<LocalDate, List<Taken>> from(LocalDate date, List<Taken> taken) {
    return with(new TreeMap<>(turns.tailMap(date)), date, taken);
  }

  private static void take(
      Map<MemberId, Standing> standings, LocalDate date, Collection<Taken> taken) {
    for (var turn : taken) {
      standings.computeIfPresent(turn.account(), (_, s) -> s.charged());
      standings.computeIfPresent(turn.presenter(), (_, s) -> s.presenting(date));
    }
  }

  private static NavigableMap<LocalDate, List<Taken>> with(
      NavigableMap<LocalDate, List<Taken>> turns, LocalDate date, Collection<Taken> taken) {
    if (taken.isEmpty()) {
      return turns;
    }
    var next = new TreeMap<>(turns);
    next.merge(date, List.copyOf(taken), Rotation::both);
    return next;
  }

  private static List<Taken> both(List<Taken> one, List<Taken> other) {
    var all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
