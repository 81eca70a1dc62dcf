package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A plan as it stands: what was held, what is asked and promised, and who can when. Immutable; a
 * value of one moment.
 */
final class Rota {
  private final RotationPlan plan;
  private final LocalDate today;
  private final LocalDate read;
  private final Map<MemberId, Place> places;
  private final List<Turn> turns;
  private final Map<LocalDate, Session> sessions;
  private final List<Exchange> exchanges;
  private final BiPredicate<MemberId, LocalDate> away;
  private final StepDays steps;

  Rota(
      RotationPlan plan,
      LocalDate today,
      List<Place> places,
      List<Turn> turns,
      List<Session> sessions,
      List<Exchange> exchanges,
      BiPredicate<MemberId, LocalDate> away,
      StepDays steps) {
    this(plan, today, today, places, turns, sessions, exchanges, away, steps);
  }

  /**
   * @param read on which day people read what is sent to them now: today, or tomorrow if their
   *     hours are over
   */
  private Rota(
      RotationPlan plan,
      LocalDate today,
      LocalDate read,
      List<Place> places,
      List<Turn> turns,
      List<Session> sessions,
      List<Exchange> exchanges,
      BiPredicate<MemberId, LocalDate> away,
      StepDays steps) {
    this.plan = plan;
    this.today = today;
    this.read = read;
    this.places = places.stream().collect(Collectors.toMap(Place::member, Function.identity()));
    this.turns = List.copyOf(turns);
    this.sessions = sessions.stream().collect(Collectors.toMap(Session::date, Function.identity()));
    this.exchanges = List.copyOf(exchanges);
    this.away = away;
    this.steps = steps;
  }

  RotationPlan plan() {
    return plan;
  }

  LocalDate today() {
    return today;
  }

  /** On which day a step is due. */
  LocalDate day(LocalDate session, Step step) {
    return steps.of(session, step);
  }

  /** The first day on which people may be asked: when they read it, or the next working day. */
  LocalDate askingDay() {
    return askingDay(read);
  }

  /** The same for somebody whose hours come on another day. */
  LocalDate askingDay(LocalDate day) {
    return steps.firstFrom(day);
  }

