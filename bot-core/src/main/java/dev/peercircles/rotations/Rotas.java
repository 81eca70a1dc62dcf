package dev.peercircles.rotations;

import dev.peercircles.circles.Absences;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Roster;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how a plan stands, with everybody in it who is in its circles today. */
final class Rotas {
  /** Nobody has a turn before their fourth week. */
  private static final int WEEKS_BEFORE_THE_FIRST = 3;

  private final RotationStore store;
  private final Circles circles;
  private final Roster roster;
  private final Absences absences;

  @Inject
  Rotas(RotationStore store, Circles circles, Roster roster, Absences absences) {
    this.store = store;
    this.circles = circles;
    this.roster = roster;
    this.absences = absences;
  }

  Rota of(RotationPlan plan, LocalDate today) {
    return new Rota(
        plan,
        today,
        places(plan, today),
        store.turns(plan.id()),
        store.sessions(plan.id()),
        store.exchanges(plan.id()),
        this::isAway);
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
        .filter(c -> roster.membersOf(c).stream().anyMatch(m -> m.id().equals(member)))
        .findFirst();
  }

  List<Circle> circles(RotationPlan plan) {
    return plan.circles().stream().flatMap(id -> circles.find(id).stream()).toList();
  }

  /** Everybody's place as of today: newcomers get one, whoever is gone has left. */
  List<Place> places(RotationPlan plan, LocalDate today) {
    var known = new LinkedHashMap<MemberId, Place>();
    var stored = store.places(plan.id());
    stored.forEach(p -> known.put(p.member(), p));
    var present = present(plan);
    present.keySet().forEach(m -> known.merge(m, place(plan, stored, m, today), Rotas::back));
    if (!present.isEmpty()) {
      known.replaceAll(
          (m, p) -> present.containsKey(m) || p.until().isPresent() ? p : p.left(today));
    }
    return List.copyOf(known.values());
  }

  private static Place back(Place old, Place fresh) {
    return old.until().isPresent() ? fresh : old;
  }

  /** Who was there at the circle's start counts from it, others from when they are first seen. */
  private Place place(RotationPlan plan, List<Place> stored, MemberId member, LocalDate today) {
    var start =
        stored.isEmpty() ? circles.configured(plan.first()).map(Circle::from).orElse(today) : today;
    return Place.from(member, start.plusWeeks(WEEKS_BEFORE_THE_FIRST));
  }

  private Map<MemberId, Member> present(RotationPlan plan) {
    var present = new LinkedHashMap<MemberId, Member>();
    circles(plan).stream()
        .flatMap(c -> roster.membersOf(c).stream())
        .forEach(m -> present.put(m.id(), m));
    return present;
  }

  private boolean isAway(MemberId member, LocalDate date) {
    return roster.find(member).filter(m -> !absences.isAway(m, date)).isEmpty();
  }
}
