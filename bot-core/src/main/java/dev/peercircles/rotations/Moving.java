package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Carries the turns of a date that is moved to another one that nobody has. */
final class Moving {
  /** So long it is worth changing what they were asked. */
  private static final Duration WORTH = Duration.ofDays(7);

  private final RotationCalendar calendar;
  private final Announcing announcing;
  private final Releasing releasing;
  private final Cancelling cancelling;
  private final Rotas rotas;
  private final Outbox outbox;

  @Inject
  Moving(
      RotationCalendar calendar,
      Announcing announcing,
      Releasing releasing,
      Cancelling cancelling,
      Rotas rotas,
      Outbox outbox) {
    this.calendar = calendar;
    this.announcing = announcing;
    this.releasing = releasing;
    this.cancelling = cancelling;
    this.rotas = rotas;
    this.outbox = outbox;
  }

  /** The dates to which a session can be moved, the next first. */
  List<LocalDate> targets(Draft draft, LocalDate from) {
    return calendar.ahead(draft.plan(), draft.now()).stream()
        .filter(d -> !d.equals(from))
        .filter(d -> draft.rota().session(d).isEmpty() && draft.rota().said(d).isEmpty())
        .toList();
  }

  /**
   * Those who said yes have the other date instead, on the same accounts; whoever was asked for it
   * and hadn't answered isn't any more. Who can't come then lets it go.
   *
   * @param to empty if there is no other date: then the turns are released
   */
  void move(Draft draft, LocalDate from, Optional<LocalDate> to) {
    var rota = draft.rota();
    boolean over = !RotationCalendar.startsAt(draft.plan(), from).isAfter(draft.now());
    var said = rota.said(from);
    to.filter(_ -> !said.isEmpty())
        .ifPresent(d -> rota.taken(d).forEach(t -> draft.free(t, Turn.State.RELEASED)));
    if (!over) {
      rota.taken(from).forEach(t -> draft.free(t, Turn.State.RELEASED));
    }
    // Of one that is over it stays, and doesn't count: the host may have been mistaken.
    draft.save(
        rota.session(from)
            .map(s -> s.as(Session.Outcome.MOVED))
            .orElseGet(() -> Session.without(from, Session.Outcome.MOVED)));
    to.ifPresent(d ->
        said.stream()
            .filter(t -> rota.canCome(t.presenter(), d))
            .forEach(t -> {
              draft.restore(carried(rota, t, d));
              askInPlace(draft, t, d);
            }));
    announcing.none(draft, from, RotationTexts.moved(draft.plan(), from, to));
    cancelling.notNext(draft, List.of(from));
    to.filter(d -> !draft.rota().said(d).isEmpty()).ifPresent(d -> announcing.announce(draft, d));
  }

  /** A guest comes on the other date; who was asked for that isn't any more. */
  void moveGuest(Draft draft, LocalDate from, Optional<LocalDate> to, String guest) {
    draft.save(Session.without(from, Session.Outcome.MOVED));
    announcing.none(draft, from, RotationTexts.moved(draft.plan(), from, to));
    cancelling.notNext(draft, List.of(from));
    to.ifPresent(d -> {
      draft.rota().taken(d).forEach(t -> draft.free(t, Turn.State.RELEASED));
      draft.save(Session.of(d, guest));
      announcing.guest(draft, d, guest);
    });
  }

  /** It happened after all: whoever presented then doesn't have the other date besides. */
  void happened(Draft draft, LocalDate date) {
    if (draft.rota().session(date).filter(Moving::isMoved).isEmpty()) {
      return;
    }
    var presented = draft.rota().said(date);
    draft.rota().turns().stream()
        .filter(t -> t.isYes() && t.session().isAfter(date) && Releasing.isOpen(draft, t.session()))
        .filter(t -> presented.stream().anyMatch(p -> p.taken().equals(t.taken())))
        .toList()
        .forEach(t -> {
          releasing.release(draft, t, Turn.State.RELEASED);
          releasing.refill(draft, t.session());
        });
    if (!presented.isEmpty()) {
      announcing.tookPlace(draft, date);
    }
  }

  /**
   * Whoever has had all messages about a turn gets none about the new date: where they were asked
   * how the old one went, they can say it of the new one.
   */
  private void askInPlace(Draft draft, Turn turn, LocalDate to) {
    if (turn.messages() < Turn.MOST_MESSAGES || draft.plan().isOfFacilitators()) {
      return;
    }
    rotas
        .circleOf(draft.plan(), turn.presenter())
        .ifPresent(c ->
            asked(draft, c, turn).ifPresent(k -> draft.post(askInPlace(draft, c, turn, k, to))));
  }

  /** What they were asked about it: of the date that it was on first, if it has moved before. */
  private Optional<MessageKey> asked(Draft draft, Circle circle, Turn turn) {
    return Stream.iterate(
            Optional.of(turn), Optional::isPresent, t -> t.flatMap(later -> before(draft, later)))
        .flatMap(Optional::stream)
        .map(t -> RotationKeys.turn(circle, draft.plan(), t))
        .filter(k -> outbox.find(k).isPresent())
        .findFirst();
  }

  /** The turn of theirs that moved most lately from an earlier date. */
  private static Optional<Turn> before(Draft draft, Turn turn) {
    return draft.rota().turns().stream()
        .filter(t -> t.presenter().equals(turn.presenter()) && t.messages() == turn.messages())
        .filter(t -> t.session().isBefore(turn.session()))
        .filter(t -> draft.rota().session(t.session()).filter(Moving::isMoved).isPresent())
        .max(Comparator.comparing(Turn::session));
  }

  private static boolean isMoved(Session session) {
    return session.outcome() == Session.Outcome.MOVED;
  }

  private Post askInPlace(Draft draft, Circle circle, Turn turn, MessageKey asked, LocalDate to) {
    // The same date may move to and fro.
    var key =
        Stream.iterate(1, n -> n + 1)
            .map(n -> asked.with("moved").with(n))
            .filter(k -> outbox.find(k).isEmpty())
            .findFirst()
            .orElseThrow();
    return new Post(
        key,
        circle.id(),
        new Destination.InPlaceOf(asked),
        RotationTexts.afterTheMove(circle, draft.plan(), turn, to),
        draft.now(),
        draft.now().plus(WORTH));
  }

  /** What they read about it counts on. */
  private static Turn carried(Rota rota, Turn turn, LocalDate to) {
    int told = rota.turn(turn.presenter(), to).map(Turn::messages).orElse(0);
    int messages = Math.max(told, turn.messages());
    return new Turn(
        to,
        turn.presenter(),
        turn.account(),
        Turn.State.YES,
        rota.today(),
        messages,
        turn.topic(),
        turn.requested());
  }
}
