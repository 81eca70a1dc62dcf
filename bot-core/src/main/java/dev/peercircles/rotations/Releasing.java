package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Lets turns go that can't be, at once, and finds somebody else if there is time. */
final class Releasing {
  private final RotationCalendar calendar;
  private final Asking asking;
  private final Announcing announcing;

  @Inject
  Releasing(RotationCalendar calendar, Asking asking, Announcing announcing) {
    this.calendar = calendar;
    this.asking = asking;
    this.announcing = announcing;
  }

  /** Turns of people who can't any more fall through, whatever they had said. */
  void letGo(Draft draft) {
    dropDates(draft);
    var lost =
        draft.rota().turns().stream()
            .filter(t -> t.counts() && isOpen(draft, t.session()))
            .filter(
                t -> !draft.rota().canCome(t.presenter(), t.session()) || neverReadsIt(draft, t))
            .toList();
    lost.forEach(t -> release(draft, t, Turn.State.RELEASED));
    lost.stream().map(Turn::session).distinct().sorted().forEach(d -> refill(draft, d));
    if (!lost.isEmpty()) {
      relieve(draft);
    }
  }

  /** Whoever is asked and has gone away before the morning on which they would have read it. */
  private static boolean neverReadsIt(Draft draft, Turn turn) {
    return !turn.isYes()
        && turn.asked().isAfter(draft.rota().today())
        && draft.rota().isAway(turn.presenter(), turn.asked());
  }

  /** Dates that the configuration has no more: nobody has them, and nobody is asked for them. */
  private void dropDates(Draft draft) {
    var gone =
        draft.rota().turns().stream()
            .filter(t -> t.counts() && isOpen(draft, t.session()))
            .filter(t -> !calendar.isSession(draft.plan(), t.session()))
            .toList();
    gone.forEach(t -> draft.free(t, Turn.State.RELEASED));
    gone.stream()
        .filter(Turn::isYes)
        .map(Turn::session)
        .distinct()
        .sorted()
        .forEach(
            d -> announcing.none(draft, d, RotationTexts.off(draft.plan(), d, after(draft, d))));
  }

  private Optional<LocalDate> after(Draft draft, LocalDate date) {
    return calendar.ahead(draft.plan(), draft.now()).stream()
        .filter(d -> d.isAfter(date) && draft.rota().session(d).isEmpty())
        .findFirst();
  }

  /**
   * Whoever was asked for two running lets the later go, if by now somebody else can have it; who
   * had said yes to it is told.
   */
  private void relieve(Draft draft) {
    draft.rota().turns().stream()
        .filter(t -> t.counts() && t.messages() > 0 && isOpen(draft, t.session()))
        .filter(t -> new Choosing(draft.rota()).relieves(t))
        .forEach(t -> {
          release(draft, t.isYes() ? told(draft, t) : t, Turn.State.RELEASED);
          refill(draft, t.session());
        });
  }

  private Turn told(Draft draft, Turn turn) {
    var words = RotationTexts.relieved(draft.plan(), turn.session());
    asking.tell(draft, turn, (_, _) -> words);
    return draft.rota().turn(turn.presenter(), turn.session()).orElse(turn);
  }

  /** Whether it lies ahead and nothing became of it yet. */
  static boolean isOpen(Draft draft, LocalDate session) {
    return draft.rota().session(session).isEmpty()
        && RotationCalendar.startsAt(draft.plan(), session).isAfter(draft.now());
  }

  /** A turn goes; what was said in public is corrected. */
  void release(Draft draft, Turn turn, Turn.State state) {
    draft.free(turn, state);
    if (turn.isYes()) {
      announcing.announce(draft, turn.session());
    }
  }

  /**
   * Asks for a date as much as its day allows: the next person; at short notice volunteers first;
   * in the last two days volunteers only. On a day off whoever is asked reads it on the next
   * working day, so that day counts.
   */
  void refill(Draft draft, LocalDate session) {
    var day = draft.rota().askingDay();
    if (!isOpen(draft, session)
        || !calendar.isSession(draft.plan(), session)
        || draft.rota().today().isBefore(due(draft, session, Step.ASK))) {
      return;
    }
    if (day.isBefore(due(draft, session, Step.LAPSE))) {
      asking.fill(draft, session, false);
    } else if (day.isBefore(due(draft, session, Step.CLOSE))) {
      asking.fill(draft, session, true);
    } else {
      asking.fillWithVolunteers(draft, session);
    }
  }

  private static LocalDate due(Draft draft, LocalDate session, Step step) {
    return draft.rota().day(session, step);
  }

  /**
   * Whoever takes a turn just before one of their own lets that one go, while anybody else can have
   * it. To be called once the earlier one is theirs.
   *
   * @return the date that they let go
   */
  Optional<LocalDate> giveUpTheNext(Draft draft, MemberId member, LocalDate session) {
    var next =
        calendar.ahead(draft.plan(), draft.now()).stream()
            .filter(d -> d.isAfter(session) && draft.rota().session(d).isEmpty())
            .findFirst();
    return next.flatMap(d -> draft.rota().turn(member, d))
        .filter(Turn::counts)
        .filter(t -> new Choosing(draft.rota()).relieves(t))
        .map(t -> {
          release(draft, t, Turn.State.RELEASED);
          refill(draft, t.session());
          return t.session();
        });
  }
}
