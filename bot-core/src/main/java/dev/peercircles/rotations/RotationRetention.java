package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.PersonalData;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Forgets who passed on a session 90 days after it, wishes for topics 90 days after they were made
 * or 30 after whoever made them left, and everything of a plan 14 days after the end of its circles
 * (of the programme's last circle, if the plan is no longer configured and was the programme's).
 * Who presented stays until then: fairness needs it, and editing the configuration never rewrites
 * what was held.
 */
final class RotationRetention implements PersonalData {
  private static final int PASSED_DAYS = 90;
  private static final int LEFT_DAYS = 30;
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
    return isOver(id, today)
        ? store.dropAll(id)
        : store.dropPassed(id, today.minusDays(PASSED_DAYS)) + wishes(id, today);
  }

  /** Wishes that nobody took up, and those of people who left. */
  private int wishes(PlanId id, LocalDate today) {
    var gone =
        store.places(id).stream()
            .filter(p -> p.until().filter(today.minusDays(LEFT_DAYS)::isAfter).isPresent())
            .map(Place::member)
            .collect(Collectors.toSet());
    var over =
        store.wishes(id).stream()
            .filter(w ->
                w.asked().isBefore(today.minusDays(Wish.DAYS))
                    || w.member().filter(gone::contains).isPresent())
            .toList();
    over.forEach(w -> store.drop(id, w));
    return over.size();
  }

  /**
   * Whoever takes a plan out of the configuration may put it back tomorrow: not that ends it, but
   * the end of its circles. A circle that only rests keeps its turns.
   */
  private boolean isOver(PlanId id, LocalDate today) {
    var plan = plans.all().stream().filter(p -> p.id().equals(id)).findFirst();
    if (plan.isPresent()) {
      return circlesOf(plan.get()).allMatch(c -> isOver(c, today));
    }
    return id.circle()
        .map(circle -> circles.configured(circle).map(c -> isOver(c, today)).orElse(true))
        .orElseGet(() -> programmeIsOver(today));
  }

  private Stream<Circle> circlesOf(RotationPlan plan) {
    return plan.circles().stream().flatMap(c -> circles.configured(c).stream());
  }

  /** Circles that rest aren't known here: where all do, nothing is over. */
  private boolean programmeIsOver(LocalDate today) {
    var running = circles.all();
    return !running.isEmpty() && running.stream().allMatch(c -> isOver(c, today));
  }

  private static boolean isOver(Circle circle, LocalDate today) {
    return today.isAfter(circle.until().plusDays(AFTER_THE_END));
  }
}
