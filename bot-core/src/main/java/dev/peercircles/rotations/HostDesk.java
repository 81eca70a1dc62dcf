package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Message;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What hosts and deputies can do about dates, and the guest whom anybody may bring. */
final class HostDesk implements Commands {
  private static final String WHO = "who";
  private static final String UNTIL = "until";
  private static final int LONGEST_GUEST = 60;

  private final Desk desk;
  private final RotationCalendar calendar;
  private final Announcing announcing;
  private final Asking asking;
  private final HostRight right;
  private final Cancelling cancelling;
  private final Releasing releasing;

  @Inject
  HostDesk(
      Desk desk,
      RotationCalendar calendar,
      Announcing announcing,
      Asking asking,
      HostRight right,
      Cancelling cancelling,
      Releasing releasing) {
    this.desk = desk;
    this.calendar = calendar;
    this.announcing = announcing;
    this.asking = asking;
    this.right = right;
    this.cancelling = cancelling;
    this.releasing = releasing;
  }

  @Override
  public List<Command> all() {
    return List.of(guest(), assign(), off(), on(), pause());
  }

  Command guest() {
    return desk.command(
        "lunch.guest",
        "A guest has it: nobody's turn.",
        true,
        List.of(Option.required(WHO, Option.Kind.WORDS, "who comes, and what about")),
        here -> desk.ahead(here, "", this::guest));
  }

  Command assign() {
    return desk.command(
        "lunch.assign",
        "Asks somebody for a date. For hosts.",
        true,
        List.of(Option.required(WHO, Option.Kind.PERSON, "whom to ask")),
        here -> right.ifHost(here, () -> desk.ahead(here, "", this::assign)));
  }

  Command off() {
    return desk.command(
        "lunch.off",
        "Takes a date off. For hosts.",
        true,
        List.of(),
        here -> right.ifHost(here, () -> desk.ahead(here, "lunch.off", this::off)));
  }

  /** The button that takes it back. */
  Command on() {
    return desk.command(
        "lunch.on",
        "It takes place after all. For hosts.",
        false,
        List.of(),
        here -> right.ifHost(here, () -> desk.ahead(here, "", this::on)));
  }

  private Reply on(Here here, LocalDate date) {
    if (here.rota().session(date).filter(s -> s.outcome() == Session.Outcome.OFF).isEmpty()) {
      return new Reply.Refused(HostTexts.NOT_OFF);
    }
    cancelling.on(here.draft(), date);
    releasing.refill(here.draft(), date);
    return desk.done(here, HostTexts.on(date));
  }

  Command pause() {
    return desk.command(
        "lunch.pause",
        "Takes all dates off until a day. For hosts.",
        true,
        List.of(Option.required(UNTIL, Option.Kind.DATE, "the last day off")),
        here -> right.ifHost(here, () -> pause(here)));
  }

  private Reply guest(Here here, LocalDate date) {
    var words = here.call().arguments().word(WHO).orElse("").strip();
    if (words.length() > LONGEST_GUEST) {
      return Reply.refused("Say it in " + LONGEST_GUEST + " characters or less.");
    }
    if (here.rota().session(date).isPresent() && !right.isOf(here)) {
      // Off, moved, or another guest's: whoever said that is the one to say otherwise.
      return new Reply.Refused(AnswerTexts.ELSEWHERE);
    }
    boolean promised =
        here.rota().said(date).stream().anyMatch(t -> !t.presenter().equals(here.actor()));
    if (promised && !right.isOf(here)) {
      return new Reply.Refused(AnswerTexts.TAKEN);
    }
    release(here, date);
    here.draft().save(Session.of(date, words));
    announcing.guest(here.draft(), date, words);
    return desk.done(here, AnswerTexts.NOTED);
  }

  private static void release(Here here, LocalDate date) {
    here.rota().taken(date).forEach(t -> here.draft().free(t, Turn.State.RELEASED));
  }

  private Reply assign(Here here, LocalDate date) {
    var who = here.call().arguments().person(WHO).orElseThrow();
    return cannot(here, date, who)
        .<Reply>map(Reply.Refused::new)
        .orElseGet(() -> assign(here, date, who));
  }

  /** Why they can't be asked for it, if they can't. */
  static Optional<Message> cannot(Here here, LocalDate date, MemberId who) {
    var rota = here.rota();
    var place = rota.place(who).filter(p -> p.until().isEmpty());
    if (place.isEmpty()) {
      return Optional.of(AnswerTexts.NO_OUTSIDERS);
    }
    if (date.isBefore(place.get().since())) {
      return Optional.of(AnswerTexts.THEY_ARE_NEW);
    }
    if (rota.isAway(who, date) || !rota.canBeAsked(who)) {
      return Optional.of(AnswerTexts.NOT_THEM);
    }
    var turn = rota.turn(who, date);
    if (turn.isPresent()) {
      return Optional.of(turn.get().isYes() ? AnswerTexts.THEY_PRESENT : AnswerTexts.NOT_THEM);
    }
    boolean full = rota.said(date).size() >= here.plan().presenters();
    return full || rota.session(date).isPresent()
        ? Optional.of(AnswerTexts.TAKEN)
        : Optional.empty();
  }

  /** They are asked like anybody else: no name before their yes. */
  private Reply assign(Here here, LocalDate date, MemberId who) {
    if (here.rota().wanted(date) == 0) {
      here.rota().taken(date).stream()
          .filter(t -> !t.isYes())
          .findFirst()
          .ifPresent(t -> here.draft().free(t, Turn.State.RELEASED));
    }
    asking.askNamed(
        here.draft(),
        new Turn(date, who, who, Turn.State.ASKED, here.rota().askingDay(), 0, Optional.empty())
            .requested(true));
    return desk.done(here, Message.of("They are asked privately. You read it once they said yes."));
  }

  private Reply off(Here here, LocalDate date) {
    cancelling.off(here.draft(), List.of(date));
    return desk.done(here, HostTexts.off(here.circle(), here.plan(), date));
  }

  private Reply pause(Here here) {
    var until = here.call().arguments().date(UNTIL).orElseThrow();
    if (until.isBefore(here.rota().today()) || until.isAfter(here.rota().today().plusYears(1))) {
      return Reply.refused("Give a day within the next year.");
    }
    var dates =
        calendar.ahead(here.plan(), here.call().now()).stream()
            .filter(d -> !d.isAfter(until) && here.rota().session(d).isEmpty())
            .toList();
    if (dates.isEmpty()) {
      return new Reply.Refused(HostTexts.nothingToPause(here.plan(), until, next(here)));
    }
    cancelling.off(here.draft(), dates);
    return desk.done(here, AnswerTexts.NOTED);
  }

  private Optional<LocalDate> next(Here here) {
    return calendar.ahead(here.plan(), here.call().now()).stream()
        .filter(d -> here.rota().session(d).isEmpty())
        .findFirst();
  }
}
