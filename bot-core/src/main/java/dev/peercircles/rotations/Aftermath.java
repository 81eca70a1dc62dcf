package dev.peercircles.rotations;

import dev.peercircles.messages.Text;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
        .filter(t -> t.messages() == 1)
        .forEach(t ->
            asking.tell(
                draft, t, (circle, zone) -> RotationTexts.reminder(circle, draft.plan(), t, zone)));
  }

  private static Text nobody(Draft draft, LocalDate session) {
    return draft.rota().available(session).isEmpty()
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
    draft.save(
        new Session(
            session, Session.Outcome.OVER, draft.rota().available(session), Optional.empty()));
    said.forEach(t ->
        asking.tell(draft, t, (circle, _) -> RotationTexts.afterwards(circle, draft.plan(), t)));
  }

  void settle(Draft draft, LocalDate session) {
    draft
        .rota()
        .session(session)
        .filter(s -> s.outcome() == Session.Outcome.OVER)
        .ifPresent(s -> draft.save(s.as(Session.Outcome.ASSUMED)));
  }
}
