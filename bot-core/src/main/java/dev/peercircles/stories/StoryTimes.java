package dev.peercircles.stories;

import dev.peercircles.circles.Circle;
import dev.peercircles.schedule.Grace;
import dev.peercircles.schedule.Occurrence;
import dev.peercircles.schedule.OccurrenceKey;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** When stories are drawn, and the two fixed times a day at which all else appears. Pure. */
final class StoryTimes {
  private final DrawDays draws;

  @Inject
  StoryTimes(DrawDays draws) {
    this.draws = draws;
  }

  List<Occurrence> between(Circle circle, StoryPlan plan, LocalDate from, LocalDate to) {
    var drawn =
        draws.between(circle, from, to).stream().map(at -> occurrence(circle, StoryKeys.DRAW, at));
    var fixed =
        from.datesUntil(to.plusDays(1))
            .filter(circle::runsOn)
            .flatMap(day -> fixed(circle, plan, day));
    return Stream.concat(drawn, fixed).sorted().toList();
  }

  /** Whether a story that stayed alone follows its author's choice on this day of a draw. */
  boolean isLoneDay(Circle circle, StoryPlan plan, LocalDate day) {
    return draws.between(circle, circle.from(), day).size() % plan.loneWaits() == 0;
  }

  private static Stream<Occurrence> fixed(Circle circle, StoryPlan plan, LocalDate day) {
    return Stream.of(
        occurrence(circle, StoryKeys.FIRST, day.atTime(plan.replyTimes().getFirst())),
        occurrence(circle, StoryKeys.SECOND, day.atTime(plan.replyTimes().getLast())));
  }

  private static Occurrence occurrence(Circle circle, String step, LocalDateTime at) {
    var key = new OccurrenceKey(circle.id(), StoryKeys.PLAN, step, at.toLocalDate());
    return new Occurrence(key, at, circle.zone(), Grace.USUAL);
  }
}
