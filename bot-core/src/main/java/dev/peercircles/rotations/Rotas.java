package dev.peercircles.rotations;

import dev.peercircles.circles.Absences;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Roster;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads how a plan stands, with everybody in it who is in its circles today. */
final class Rotas {
  private final RotationStore store;
  private final Circles circles;
  private final Roster roster;
  private final Absences absences;
  private final Enrolment enrolment;
  private final RotationCalendar calendar;

  @Inject
  Rotas(
      RotationStore store,
      Circles circles,
      Roster roster,
      Absences absences,
      Enrolment enrolment,
      RotationCalendar calendar) {
    this.store = store;
    this.circles = circles;
    this.roster = roster;
    this.absences = absences;
    this.enrolment = enrolment;
    this.calendar = calendar;
  }

  Rota of(RotationPlan plan, LocalDate today) {
    return new Rota(
        plan,
        today,
        new Ledger(
            places(plan, today),
            store.turns(plan.id()),
            store.sessions(plan.id()),
            store.exchanges(plan.id())),
        this::isAway,
        calendar.steps(plan));
  }

  Optional<Member> member(MemberId id) {
    return roster.find(id);
  }

  String name(MemberId id) {
    return roster.find(id).map(Member::name).orElse("somebody who has left");
  }

  /** The circle of a plan through which a person is reached. */
  Optional<Circle> circleOf(RotationPlan plan, MemberId member) {
    return plan.circles().stream()
        .flatMap(id -> circles.find(id).stream())
        .filter(c -> isIn(c, member))
        .findFirst();
  }

  boolean isIn(Circle circle, MemberId member) {
    return roster.membersOf(circle).stream().anyMatch(m -> m.id().equals(member));
  }

  List<Circle> circles(RotationPlan plan) {
    return plan.circles().stream().flatMap(id -> circles.find(id).stream()).toList();
  }

  /** Everybody's place as of today: newcomers get one, whoever is gone has left. */
  List<Place> places(RotationPlan plan, LocalDate today) {
    return enrolment.places(plan, today);
  }

  private boolean isAway(MemberId member, LocalDate date) {
    return roster.find(member).filter(m -> !absences.isAway(m, date)).isEmpty();
  }
}
