package dev.peercircles.rotations;

import dev.peercircles.messages.Text;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;

/** The last two days before a session, and what became of it. */
final class Aftermath {
  private final Asking asking;
  private final Announcing announcing;

  @Inject
  Aftermath(Asking asking, Announcing announcing) {
    this.asking = asking;
    this.announcing = announcing;
  }

  /** Without a yes there is none; whoever said yes is reminded, if they weren't asked twice. */
  void close(Draft draft, LocalDate session) {
    if (draft.rota().session(session).isPresent()) {
      return;
    }
    var said = draft.rota().said(session);
    if (said.isEmpty()) {
      draft.save(Session.without(session, Session.Outcome.NOBODY));
      announcing.none(draft, session, nobody(draft, session));
      return;
    }
    said.stream()
        .filter(t -> t.messages() == 1 && !draft.plan().isOfFacilitators())
        .forEach(t ->
            asking.tell(
                draft, t, (circle, zone) -> RotationTexts.reminder(circle, draft.plan(), t, zone)));
  }

  /** If nobody is asked or has it a week before, everybody reads that it can be taken. */
  void offer(Draft draft, LocalDate session) {
    if (draft.rota().taken(session).isEmpty() && draft.rota().session(session).isEmpty()) {
      announcing.offer(draft, session);
    }
  }

  /** Whoever hosts next gets their guide: the third of their messages at most. */
  void guide(Draft draft, LocalDate session) {
    if (draft.plan().isOfFacilitators()) {
      draft
          .rota()
          .said(session)
          .forEach(t ->
              asking.tell(
                  draft,
                  t,
                  (circle, zone) -> FacilitatorTexts.guide(circle, draft.plan(), session, zone)));
    }
  }

  private static Text nobody(Draft draft, LocalDate session) {
    return draft.rota().isEverybodyAway(session)
        ? RotationTexts.everyoneAway(draft.plan(), session)
        : RotationTexts.nobody(draft.plan(), session);
  }

  /** It counts as taken until somebody says otherwise; who could have had it is kept as it is. */
  void over(Draft draft, LocalDate session) {
    if (draft.rota().session(session).isPresent()) {
      return;
    }
    var said = draft.rota().said(session);
    if (said.isEmpty()) {
      draft.save(Session.without(session, Session.Outcome.NOBODY));
      return;
    }
    draft.save(taken(draft, session, Session.Outcome.OVER));
    if (draft.plan().isOfFacilitators()) {
      // Whether they met is asked of whoever hosted, and that is all.
      return;
    }
    said.forEach(t ->
        asking.tell(draft, t, (circle, _) -> RotationTexts.afterwards(circle, draft.plan(), t)));
  }

  void settle(Draft draft, LocalDate session) {
    draft
        .rota()
        .session(session)
        .filter(s -> s.outcome() == Session.Outcome.OVER)
        .ifPresent(s -> draft.save(s.as(Session.Outcome.ASSUMED)));
    if (draft.rota().session(session).isEmpty()) {
      draft.save(unseen(draft, session));
    }
  }

  /** Nobody was there to ask about it: it counts as held if somebody had said yes. */
  private static Session unseen(Draft draft, LocalDate session) {
    return draft.rota().said(session).isEmpty()
        ? Session.without(session, Session.Outcome.NOBODY)
        : taken(draft, session, Session.Outcome.ASSUMED);
  }

  /** Who presents could have it, whatever they said before about resting. */
  private static Session taken(Draft draft, LocalDate session, Session.Outcome outcome) {
    var could = new HashSet<>(draft.rota().available(session));
    draft.rota().said(session).forEach(t -> could.add(t.presenter()));
    return new Session(session, outcome, could, Optional.empty());
  }
}
