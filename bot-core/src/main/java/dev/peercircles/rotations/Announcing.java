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
      var line = line(draft, circle, session, text, buttons);
      // One that is free is settled when it closes: it is read before that, or not at all.
      boolean open = said.isEmpty() && !draft.rota().today().isAfter(lastOpen(draft, session));
      draft.correct(open ? line.during(line.from(), lastOpen(draft, session)) : line);
    }
  }

  /** The last day on which somebody can take it before it is settled that there is none. */
  private static LocalDate lastOpen(Draft draft, LocalDate session) {
    return draft.rota().day(session, Step.CLOSE).minusDays(1);
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

  /** Nobody has it yet, and nobody is left to ask: whoever likes may take it, until it closes. */
  void offer(Draft draft, LocalDate session) {
    for (var circle : rotas.circles(draft.plan())) {
      var buttons = free(circle, draft.plan(), session);
      var text = RotationTexts.open(draft.plan(), session);
      draft.correct(
          line(draft, circle, session, text, buttons)
              .during(draft.rota().today(), lastOpen(draft, session)));
    }
  }

  /** Says that there is none, and why: of one that is over in the next post as well. */
  void none(Draft draft, LocalDate session, Text why) {
    channel.changed(draft, session, why);
    boolean over = isOver(draft, session);
    for (var circle : rotas.circles(draft.plan())) {
      var line = line(draft, circle, session, why, List.of());
      draft.correct(line);
      if (over) {
        draft.line(afterwards(draft, circle, session, why));
      }
    }
  }

  /** It takes place after all; read only where it was read that it doesn't. */
  void backOn(Draft draft, LocalDate session) {
    var text = RotationTexts.backOn(draft.plan(), session);
    channel.changed(draft, session, text);
    var yesterday = draft.rota().today().minusDays(1);
    for (var circle : rotas.circles(draft.plan())) {
      var line = line(draft, circle, session, text, free(circle, draft.plan(), session));
      draft.correct(line.during(line.from(), yesterday));
    }
  }

  /** Takes back that there was none. */
  void tookPlace(Draft draft, LocalDate session) {
    var who =
        RotationTexts.who(
            draft.plan(), session, draft.rota().said(session), draft.rota(), rotas::name);
    channel.changed(draft, session, who);
    for (var circle : rotas.circles(draft.plan())) {
      draft.correct(line(draft, circle, session, who, taken(circle, draft.plan(), session)));
      // Waiting, it comes no more; where it was read, it is put right.
      var yesterday = draft.rota().today().minusDays(1);
      draft.correct(
          afterwards(draft, circle, session, RotationTexts.tookPlace(draft.plan(), session))
              .during(session, yesterday));
    }
  }

  private static boolean isOver(Draft draft, LocalDate session) {
    return !RotationCalendar.startsAt(draft.plan(), session).isAfter(draft.now());
  }

  /** A guest has it. */
  void guest(Draft draft, LocalDate session, String guest) {
    channel.taken(draft, session, RotationTexts.guest(draft.plan(), session, guest));
    for (var circle : rotas.circles(draft.plan())) {
      var text = RotationTexts.guest(draft.plan(), session, guest);
      draft.correct(line(draft, circle, session, text, List.of()));
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

  /** The one line about a session: a newer one takes its place, in the post that stands too. */
  private static Line line(
      Draft draft, Circle circle, LocalDate session, Text text, List<Button> buttons) {
    return new Line(
        RotationKeys.line(circle, draft.plan(), session, "who"),
        circle.id(),
        Line.Slot.WEEKLY,
        RANK,
        text,
        buttons,
        session.minusDays(DAYS_BEFORE - 1),
        session);
  }

  private static Line afterwards(Draft draft, Circle circle, LocalDate session, Text text) {
    return new Line(
        RotationKeys.line(circle, draft.plan(), session, "none"),
        circle.id(),
        Line.Slot.WEEKLY,
        RANK,
        text,
        List.of(),
        session.plusDays(1),
        session.plusDays(DAYS_BEFORE - 1));
  }
}
