package dev.peercircles.rotations;

import dev.peercircles.circles.CircleId;
import dev.peercircles.schedule.Cadence;
import java.util.List;

/**
 * Who takes turns when, from the configuration.
 *
 * @param id its id
 * @param circles whose members take turns; the first one's days off and running time count
 * @param when on which days, at what local time
 * @param leadDays how many days ahead the next person is asked, 12 to 60
 * @param presenters how many present at each, 1 to 4
 */
public record RotationPlan(
    PlanId id, List<CircleId> circles, Cadence when, int leadDays, int presenters) {
  public RotationPlan {
    circles = List.copyOf(circles);
    if (circles.isEmpty() || leadDays < 12 || leadDays > 60 || presenters < 1 || presenters > 4) {
      throw new IllegalArgumentException("plan " + id + " can't be followed");
    }
  }

  /** The circle whose rhythm wakes it. */
  CircleId first() {
    return circles.getFirst();
  }

  /** {@code lunch}. */
  String word() {
    return id.word();
  }
}
