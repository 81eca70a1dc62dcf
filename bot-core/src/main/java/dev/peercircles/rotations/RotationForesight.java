package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Roster;
import dev.peercircles.duties.Foreseen;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who will read something about a turn this week: the question, by the rule's word; its repeat; the
 * reminder or guide; and what is asked afterwards. Whom others pass it on to can't be known.
 */
final class RotationForesight implements Foreseen {
  /** How far ahead of what is asked about now: the longest lead, and days off. */
  private static final int AHEAD = 120;

  private final RotationPlans plans;
  private final RotationCalendar calendar;
  private final Rotas rotas;
  private final Roster roster;

  @Inject
  RotationForesight(RotationPlans plans, RotationCalendar calendar, Rotas rotas, Roster roster) {
    this.plans = plans;
    this.calendar = calendar;
    this.rotas = rotas;
    this.roster = roster;
  }

  @Override
  public boolean isComing(MemberId member, LocalDate from, LocalDate to) {
    var theirs = roster.circlesOf(member).stream().map(Circle::id).collect(Collectors.toSet());
    return plans.all().stream()
        .filter(p -> p.circles().stream().anyMatch(theirs::contains))
        .anyMatch(p -> isComing(p, member, new Days(from, to)));
  }

  private boolean isComing(RotationPlan plan, MemberId member, Days days) {
    var near =
        calendar.sessions(plan, days.from(), days.to().plusDays(AHEAD)).stream()
            .filter(d -> isNear(plan, d, days))
            .toList();
    if (near.isEmpty()) {
      return false;
    }
    var rota = rotas.of(plan, days.from());
    return near.stream()
        .filter(d -> rota.session(d).isEmpty())
        .anyMatch(d -> isAsked(rota, member, d, days) || isTold(rota, member, d, days));
  }

  /** Whether anything about the session is due in these days. */
  private boolean isNear(RotationPlan plan, LocalDate session, Days days) {
    var steps = calendar.steps(plan);
    return List.of(Step.ASK, Step.AGAIN, Step.SECOND, Step.CLOSE, Step.AFTER).stream()
        .anyMatch(s -> days.contain(steps.of(session, s)));
  }

  private static boolean isAsked(Rota rota, MemberId member, LocalDate session, Days days) {
    var day = rota.day(session, Step.ASK);
    return days.contain(day)
        && Forecast.filled(rota.on(day), session).taken(session).stream()
            .filter(t -> rota.turn(t.presenter(), session).filter(Turn::counts).isEmpty())
            .anyMatch(t -> t.presenter().equals(member));
  }

  private static boolean isTold(Rota rota, MemberId member, LocalDate session, Days days) {
    return rota.turn(member, session)
        .filter(Turn::counts)
        .flatMap(t -> nextMessage(rota, t))
        .filter(s -> days.contain(rota.day(session, s)))
        .isPresent();
  }

  /** The step at which they read something next, if nothing changes. */
  private static Optional<Step> nextMessage(Rota rota, Turn turn) {
    boolean hosts = rota.plan().isOfFacilitators();
    if (turn.messages() == Turn.MOST_MESSAGES || hosts && turn.messages() > 1) {
      return Optional.empty();
    }
    if (!turn.isYes()) {
      return Optional.of(Step.AGAIN).filter(_ -> turn.messages() == 1);
    }
    if (hosts) {
      return Optional.of(Step.SECOND);
    }
    return Optional.of(turn.messages() == 1 ? Step.CLOSE : Step.AFTER);
  }

  /** Both inclusive. */
  private record Days(LocalDate from, LocalDate to) {
    boolean contain(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }
}
