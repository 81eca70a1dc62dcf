package dev.peercircles.rotations;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Takes dates off, and says which one is next: never one that doesn't take place either. */
final class Cancelling {
  private final RotationCalendar calendar;
  private final Announcing announcing;

  @Inject
  Cancelling(RotationCalendar calendar, Announcing announcing) {
    this.calendar = calendar;
    this.announcing = announcing;
  }

  void off(Draft draft, Collection<LocalDate> dates) {
    for (var date : dates) {
      draft.rota().taken(date).forEach(t -> draft.free(t, Turn.State.RELEASED));
      draft.save(Session.without(date, Session.Outcome.OFF));
      announce(draft, date, dates);
    }
    notNext(draft, dates);
  }

  /** It takes place after all: nobody has it, and earlier ones that are off name it as the next. */
  void on(Draft draft, LocalDate date) {
    draft.reopen(date);
    announcing.backOn(draft, date);
    notNext(draft, List.of(), List.of(date));
  }

  /** Those that were off before and named one of these as the next name another. */
  void notNext(Draft draft, Collection<LocalDate> gone) {
    notNext(draft, gone, gone);
  }

  private void notNext(Draft draft, Collection<LocalDate> gone, Collection<LocalDate> named) {
    calendar.ahead(draft.plan(), draft.now()).stream()
        .filter(d -> draft.rota().session(d).filter(Cancelling::isOff).isPresent())
        .filter(d -> next(draft, d, List.of()).filter(named::contains).isPresent())
        .forEach(d -> announce(draft, d, gone));
  }

  private void announce(Draft draft, LocalDate date, Collection<LocalDate> gone) {
    var next = next(draft, date, gone);
    announcing.none(draft, date, RotationTexts.off(draft.plan(), date, next));
  }

  private Optional<LocalDate> next(Draft draft, LocalDate date, Collection<LocalDate> gone) {
    return calendar.ahead(draft.plan(), draft.now()).stream()
        .filter(d -> d.isAfter(date) && !gone.contains(d))
        .filter(d -> draft.rota().session(d).filter(s -> !isGuest(s)).isEmpty())
        .findFirst();
  }

  private static boolean isOff(Session session) {
    return session.outcome() == Session.Outcome.OFF;
  }

  private static boolean isGuest(Session session) {
    return session.outcome() == Session.Outcome.GUEST;
  }
}
