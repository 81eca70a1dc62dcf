package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * A plan as it stands on a day: what is written down of it, and who can when. Immutable; a value of
 * one moment.
 */
final class Rota {
  private final RotationPlan plan;
  private final LocalDate today;
  private final LocalDate read;
  private final Ledger ledger;
  private final BiPredicate<MemberId, LocalDate> away;
  private final StepDays steps;

  Rota(
      RotationPlan plan,
      LocalDate today,
      Ledger ledger,
      BiPredicate<MemberId, LocalDate> away,
      StepDays steps) {
    this(plan, today, today, ledger, away, steps);
  }

  /**
   * @param read on which day people read what is sent to them now: today, or tomorrow if their
   *     hours are over
   */
  private Rota(
      RotationPlan plan,
      LocalDate today,
      LocalDate read,
      Ledger ledger,
      BiPredicate<MemberId, LocalDate> away,
      StepDays steps) {
    this.plan = plan;
    this.today = today;
    this.read = read;
    this.ledger = ledger;
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
    return ledger.places();
  }

  Set<MemberId> members() {
    return ledger.members();
  }

  Optional<Place> place(MemberId member) {
    return ledger.place(member);
  }

  Optional<Session> session(LocalDate date) {
    return ledger.session(date);
  }

  List<Session> sessions() {
    return ledger.sessions();
  }

  List<Turn> turns() {
    return ledger.turns();
  }

  List<Exchange> exchanges() {
    return ledger.exchanges();
  }

  /** Turns at a session, whatever became of them. */
  List<Turn> at(LocalDate session) {
    return ledger.at(session);
  }

  /** Turns at a session that count as taken. */
  List<Turn> taken(LocalDate session) {
    return at(session).stream().filter(Turn::counts).toList();
  }

  /** Those who said yes. */
  List<Turn> said(LocalDate session) {
    return taken(session).stream().filter(Turn::isYes).toList();
  }

  Optional<Turn> turn(MemberId member, LocalDate session) {
    return at(session).stream().filter(t -> t.presenter().equals(member)).findFirst();
  }

  /** How many are still wanted; none where something else was said about the date. */
  int wanted(LocalDate session) {
    return session(session).isPresent()
        ? 0
        : Math.max(0, plan.presenters() - taken(session).size());
  }

  /** The same with one turn put in place. */
  Rota with(Turn turn) {
    return with(ledger.with(turn));
  }

  /** The same once a session is over: everybody who has a turn at it had said yes. */
  Rota with(Session session) {
    return with(ledger.with(session));
  }

  /** The same, and nothing was said about this date. */
  Rota without(LocalDate session) {
    return with(ledger.without(session));
  }

  /** The same with these exchanges open. */
  Rota exchanging(List<Exchange> open) {
    return with(ledger.exchanging(open));
  }

  private Rota with(Ledger other) {
    return new Rota(plan, today, read, other, away, steps);
  }

  /** The same, when people read on this day what is sent to them now. */
  Rota readOn(LocalDate day) {
    return new Rota(plan, today, day, ledger, away, steps);
  }

  /** The same on another day. */
  Rota on(LocalDate day) {
    return new Rota(plan, day, ledger, away, steps);
  }

  boolean isAway(MemberId member, LocalDate date) {
    return away.test(member, date);
  }

  /** Whether all who are in its circles are away then, whoever rests or is new among them. */
  boolean isEverybodyAway(LocalDate date) {
    return places().stream()
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
    return places().stream()
        .filter(p -> p.isHere(date) && !p.rests(date) && !away.test(p.member(), date))
        .map(Place::member)
        .collect(Collectors.toSet());
  }

  /** Where everybody stands: what was held, and what is asked and promised counted as taken. */
  Rotation rotation() {
    var rotation = Rotation.of(plan.id().value(), history());
    for (var pending : ledger.pending().entrySet()) {
      rotation = rotation.assigned(pending.getKey(), pending.getValue());
    }
    return rotation;
  }

  /** What can't change any more, in order of time; on one day people come before they present. */
  List<Entry> history() {
    return ledger.history();
  }
}
