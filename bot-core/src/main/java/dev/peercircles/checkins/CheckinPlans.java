package dev.peercircles.checkins;

import dev.peercircles.circles.CircleId;
import java.util.Optional;

/** The check-in plans of circles (port). */
@FunctionalInterface
public interface CheckinPlans {

  /** The circle's plan. */
  Optional<CheckinPlan> of(CircleId circle);
}
