package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.Missed;
import dev.peercircles.duties.Moment;
import dev.peercircles.schedule.Grace;
import dev.peercircles.schedule.Occurrence;
import dev.peercircles.schedule.OccurrenceKey;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is due around sessions. A plan of several circles is woken by the first of them that doesn't
 * rest; its steps carry the plan's word, so that one circle may have several plans.
 */
final class RotationDuty implements Duty {
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** Before the weekly post of that morning, which then says it. */
  private static final LocalTime EARLY = LocalTime.of(7, 0);

  private static final Duration UNTIL_IT_IS_OVER = Duration.ofMinutes(75);
  private static final int LONGEST_BEFORE = 120;

  private final RotationPlans plans;
  private final RotationCalendar calendar;
  private final Rotas rotas;
  private final RotationStore store;
  private final Asking asking;
  private final Releasing releasing;
  private final Aftermath aftermath;

  @Inject
  RotationDuty(
      RotationPlans plans,
      RotationCalendar calendar,
      Rotas rotas,
      RotationStore store,
      Asking asking,
      Releasing releasing,
      Aftermath aftermath) {
    this.plans = plans;
    this.calendar = calendar;
    this.rotas = rotas;
    this.store = store;
    this.asking = asking;
    this.releasing = releasing;
    this.aftermath = aftermath;
  }

  @Override
  public String plan() {
    return "rotation";
  }

  @Override
  public List<String> steps() {
    return plans.all().stream()
        .flatMap(p -> Arrays.stream(Step.values()).map(s -> s.of(p)))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public List<Occurrence> agenda(Circle circle, LocalDate from, LocalDate to) {
    return led(circle)
        .flatMap(p ->
            calendar.sessions(p, from.minusDays(7), to.plusDays(LONGEST_BEFORE)).stream()
                .flatMap(d -> Arrays.stream(Step.values()).map(s -> occurrence(circle, p, s, d))))
        .filter(o -> !o.due().toLocalDate().isBefore(from) && !o.due().toLocalDate().isAfter(to))
        .filter(o -> circle.runsOn(o.due().toLocalDate()))
        .sorted()
        .toList();
  }

  /** Those that this circle wakes: the first of theirs that doesn't rest. */
  private Stream<RotationPlan> led(Circle circle) {
    return plans.all().stream()
        .filter(p ->
            rotas.circles(p).stream()
                .findFirst()
                .filter(c -> c.id().equals(circle.id()))
                .isPresent());
  }

  private Occurrence occurrence(Circle circle, RotationPlan plan, Step step, LocalDate session) {
    var day = calendar.steps(plan).of(session, step);
    var due =
        switch (step) {
          case ASK, AGAIN, LAPSE, SECOND, SETTLE -> day.atTime(MORNING);
          case CLOSE -> day.atTime(EARLY);
          case AFTER -> plan.when().on(session).plus(UNTIL_IT_IS_OVER);
        };
    return new Occurrence(
        new OccurrenceKey(circle.id(), plan(), step.of(plan), session),
        due,
        plan.when().zone(),
        new Grace(step == Step.SETTLE ? Duration.ofDays(30) : Duration.ofDays(1), true));
  }

  @Override
  public Decision decide(Circle circle, Occurrence due, Moment moment) {
    return led(circle)
        .filter(p -> due.key().step().startsWith(p.word() + "-"))
        .filter(p -> Arrays.stream(Step.values()).anyMatch(s -> s.of(p).equals(due.key().step())))
        .findFirst()
        .map(p -> decide(p, Step.read(p, due.key().step()), due.key().date(), moment))
        .orElse(Decision.NOTHING);
  }

  /**
   * What is asked too late is asked by the next step; only that nobody was reminded, and that
   * nothing was settled, is noticed.
   */
  @Override
  public Optional<Line> missed(Circle circle, List<Occurrence> missed, LocalDate day) {
    return led(circle)
        .flatMap(p ->
            Missed.line(
                circle,
                Step.CLOSE.of(p),
                "preparation of the " + p.word(),
                "preparations of the " + p.word(),
                missed,
                day)
                .stream())
        .findFirst();
  }

  private Decision decide(RotationPlan plan, Step step, LocalDate session, Moment moment) {
    var today = moment.now().atZone(plan.when().zone()).toLocalDate();
    var draft = new Draft(store, rotas.of(plan, today), moment.now());
    switch (step) {
      case ASK -> {
        releasing.letGo(draft);
        asking.fill(draft, session, false);
      }
      case AGAIN -> {
        releasing.letGo(draft);
        asking.again(draft, session);
        asking.fill(draft, session, false);
      }
      case LAPSE, SECOND -> {
        releasing.letGo(draft);
        asking.lapse(draft, session, 2);
        asking.fill(draft, session, true);
        aftermath.offer(draft, session);
        if (step == Step.SECOND) {
          aftermath.guide(draft, session);
        }
      }
      case CLOSE -> {
        releasing.letGo(draft);
        asking.lapse(draft, session, 0);
        aftermath.close(draft, session);
      }
      case AFTER -> aftermath.over(draft, session);
      case SETTLE -> aftermath.settle(draft, session);
    }
    return draft.decision();
  }
}
