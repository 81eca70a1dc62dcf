package dev.peercircles.rotations;

import dev.peercircles.circles.Arrivals;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Roster;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has a place in a plan, and from which day: the first of their fourth week, counted from the
 * circle's start for those who were there then, else from their own. Nobody's first day lies before
 * the day on which they were first seen, so that what was held stays what it was.
 */
final class Enrolment {
  private static final int WEEKS_BEFORE_THE_FIRST = 3;

  private final RotationStore store;
  private final Circles circles;
  private final Roster roster;
  private final Arrivals arrivals;

  @Inject
  Enrolment(RotationStore store, Circles circles, Roster roster, Arrivals arrivals) {
    this.store = store;
    this.circles = circles;
    this.roster = roster;
    this.arrivals = arrivals;
  }

  /** Everybody's place as of today: newcomers get one, whoever is gone has left. */
  List<Place> places(RotationPlan plan, LocalDate today) {
    var stored = store.places(plan.id());
    var places = new LinkedHashMap<MemberId, Place>();
    stored.forEach(p -> places.put(p.member(), p));
    var present = present(plan);
    present.forEach((member, there) ->
        places.put(
            member,
            Optional.ofNullable(places.get(member))
                .map(p -> p.until().isEmpty() ? p : back(p, there, today))
                .orElseGet(() -> newcomer(member, there, stored.isEmpty(), today))));
    if (seesAll(plan)) {
      places.replaceAll(
          (m, p) -> present.containsKey(m) || p.until().isPresent() ? p : p.left(today));
    }
    return List.copyOf(places.values());
  }

  /** Everybody with the circles of the plan in which they are. */
  private Map<MemberId, List<Circle>> present(RotationPlan plan) {
    var present = new LinkedHashMap<MemberId, List<Circle>>();
    for (var id : plan.circles()) {
      for (var circle : circles.find(id).stream().toList()) {
        roster
            .membersOf(circle)
            .forEach(m ->
                present.merge(m.id(), List.of(circle), (a, b) -> List.of(a.getFirst(), circle)));
      }
    }
    return present;
  }

  /** A circle that rests, or whose channel could not be read, has lost nobody. */
  private boolean seesAll(RotationPlan plan) {
    return plan.circles().stream()
        .allMatch(id -> circles.find(id).filter(c -> !roster.membersOf(c).isEmpty()).isPresent());
  }

  private Place newcomer(MemberId member, List<Circle> there, boolean newPlan, LocalDate today) {
    var first =
        there.stream()
            .map(c -> started(c, member).orElse(newPlan && isUnseen(c) ? c.from() : today))
            .min(Comparator.naturalOrder())
            .orElse(today)
            .plusWeeks(WEEKS_BEFORE_THE_FIRST);
    return Place.from(member, newPlan ? first : later(first, today));
  }

  /** Whoever comes back begins anew; what was counted while they were there stays. */
  private Place back(Place place, List<Circle> there, LocalDate today) {
    var left = place.until().orElse(today);
    var came =
        there.stream()
            .flatMap(c -> arrivals.of(c.id(), place.member()).stream())
            .filter(left::isBefore)
            .min(Comparator.naturalOrder())
            .orElse(today);
    return place.back(later(came.plusWeeks(WEEKS_BEFORE_THE_FIRST), today));
  }

  /** When somebody's weeks in a circle began; empty while nobody has looked who is in it. */
  private Optional<LocalDate> started(Circle circle, MemberId member) {
    return arrivals
        .of(circle.id(), member)
        .map(day -> earliest(circle).filter(day::isAfter).isPresent() ? day : circle.from());
  }

  private boolean isUnseen(Circle circle) {
    return earliest(circle).isEmpty();
  }

  private Optional<LocalDate> earliest(Circle circle) {
    return roster.membersOf(circle).stream()
        .map(Member::id)
        .flatMap(m -> arrivals.of(circle.id(), m).stream())
        .min(Comparator.naturalOrder());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
