package dev.peercircles.rotations;

import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Message;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a host can press about dates, below what everybody reads who asks what comes. */
final class HostPanel implements Commands {
  /** Four rows, as many as a platform shows below words. */
  private static final int MOST_PEOPLE = 20;

  private final Desk desk;
  private final RotationCalendar calendar;
  private final Rotas rotas;
  private final HostRight right;
  private final Moving moving;

  @Inject
  HostPanel(Desk desk, RotationCalendar calendar, Rotas rotas, HostRight right, Moving moving) {
    this.desk = desk;
    this.calendar = calendar;
    this.rotas = rotas;
    this.right = right;
    this.moving = moving;
  }

  /** With what a host can press; for others as it is. */
  Message below(Here here, Message message) {
    if (!right.isOf(here)) {
      return message;
    }
    var next = open(here, here.rota().today());
    var withNext = next.map(d -> panel(here, message, d)).orElse(message);
    var withOff = off(here).map(d -> HostTexts.off(here, withNext, d)).orElse(withNext);
    return unsaid(here).map(d -> HostTexts.unsaid(here, withOff, d)).orElse(withOff);
  }

  @Override
  public List<Command> all() {
    return List.of(later(), where(), sure(), whom());
  }

  Command later() {
    return hidden(
        "lunch.host",
        "What a host can do about a date.",
        (here, date) -> Reply.said(panel(here, Message.EMPTY, date)));
  }

  Command where() {
    return hidden("lunch.where-to", "Shows to which dates it can move.", this::where);
  }

  Command sure() {
    return hidden(
        "lunch.off-sure",
        "Asks whether it is to be called off.",
        (here, date) -> Reply.said(HostTexts.sure(here.circle(), here.plan(), date)));
  }

  Command whom() {
    return hidden("lunch.whom", "Shows who can be asked.", this::whom);
  }

  private Command hidden(
      String name, String about, java.util.function.BiFunction<Here, LocalDate, Reply> then) {
    return desk.command(
        name,
        about,
        false,
        List.of(),
        here -> right.ifHost(here, () -> desk.ahead(here, "", then)));
  }

  private Message panel(Here here, Message message, LocalDate date) {
    boolean full = here.rota().said(date).size() >= here.plan().presenters();
    return HostTexts.panel(here, message, date, !full, open(here, date.plusDays(1)));
  }

  /** The first date from this day on about which nothing else was said. */
  private Optional<LocalDate> open(Here here, LocalDate from) {
    return calendar.ahead(here.plan(), here.call().now()).stream()
        .filter(d -> !d.isBefore(from) && here.rota().session(d).isEmpty())
        .findFirst();
  }

  /** The first that was called off: that can be taken back. */
  private Optional<LocalDate> off(Here here) {
    return calendar.ahead(here.plan(), here.call().now()).stream()
        .filter(
            d -> here.rota().session(d).filter(s -> s.outcome() == Session.Outcome.OFF).isPresent())
        .findFirst();
  }

  /** The latest of which nobody said how it went; of hosting that is asked elsewhere. */
  private static Optional<LocalDate> unsaid(Here here) {
    if (here.plan().isOfFacilitators()) {
      return Optional.empty();
    }
    var oldest = here.rota().today().minusDays(Session.REMEMBERED_DAYS);
    return here.rota().turns().stream()
        .filter(t -> t.isYes() && !t.session().isBefore(oldest))
        .flatMap(t -> here.rota().session(t.session()).stream())
        .filter(HostPanel::isUnsaid)
        .map(Session::date)
        .max(Comparator.naturalOrder());
  }

  private static boolean isUnsaid(Session session) {
    return session.outcome() == Session.Outcome.OVER
        || session.outcome() == Session.Outcome.ASSUMED;
  }

  private Reply where(Here here, LocalDate date) {
    var targets = moving.targets(here.draft(), date);
    return targets.isEmpty()
        ? new Reply.Refused(HostTexts.NOWHERE)
        : Reply.said(HostTexts.where(here.circle(), here.plan(), date, targets));
  }

  private Reply whom(Here here, LocalDate date) {
    var people =
        here.rota().places().stream()
            .map(Place::member)
            .filter(m -> HostDesk.cannot(here, date, m).isEmpty())
            .flatMap(m -> rotas.member(m).stream())
            .sorted(Comparator.comparing(dev.peercircles.circles.Member::name))
            .limit(MOST_PEOPLE)
            .toList();
    return people.isEmpty()
        ? new Reply.Refused(HostTexts.NOBODY)
        : Reply.said(HostTexts.whom(here.circle(), here.plan(), date, people));
  }
}
