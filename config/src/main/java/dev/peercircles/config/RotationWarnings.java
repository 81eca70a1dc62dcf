package dev.peercircles.config;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.rotations.RotationPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rotations that can be followed, and of which nothing or less would come than is written. */
final class RotationWarnings {
  private final Map<CircleId, Circle> circles;

  RotationWarnings(Map<CircleId, Circle> circles) {
    this.circles = Map.copyOf(circles);
  }

  /** Looks at these plans, which stand in this section by the words that people call them. */
  void look(At section, List<RotationPlan> plans) {
    for (var plan : plans) {
      section
          .get(plan.id().word())
          .ifPresent(at -> {
            first(plan).ifPresent(c -> neverComes(at, plan, c));
            isNowhereAnnounced(at, plan);
          });
    }
  }

  private Optional<Circle> first(RotationPlan plan) {
    return Optional.ofNullable(circles.get(plan.circles().getFirst()));
  }

  private static void neverComes(At at, RotationPlan plan, Circle first) {
    var from = plan.from().filter(f -> f.isAfter(first.from())).orElse(first.from());
    boolean none =
        from.isAfter(first.until())
            || plan.when().recurrence().dates(from, first.until()).isEmpty();
    if (none) {
      at.warn(
          "None of its dates falls between "
              + first.from()
              + " and "
              + first.until()
              + ", while `"
              + first.id()
              + "` runs.",
          "write an earlier `from`, or a later `until` for the circle.");
    }
  }

  private void isNowhereAnnounced(At at, RotationPlan plan) {
    var homes =
        plan.circles().stream().flatMap(id -> Optional.ofNullable(circles.get(id)).stream());
    var platforms = homes.map(c -> c.home().platform()).toList();
    plan.announceIn()
        .filter(channel -> !platforms.isEmpty() && !platforms.contains(channel.platform()))
        .flatMap(_ -> at.get("announce_in"))
        .ifPresent(channel ->
            channel.warn(
                "Nothing would be posted there: none of its circles is on that platform.",
                "name a channel where one of its circles is, or take `announce_in` out."));
  }
}
