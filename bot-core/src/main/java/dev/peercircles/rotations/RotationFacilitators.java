package dev.peercircles.rotations;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Facilitators;
import dev.peercircles.circles.MemberId;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Who has the turn to host: from its date until the next turn's. */
final class RotationFacilitators implements Facilitators {
  /** No cadence is rarer than every 26 weeks. */
  private static final int LONGEST_TURN_WEEKS = 27;

  private final RotationPlans plans;
  private final RotationCalendar calendar;
  private final RotationStore store;

  @Inject
  RotationFacilitators(RotationPlans plans, RotationCalendar calendar, RotationStore store) {
    this.plans = plans;
    this.calendar = calendar;
    this.store = store;
  }

  @Override
  public Optional<MemberId> of(CircleId circle, LocalDate meeting) {
    return plans.of(circle).stream()
        .filter(RotationPlan::isOfFacilitators)
        .findFirst()
        .flatMap(p -> latest(p, meeting).flatMap(d -> holder(p, d)));
  }

  private Optional<LocalDate> latest(RotationPlan plan, LocalDate meeting) {
    return calendar.sessions(plan, meeting.minusWeeks(LONGEST_TURN_WEEKS), meeting).stream()
        .reduce((_, later) -> later);
  }

  private Optional<MemberId> holder(RotationPlan plan, LocalDate date) {
    return store.turns(plan.id()).stream()
        .filter(t -> t.session().equals(date) && t.isYes())
        .map(Turn::presenter)
        .findFirst();
  }
}