  List<Place> places() {
    return List.copyOf(places.values());
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

  /** Turns at a session that count as taken. */
  List<Turn> taken(LocalDate session) {
    return turns.stream().filter(t -> t.session().equals(session) && t.counts()).toList();
  }

  /** Those who said yes. */
  List<Turn> said(LocalDate session) {
    return taken(session).stream().filter(Turn::isYes).toList();
  }

  Optional<Turn> turn(MemberId member, LocalDate session) {
    return turns.stream()
        .filter(t -> t.presenter().equals(member) && t.session().equals(session))
        .findFirst();
  }

  /** Whether a turn is let go, so that nobody has two running while anybody else could have it. */
  boolean relieves(Turn turn) {
    var without = with(turn.in(Turn.State.RELEASED));
    var could =
        without
            .inOrder(without.rotation(), turn.session(), without.askable(turn.session()))
            .stream()
            .map(Taken::presenter)
            .collect(Collectors.toSet());
    return rotation().relieved(turn.session(), could).contains(turn.presenter());
  }

  /** How many are still wanted; none where something else was said about the date. */
  int wanted(LocalDate session) {
    return sessions.containsKey(session)
        ? 0
        : Math.max(0, plan.presenters() - taken(session).size());
  }

  /** The same with one turn put in place. */
  Rota with(Turn turn) {
    var all = new ArrayList<>(turns);
    all.removeIf(t -> t.session().equals(turn.session()) && t.presenter().equals(turn.presenter()));
    all.add(turn);
    return new Rota(
        plan,
        today,
        read,
        List.copyOf(places.values()),
        all,
        List.copyOf(sessions.values()),
        exchanges,
        away,
        steps);
  }

  /** The same with these exchanges open. */
  Rota exchanging(List<Exchange> open) {
    return new Rota(
        plan,
        today,
        read,
        List.copyOf(places.values()),
        turns,
        List.copyOf(sessions.values()),
        open,
        away,
        steps);
  }

  /** The same once a session is over: everybody who has a turn at it had said yes. */
  Rota with(Session session) {
    var all = new ArrayList<>(sessions.values());
    all.add(session);
    var said =
        turns.stream()
            .map(t -> t.session().equals(session.date()) && t.counts() ? t.in(Turn.State.YES) : t)
            .toList();
    return new Rota(
        plan, today, read, List.copyOf(places.values()), said, all, exchanges, away, steps);
  }

  /** The same, and nothing was said about this date. */
  Rota without(LocalDate session) {
    var others = sessions.values().stream().filter(s -> !s.date().equals(session)).toList();
    return new Rota(
        plan, today, read, List.copyOf(places.values()), turns, others, exchanges, away, steps);
  }

  /** The same, when people read on this day what is sent to them now. */
  Rota readOn(LocalDate day) {
    return new Rota(
        plan,
        today,
        day,
        List.copyOf(places.values()),
        turns,
        List.copyOf(sessions.values()),
        exchanges,
        away,
        steps);
  }

  /** The same on another day. */
  Rota on(LocalDate day) {
    return new Rota(
        plan,
        day,
        List.copyOf(places.values()),
        turns,
        List.copyOf(sessions.values()),
        exchanges,
        away,
        steps);
  }

  boolean isAway(MemberId member, LocalDate date) {
    return away.test(member, date);
  }

  /** Whether all who are in its circles are away then, whoever rests or is new among them. */
  boolean isEverybodyAway(LocalDate date) {
    return places.values().stream()
        .filter(p -> p.until().isEmpty())
        .allMatch(p -> away.test(p.member(), date));
  }

  /** Whether somebody may be asked today: neither away nor resting. */
  boolean canBeAsked(MemberId member) {
    return place(member).filter(p -> !p.rests(today)).isPresent() && !away.test(member, today);
  }

  /** Whether somebody who took a session can keep it: neither away nor gone. */
  boolean canCome(MemberId member, LocalDate date) {
    return place(member).filter(p -> p.until().isEmpty()).isPresent() && !away.test(member, date);
  }

  /** Who could have a session: here, neither away nor resting. */
  Set<MemberId> available(LocalDate date) {
    return places.values().stream()
        .filter(p -> p.isHere(date) && !p.rests(date) && !away.test(p.member(), date))
        .map(Place::member)
        .collect(Collectors.toSet());
  }

  /** Whom to ask for a session, by the rule; volunteers first if there is little time. */
  Optional<Choice> choose(LocalDate session, boolean volunteersFirst) {
    var volunteer = volunteersFirst ? chooseVolunteer(session) : Optional.<Choice>empty();
    return volunteer.or(() -> choose(session, askable(session)));
  }

  /** Whom to ask of those who step in whenever somebody is needed. */
  Optional<Choice> chooseVolunteer(LocalDate session) {
    var askable = askable(session);
    askable.removeIf(m -> !isVolunteer(m));
    return choose(session, askable);
  }

  private Optional<Choice> choose(LocalDate session, Set<MemberId> askable) {
    var rotation = rotation();
    return inOrder(rotation, session, askable).stream()
        .findFirst()
        .map(t -> new Choice(t, rotation.because(t.account(), session, available(session))));
  }

  /** Who is away today can't be asked today, and nobody is asked twice. */
  private Set<MemberId> askable(LocalDate session) {
    var askable = new HashSet<>(available(session));
    askable.removeIf(m -> away.test(m, today) || away.test(m, askingDay()));
    turns.stream()
        .filter(t -> t.session().equals(session))
        .forEach(t -> askable.remove(t.presenter()));
    return askable;
  }

  /** Why a turn is theirs; of one they took by themselves or for another there is no because. */
  Optional<Pick> why(Turn turn) {
    if (turn.messages() == 0 || !turn.account().equals(turn.presenter())) {
      return Optional.empty();
    }
    var rotation = with(turn.in(Turn.State.RELEASED)).rotation();
    return Optional.of(rotation.because(turn.account(), turn.session(), available(turn.session())));
  }

  /**
   * By the rule, with whoever presents for another in that one's place; if they can't, that one,
   * who took theirs already, only once nobody else is left.
   */
  private List<Taken> inOrder(Rotation rotation, LocalDate session, Set<MemberId> askable) {
    var around = rotation.around(session);
    return rotation.order(session, places.keySet()).stream()
        .map(account -> taken(account, askable))
        .filter(t -> askable.contains(t.presenter()))
        .sorted(
            Comparator.<Taken, Boolean>comparing(t -> around.contains(t.presenter()))
                .thenComparing(t -> !presenterFor(t.account()).equals(t.presenter())))
        .toList();
  }

  private Taken taken(MemberId account, Set<MemberId> askable) {
    var presenter = presenterFor(account);
    return askable.contains(presenter) ? new Taken(presenter, account) : Taken.own(account);
  }

  private MemberId presenterFor(MemberId account) {
    return exchanges.stream()
        .filter(e -> e.account().equals(account))
        .map(Exchange::presenter)
        .filter(m -> place(m).filter(p -> p.until().isEmpty()).isPresent())
        .findFirst()
        .orElse(account);
  }

  private boolean isVolunteer(MemberId member) {
    return place(member).filter(Place::volunteer).isPresent();
  }

  /** Where everybody stands: what was held, and what is asked and promised counted as taken. */
  Rotation rotation() {
    var rotation = Rotation.of(plan.id().value(), history());
    for (var pending : pending().entrySet()) {
      rotation = rotation.assigned(pending.getKey(), pending.getValue());
    }
    return rotation;
  }

  /** What can't change any more, in order of time; on one day people come before they present. */
  List<Entry> history() {
    var entries = new ArrayList<Entry>();
    places.values().forEach(p -> entries.addAll(p.entries(firstHeld(p.member()))));
    sessions.values().stream().filter(Session::counts).forEach(s -> entries.add(held(s)));
    entries.sort(
        Comparator.comparing(Entry::date)
            .thenComparing(Rota::rank)
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
        said(session.date()).stream().map(Turn::taken).toList());
  }

  private Map<LocalDate, List<Taken>> pending() {
    return turns.stream()
        .filter(t -> t.counts() && !sessions.containsKey(t.session()))
        .collect(
            Collectors.groupingBy(
                Turn::session, TreeMap::new, Collectors.mapping(Turn::taken, Collectors.toList())));
  }
}
