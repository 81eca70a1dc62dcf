package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Prefilled;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where people say what they will try next. Nobody else sees it until they report on it. */
final class StepDesk {
  private final CheckinPlans plans;
  private final CheckinCalendar calendar;
  private final CheckinStore store;

  @Inject
  StepDesk(CheckinPlans plans, CheckinCalendar calendar, CheckinStore store) {
    this.plans = plans;
    this.calendar = calendar;
    this.store = store;
  }

  /** Opens the form for a next step. */
  Reply form(Call call) {
    var circle = call.inCircle().id();
    var saved = store.step(circle, call.actor().id());
    return new Reply.Opens(FormTexts.step(Prefilled.of(CheckinButtons.STEP_SAVE, circle), saved));
  }

  /** Saves what the form holds, in place of an earlier step. */
  Reply save(Call call) {
    var circle = call.inCircle();
    var words = call.value(FormTexts.STEP);
    if (words.isEmpty()) {
      return new Reply.Invalid(Map.of(FormTexts.STEP, RefusalTexts.NO_STEP));
    }
    if (words.get().length() > FormTexts.LONGEST_STEP) {
      var why = RefusalTexts.tooLong(FormTexts.LONGEST_STEP, words.get().length());
      return new Reply.Invalid(Map.of(FormTexts.STEP, why));
    }
    var today = call.now().atZone(circle.zone()).toLocalDate();
    store.save(circle.id(), new NextStep(call.actor().id(), words.get(), today));
    return Reply.said(StepTexts.saved(circle, today, asks(circle, call.now())));
  }

  /** The week whose form asks about a step said now: it opens on a later day. */
  private Optional<Week> asks(Circle circle, Instant now) {
    var midnight = now.atZone(circle.zone()).toLocalDate().plusDays(1).atStartOfDay(circle.zone());
    return plans
        .of(circle.id())
        .flatMap(p -> calendar.nextToOpen(circle, p, midnight.toInstant().minusNanos(1)));
  }
}
