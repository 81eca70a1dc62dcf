package dev.peercircles.meetings;

import dev.peercircles.circles.CircleId;
import java.util.Optional;

/** The plans of circles that meet (port). */
@FunctionalInterface
public interface MeetingPlans {

  /** The circle's plan; empty for a written circle. */
  Optional<MeetingPlan> of(CircleId circle);
}
