package dev.peercircles.stories;

import dev.peercircles.circles.CircleId;
import java.util.Optional;

/** Which circles have a story box (port to the configuration). */
@FunctionalInterface
public interface StoryPlans {

  /** The plan of a circle, if it has one. */
  Optional<StoryPlan> of(CircleId circle);
}
