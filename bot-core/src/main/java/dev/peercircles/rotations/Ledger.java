package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is written down of a plan: who takes turns, who has which, what became of dates, who
 * presents for whom. Immutable.
 */
final class Ledger {
  private final Map<MemberId, Place> places;
  private final List<Turn> turns;
  private final Map<LocalDate, Session> sessions;
  private final List<Exchange> exchanges;

  Ledger(List<Place> places, List<Turn> turns, List<Session> sessions, List<Exchange> exchanges) {
    this.places = places.stream().collect(Collectors.toMap(Place::member, Function.identity()));
    this.turns = List.copyOf(turns);
    this.sessions = sessions.stream().collect(Collectors.toMap(Session::date, Function.identity()));
    this.exchanges = List.copyOf(exchanges);
  }

  List<Place> places() {
    return List.copyOf(places.values());
  }

  Set<MemberId> members() {
    return Collections.unmodifiableSet(places.keySet());
  }

  Optional<Place> place(MemberId member) {
    return Optional.ofNullable(places.get(member));
  }

  Optional<Session> session(LocalDate date) {
    return Optional.ofNullable(sessions.get(date));
  }

  List<Session> sessions() {
    return List.copyOf(sessions.values());
  }

  List<Turn> turns() {
    return turns;
  }

  List<Exchange> exchanges() {
    return exchanges;
  }

  /** Turns at a session, whatever became of them. */
  List<Turn> at(LocalDate session) {
    return turns.stream().filter(t -> t.session().equals(session)).toList();
  }

  /** The same with one turn put in place. */
  Ledger with(Turn turn) {
    var all = new ArrayList<>(turns);
    all.removeIf(t -> t.session().equals(turn.session()) && t.presenter().equals(turn.presenter()));
    all.add(turn);
    return new Ledger(places(), all, sessions(), exchanges);
  }

  /** The same once a session is over: everybody who has a turn at it had said yes. */
  Ledger with(Session session) {
    var all = new ArrayList<>(sessions.values());
    all.add(session);
    var said =
        turns.stream()
            .map(t -> t.session().equals(session.date()) && t.counts() ? t.in(Turn.State.YES) : t)
            .toList();
    return new Ledger(places(), said, all, exchanges);
  }

  /** The same, and nothing was said about this date. */
  Ledger without(LocalDate session) {
    var others = sessions.values().stream().filter(s -> !s.date().equals(session)).toList();
    return new Ledger(places(), turns, others, exchanges);
  }

  /** The same with these exchanges open. */
  Ledger exchanging(List<Exchange> open) {
    return new Ledger(places(), turns, sessions(), open);
  }

  /** What can't change any more, in order of time; on one day people come before they present. */
  List<Entry> history() {
    var entries = new ArrayList<Entry>();
    places.values().forEach(p -> entries.addAll(p.entries(firstHeld(p.member()))));
    sessions.values().stream().filter(Session::counts).forEach(s -> entries.add(held(s)));
    entries.sort(
        Comparator.comparing(Entry::date)
            .thenComparing(Ledger::rank)
            .thenComparing(Object::toString));
    return List.copyOf(entries);
  }

  /** Who took one before it could be their turn is there from then on: it counts for them. */
  private Optional<LocalDate> firstHeld(MemberId member) {
    return turns.stream()
        .filter(t -> t.isYes() && (t.account().equals(member) || t.presenter().equals(member)))
        .map(Turn::session)
        .filter(d -> session(d).filter(Session::counts).isPresent())
        .min(Comparator.naturalOrder());
  }

  private static int rank(Entry entry) {
    return switch (entry) {
      case Entry.Joined _ -> 0;
      case Entry.Held _ -> 1;
      case Entry.Left _ -> 2;
    };
  }

  private Entry.Held held(Session session) {
    return new Entry.Held(
        session.date(),
        session.available(),
        at(session.date()).stream().filter(t -> t.counts() && t.isYes()).map(Turn::taken).toList());
  }

  /** What is asked and promised, of dates of which nothing else was said; in order of time. */
  Map<LocalDate, List<Taken>> pending() {
    return turns.stream()
        .filter(t -> t.counts() && !sessions.containsKey(t.session()))
        .collect(
            Collectors.groupingBy(
                Turn::session, TreeMap::new, Collectors.mapping(Turn::taken, Collectors.toList())));
  }
}
