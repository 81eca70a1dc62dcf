package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.duties.Line;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Text;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** What the circles read about a session: lines of the weekly post. Names only who said yes. */
final class Announcing {
  /** So many days before a session its line may stand in a weekly post: there is one a week. */
  private static final int DAYS_BEFORE = 7;

  /** What became clearer waits so long for a weekly post: days off may take one or two. */
  private static final int DAYS_TO_SHARE = 21;

  private static final int RANK = 20;

  private final Rotas rotas;
  private final ChannelPost channel;

  @Inject
  Announcing(Rotas rotas, ChannelPost channel) {
    this.rotas = rotas;
    this.channel = channel;
  }

  /** Says who has a session; that it is free again if nobody has. */
  void announce(Draft draft, LocalDate session) {
    var said = draft.rota().said(session);
    var text =
        said.isEmpty()
            ? RotationTexts.free(draft.plan(), session)
            : RotationTexts.who(draft.plan(), session, said, draft.rota(), rotas::name);
    if (said.isEmpty()) {
      channel.changed(draft, session, text);
    } else {
      channel.taken(draft, session, text);
    }
    for (var circle : rotas.circles(draft.plan())) {
      var buttons =
          said.isEmpty()
              ? free(circle, draft.plan(), session)
              : taken(circle, draft.plan(), session);
      // One line about a session: a newer one takes its place.
      line(draft, circle, session, "who", text, buttons);
    }
  }

  private static List<Button> free(Circle circle, RotationPlan plan, LocalDate session) {
    if (plan.isOfFacilitators()) {
      return List.of(FacilitatorTexts.takeIt(circle, plan, session));
    }
    return List.of(
        RotationButtons.press("I'll take it", "lunch.cover", circle, plan, session),
        RotationButtons.press("Wish for a topic", "lunch.wish", circle, plan, session));
  }

  private static List<Button> taken(Circle circle, RotationPlan plan, LocalDate session) {
    if (plan.isOfFacilitators()) {
      return List.of();
    }
    return List.of(
        RotationButtons.press("Ask a question", "lunch.question", circle, plan, session),
        RotationButtons.press("Add to calendar", "lunch.calendar", circle, plan, session));
  }

  /** Nobody has it yet, and nobody is left to ask: whoever likes may take it. */
  void offer(Draft draft, LocalDate session) {
    for (var circle : rotas.circles(draft.plan())) {
      draft.line(
          new Line(
              RotationKeys.line(circle, draft.plan(), session, "open"),
              circle.id(),
              Line.Slot.WEEKLY,
              RANK,
              RotationTexts.open(draft.plan(), session),
              free(circle, draft.plan(), session),
              draft.rota().today(),
              RotationCalendar.day(draft.plan(), session, Step.CLOSE).minusDays(1)));
    }
  }

  /** Says that there is none, and why. */
  void none(Draft draft, LocalDate session, Text why) {
    channel.changed(draft, session, why);
    for (var circle : rotas.circles(draft.plan())) {
      line(draft, circle, session, "none", why, List.of());
    }
  }

  /** A guest has it. */
  void guest(Draft draft, LocalDate session, String guest) {
    channel.taken(draft, session, RotationTexts.guest(draft.plan(), session, guest));
    for (var circle : rotas.circles(draft.plan())) {
      var text = RotationTexts.guest(draft.plan(), session, guest);
      line(draft, circle, session, "who", text, List.of());
    }
  }

  /** What somebody wished to share afterwards. */
  void clearer(Draft draft, Turn turn, String words) {
    var text = RotationTexts.clearer(draft.plan(), turn, words, rotas.name(turn.presenter()));
    var today = draft.rota().today();
    for (var circle : rotas.circles(draft.plan())) {
      var key =
          RotationKeys.line(circle, draft.plan(), turn.session(), "clearer/" + turn.presenter());
      draft.line(
          new Line(
              key,
              circle.id(),
              Line.Slot.WEEKLY,
              RANK + 1,
              text,
              List.of(),
              today,
              today.plusDays(DAYS_TO_SHARE)));
    }
  }

  private static void line(
      Draft draft, Circle circle, LocalDate session, String what, Text text, List<Button> buttons) {
    var last = what.equals("none") ? session.plusDays(DAYS_BEFORE - 1) : session;
    draft.correct(
        new Line(
            RotationKeys.line(circle, draft.plan(), session, what),
            circle.id(),
            Line.Slot.WEEKLY,
            RANK,
            text,
            buttons,
            session.minusDays(DAYS_BEFORE - 1),
            last));
  }
}
