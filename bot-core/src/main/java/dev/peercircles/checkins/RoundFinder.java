package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import dev.peercircles.commands.Call;
import dev.peercircles.messages.Message;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Finds the round that a call is about: the one its button names, else the circle's newest. */
final class RoundFinder {
  /** Name of the argument that holds a round's date. */
  static final String ROUND = "round";

  private final CheckinPlans plans;
  private final CheckinCalendar calendar;
  private final CheckinStore store;

  @Inject
  RoundFinder(CheckinPlans plans, CheckinCalendar calendar, CheckinStore store) {
    this.plans = plans;
    this.calendar = calendar;
    this.store = store;
  }

  /** What was found. */
  sealed interface Found {
    /** It takes answers. */
    record Open(CheckinPlan plan, Round round) implements Found {}

    /** It doesn't, and what to say. */
    record Shut(Message why) implements Found {}
  }

  Found find(Call call) {
    var circle = call.inCircle();
    return plans
        .of(circle.id())
        .map(plan -> find(circle, plan, call.arguments().date(ROUND), call.now()))
        .orElseGet(() -> new Found.Shut(RefusalTexts.noCheckin(circle)));
  }

  private Found find(Circle circle, CheckinPlan plan, Optional<LocalDate> date, Instant now) {
    var latest = store.latest(circle.id());
    var asked = date.isPresent() ? date.flatMap(d -> store.round(circle.id(), d)) : latest;
    if (asked.isEmpty()) {
      var next = calendar.nextToOpen(circle, plan, now);
      return new Found.Shut(
          latest.isEmpty()
              ? RefusalTexts.notYet(circle, next)
              : RefusalTexts.unknown(circle, next));
    }
    var round = asked.get();
    return round.isOpen(circle, now)
        ? new Found.Open(plan, round)
        : new Found.Shut(shut(circle, plan, round, latest, now));
  }

  private Message shut(
      Circle circle, CheckinPlan plan, Round round, Optional<Round> latest, Instant now) {
    return latest
        .filter(l -> l.isOpen(circle, now))
        .map(open -> RefusalTexts.closedButOpen(circle, round, open))
        .orElseGet(
            () -> RefusalTexts.closed(circle, round, calendar.nextToOpen(circle, plan, now)));
  }
}
