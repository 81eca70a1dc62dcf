package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.Missed;
import dev.peercircles.duties.Moment;
import dev.peercircles.schedule.Occurrence;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is due around a meeting: its agenda, whether it was held, next steps, and days off. */
final class MeetingDuty implements Duty {
  private final MeetingPlans plans;
  private final MeetingTimes times;
  private final MeetingCalendar calendar;
  private final AgendaPost agenda;
  private final HeldQuestion held;
  private final StepsOffer steps;
  private final RestLine rest;

  @Inject
  MeetingDuty(
      MeetingPlans plans,
      MeetingTimes times,
      MeetingCalendar calendar,
      AgendaPost agenda,
      HeldQuestion held,
      StepsOffer steps,
      RestLine rest) {
    this.plans = plans;
    this.times = times;
    this.calendar = calendar;
    this.agenda = agenda;
    this.held = held;
    this.steps = steps;
    this.rest = rest;
  }

  @Override
  public String plan() {
    return MeetingKeys.PLAN;
  }

  @Override
  public List<String> steps() {
    return List.of(MeetingKeys.AGENDA, MeetingKeys.HELD, MeetingKeys.STEPS, MeetingKeys.REST);
  }

  @Override
  public List<Occurrence> agenda(Circle circle, LocalDate from, LocalDate to) {
    return plans.of(circle.id()).map(p -> times.between(circle, p, from, to)).orElse(List.of());
  }

  @Override
  public Decision decide(Circle circle, Occurrence due, Moment moment) {
    return plans
        .of(circle.id())
        .map(plan -> decide(circle, plan, due, moment))
        .orElse(Decision.NOTHING);
  }

  private Decision decide(Circle circle, MeetingPlan plan, Occurrence due, Moment moment) {
    var date = due.key().date();
    if (due.key().step().equals(MeetingKeys.REST)) {
      return rest.decide(circle, plan, date);
    }
    return calendar
        .on(circle, plan, date)
        .map(meeting -> decide(circle, plan, meeting, due, moment))
        .orElse(Decision.NOTHING);
  }

  /** Only a missing agenda is noticed; the host's question and the offer of a next step are not. */
  @Override
  public Optional<Line> missed(Circle circle, List<Occurrence> missed, LocalDate day) {
    return Missed.line(circle, MeetingKeys.AGENDA, "agenda", "agendas", missed, day);
  }

  private Decision decide(
      Circle circle, MeetingPlan plan, Meeting meeting, Occurrence due, Moment moment) {
    return switch (due.key().step()) {
      case MeetingKeys.AGENDA -> agenda.decide(circle, plan, meeting, due, moment);
      case MeetingKeys.HELD -> held.decide(circle, meeting, due, moment);
      case MeetingKeys.STEPS -> steps.decide(circle, plan, meeting, due, moment);
      default -> throw new IllegalArgumentException("no such step: " + due.key());
    };
  }
}
