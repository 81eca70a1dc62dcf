package dev.peercircles.rotations;

import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Release;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Turns of people who went away or left fall through at once, and what the bot slept through is
 * made up for: nobody waits for the next step of a plan.
 */
final class RotationRelease implements Release {
  /** After the day on which a step settles it. */
  private static final int SETTLED_DAYS = 4;

  private final RotationPlans plans;
  private final Rotas rotas;
  private final RotationStore store;
  private final Releasing releasing;
  private final Aftermath aftermath;

  @Inject
  RotationRelease(
      RotationPlans plans,
      Rotas rotas,
      RotationStore store,
      Releasing releasing,
      Aftermath aftermath) {
    this.plans = plans;
    this.rotas = rotas;
    this.store = store;
    this.releasing = releasing;
    this.aftermath = aftermath;
  }

  @Override
  public List<Decision> look(Instant now) {
    return plans.all().stream().map(p -> look(p, now)).toList();
  }

  private Decision look(RotationPlan plan, Instant now) {
    var today = now.atZone(plan.when().zone()).toLocalDate();
    var draft = new Draft(store, rotas.of(plan, today), now);
    releasing.letGo(draft);
    draft.rota().turns().stream()
        .map(Turn::session)
        .distinct()
        .filter(d -> d.isBefore(today.minusDays(SETTLED_DAYS)))
        .forEach(d -> aftermath.settle(draft, d));
    return draft.decision();
  }
}
