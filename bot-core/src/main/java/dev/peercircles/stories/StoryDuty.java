package dev.peercircles.stories;

import dev.peercircles.circles.Circle;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.Moment;
import dev.peercircles.schedule.Occurrence;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** What is due about stories: the draw, and what appears at the fixed times. */
final class StoryDuty implements Duty {
  private final StoryPlans plans;
  private final StoryTimes times;
  private final Drawing drawing;
  private final Fixed fixed;

  @Inject
  StoryDuty(StoryPlans plans, StoryTimes times, Drawing drawing, Fixed fixed) {
    this.plans = plans;
    this.times = times;
    this.drawing = drawing;
    this.fixed = fixed;
  }

  @Override
  public String plan() {
    return StoryKeys.PLAN;
  }

  @Override
  public List<String> steps() {
    return List.of(StoryKeys.DRAW, StoryKeys.FIRST, StoryKeys.SECOND);
  }

  @Override
  public List<Occurrence> agenda(Circle circle, LocalDate from, LocalDate to) {
    return plans.of(circle.id()).map(p -> times.between(circle, p, from, to)).orElse(List.of());
  }

  /** Nothing while the box is out of reach: what is due at a fixed time comes at a later one. */
  @Override
  public Decision decide(Circle circle, Occurrence due, Moment moment) {
    try {
      return decided(circle, due, moment);
    } catch (OutOfReach e) {
      return Decision.NOTHING;
    }
  }

  private Decision decided(Circle circle, Occurrence due, Moment moment) {
    return plans
        .of(circle.id())
        .map(plan ->
            due.key().step().equals(StoryKeys.DRAW)
                ? drawing.decide(circle, plan, due, moment)
                : fixed.decide(circle, plan, due.key().date(), moment))
        .orElse(Decision.NOTHING);
  }
}
