package dev.peercircles.rotations;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Circles;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.PersonalData;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Forgets who passed on a session 90 days after it, and everything of a plan 14 days after the end
 * of its circle. Who presented stays as long as the plan runs: fairness needs it.
 */
final class RotationRetention implements PersonalData {
  private static final int PASSED_DAYS = 90;
  private static final int AFTER_THE_END = 14;

  private final RotationStore store;
  private final RotationPlans plans;
  private final Circles circles;
  private final UnitOfWork work;

  @Inject
  RotationRetention(RotationStore store, RotationPlans plans, Circles circles, UnitOfWork work) {
    this.store = store;
    this.plans = plans;
    this.circles = circles;
    this.work = work;
  }

  @Override
  public String name() {
    return "turns";
  }

  @Override
  public int expire(Instant now) {
    var today = now.atZone(ZoneOffset.UTC).toLocalDate();
    return work.run(() -> store.plans().stream().mapToInt(p -> expire(p, today)).sum());
  }

  private int expire(PlanId id, LocalDate today) {
    var plan = plans.all().stream().filter(p -> p.id().equals(id)).findFirst();
    if (plan.isEmpty() && isGone(id) || plan.filter(p -> isOver(p, today)).isPresent()) {
      return store.dropAll(id);
    }
    return store.dropPassed(id, today.minusDays(PASSED_DAYS));
  }

  /** A circle that only rests keeps its turns. */
  private boolean isGone(PlanId id) {
    var circle = id.value().substring(0, id.value().indexOf('/'));
    return circles.configured(new CircleId(circle)).isEmpty();
  }

  private boolean isOver(RotationPlan plan, LocalDate today) {
    return plan.circles().stream()
        .flatMap(c -> circles.configured(c).stream())
        .allMatch(c -> today.isAfter(c.until().plusDays(AFTER_THE_END)));
  }
}
