package dev.peercircles.rotations;

import dev.peercircles.circles.CircleId;
import java.util.List;

/** The plans of rotations (port). */
@FunctionalInterface
public interface RotationPlans {

  /** All plans, those of resting circles too, in a stable order. */
  List<RotationPlan> all();

  /** Those in which a circle's members take turns. */
  default List<RotationPlan> of(CircleId circle) {
    return all().stream().filter(p -> p.circles().contains(circle)).toList();
  }
}
