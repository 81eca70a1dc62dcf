package dev.peercircles.rotations;

import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where hosts say what became of a date: it moves, it was held, it fell through. */
final class MovedDesk implements Commands {
  private static final String TO = "to";
  private static final String HOW = "how";

  private final Desk desk;
  private final RotationCalendar calendar;
  private final HostRight right;
  private final Moving moving;

  @Inject
  MovedDesk(Desk desk, RotationCalendar calendar, HostRight right, Moving moving) {
    this.desk = desk;
    this.calendar = calendar;
    this.right = right;
    this.moving = moving;
  }

  @Override
  public List<Command> all() {
    return List.of(moved(), held(), report());
  }

  Command moved() {
    return desk.command(
        "lunch.moved",
        "It is, or was, on another day: so are its turns. For hosts.",
        true,
        List.of(Option.optional(TO, Option.Kind.DATE, "which; if not given, the next free one")),
        here -> right.ifHost(here, () -> moved(here, lastOver(here))));
  }

  Command held() {
    return desk.command(
        "lunch.held",
        "It took place. For hosts.",
        true,
        List.of(),
        here -> right.ifHost(here, () -> past(here, Session.Outcome.HELD)));
  }

  /** The same of a date that is over, pressed: it happened, moved, or fell through. */
  Command report() {
    return desk.command(
        "lunch.report",
        "Notes how it was. For hosts.",
        false,
        List.of(Option.carried(HOW, Option.Kind.CHOICE)),
        here -> right.ifHost(here, () -> report(here)));
  }

  private Reply report(Here here) {
    return switch (here.call().arguments().word(HOW).orElse("")) {
      case "moved" -> moved(here, Optional.empty());
      case "fell" -> past(here, Session.Outcome.FELL_THROUGH);
      default -> past(here, Session.Outcome.HELD);
    };
  }

  /** Says of a date that is over what became of it; one ahead can only be moved. */
  private Reply past(Here here, Session.Outcome outcome) {
    var date = here.date().or(() -> lastOver(here));
    if (date.isEmpty() || !calendar.isSession(here.plan(), date.get())) {
      return notASession(here);
    }
    boolean over = !RotationCalendar.startsAt(here.plan(), date.get()).isAfter(here.call().now());
    return over ? over(here, date.get(), outcome) : Reply.refused("That one lies ahead.");
  }

  /** The next one if none is named, unless one was over just now and nobody said how it was. */
  private Reply moved(Here here, Optional<LocalDate> lastOver) {
    var open =
        lastOver.filter(d ->
            here.rota().session(d).filter(s -> s.outcome() == Session.Outcome.OVER).isPresent());
    var date = here.date().or(() -> open).or(() -> calendar.next(here.plan(), here.call().now()));
    if (date.isEmpty() || !calendar.isSession(here.plan(), date.get())) {
      return notASession(here);
    }
    if (isForgotten(here, date.get())) {
      return new Reply.Refused(AnswerTexts.OVER);
    }
    return here.rota().session(date.get()).filter(MovedDesk::isNowhere).isPresent()
        ? new Reply.Refused(AnswerTexts.NOT_THERE)
        : move(here, date.get());
  }

  private Reply move(Here here, LocalDate date) {
    var to = here.call().arguments().date(TO);
    var targets = moving.targets(here.draft(), date);
    if (to.filter(d -> !calendar.isSession(here.plan(), d)).isPresent()) {
      return new Reply.Refused(
          HostTexts.notOfItsDates(here.circle(), here.plan(), date, to.get(), targets));
    }
    if (to.filter(d -> !targets.contains(d)).isPresent()) {
      return new Reply.Refused(AnswerTexts.NOT_FREE);
    }
    var target = to.or(() -> targets.stream().findFirst());
    here.rota()
        .session(date)
        .flatMap(Session::guest)
        .ifPresentOrElse(
            guest -> moving.moveGuest(here.draft(), date, target, guest),
            () -> moving.move(here.draft(), date, target));
    return desk.done(here, AnswerTexts.moved(here.plan(), date, target));
  }

  private Reply notASession(Here here) {
    var ahead = calendar.ahead(here.plan(), here.call().now());
    return new Reply.Refused(AnswerTexts.notASession(here.circle(), here.plan(), "", ahead));
  }

  private static boolean isForgotten(Here here, LocalDate date) {
    return date.isBefore(here.rota().today().minusDays(Session.REMEMBERED_DAYS));
  }

  /** Of these nothing is left to move. */
  private static boolean isNowhere(Session session) {
    return switch (session.outcome()) {
      case MOVED, OFF, NOBODY -> true;
      case OVER, HELD, ASSUMED, FELL_THROUGH, GUEST -> false;
    };
  }

  private Reply over(Here here, LocalDate date, Session.Outcome outcome) {
    if (isForgotten(here, date)) {
      return new Reply.Refused(AnswerTexts.OVER);
    }
    var known = here.rota().session(date).filter(s -> !s.available().isEmpty());
    if (known.isEmpty()) {
      return new Reply.Refused(AnswerTexts.ELSEWHERE);
    }
    if (outcome == Session.Outcome.HELD) {
      moving.happened(here.draft(), date);
    }
    here.draft().save(known.get().as(outcome));
    return desk.done(here, AnswerTexts.NOTED);
  }

  private static Optional<LocalDate> lastOver(Here here) {
    return here.rota().turns().stream()
        .map(Turn::session)
        .filter(d -> here.rota().session(d).filter(Session::counts).isPresent())
        .max(LocalDate::compareTo);
  }
}
