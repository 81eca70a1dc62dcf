package dev.peercircles.rotations;

import dev.peercircles.circles.Facilitators;
import dev.peercircles.circles.MemberId;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Message;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What hosts and deputies can do about dates, and the guest whom anybody may bring. */
final class HostDesk {
  private static final String WHO = "who";
  private static final String UNTIL = "until";
  private static final String TO = "to";
  private static final int LONGEST_GUEST = 60;

  private final Desk desk;
  private final RotationCalendar calendar;
  private final Announcing announcing;
  private final Asking asking;
  private final Facilitators facilitators;
  private final Moving moving;
  private final Cancelling cancelling;

  @Inject
  HostDesk(
      Desk desk,
      RotationCalendar calendar,
      Announcing announcing,
      Asking asking,
      Facilitators facilitators,
      Moving moving,
      Cancelling cancelling) {
    this.desk = desk;
    this.calendar = calendar;
    this.announcing = announcing;
    this.asking = asking;
    this.facilitators = facilitators;
    this.moving = moving;
    this.cancelling = cancelling;
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
        here -> ifHost(here, () -> desk.ahead(here, "", this::assign)));
  }

  Command off() {
    return desk.command(
        "lunch.off",
        "Takes a date off. For hosts.",
        true,
        List.of(),
        here -> ifHost(here, () -> desk.ahead(here, "lunch.off", this::off)));
  }

  Command moved() {
    return desk.command(
        "lunch.moved",
        "It is, or was, on another day: so are its turns. For hosts.",
        true,
        List.of(Option.optional(TO, Option.Kind.DATE, "which; if not given, the next free one")),
        here -> ifHost(here, () -> moved(here, lastOver(here))));
  }

  Command held() {
    return desk.command(
        "lunch.held",
        "It took place. For hosts.",
        true,
        List.of(),
        here -> ifHost(here, () -> past(here, Session.Outcome.HELD)));
  }

  Command pause() {
    return desk.command(
        "lunch.pause",
        "Takes all dates off until a day. For hosts.",
        true,
        List.of(Option.required(UNTIL, Option.Kind.DATE, "the last day off")),
        here -> ifHost(here, () -> pause(here)));
  }

  private boolean isHost(Here here) {
    var facilitator = facilitators.of(here.circle().id(), here.rota().today());
    return Stream.of(facilitator, here.circle().host(), here.circle().deputy())
        .flatMap(Optional::stream)
        .anyMatch(here.actor()::equals);
  }

  private Reply ifHost(Here here, java.util.function.Supplier<Reply> then) {
    return isHost(here) ? then.get() : new Reply.Refused(AnswerTexts.HOST_ONLY);
  }

  private Reply guest(Here here, LocalDate date) {
    var words = here.call().arguments().word(WHO).orElse("").strip();
    if (words.length() > LONGEST_GUEST) {
      return Reply.refused("Say it in " + LONGEST_GUEST + " characters or less.");
    }
    if (here.rota().session(date).isPresent() && !isHost(here)) {
      // Off, moved, or another guest's: whoever said that is the one to say otherwise.
      return new Reply.Refused(AnswerTexts.ELSEWHERE);
    }
    boolean promised =
        here.rota().said(date).stream().anyMatch(t -> !t.presenter().equals(here.actor()));
    if (promised && !isHost(here)) {
      return new Reply.Refused(AnswerTexts.TAKEN);
    }
    release(here, date);
    here.draft()
        .save(new Session(date, Session.Outcome.GUEST, java.util.Set.of(), Optional.of(words)));
    announcing.guest(here.draft(), date, words);
    return desk.done(here, AnswerTexts.NOTED);
  }

  private static void release(Here here, LocalDate date) {
    here.rota().taken(date).forEach(t -> here.draft().save(t.in(Turn.State.RELEASED)));
  }

  private Reply assign(Here here, LocalDate date) {
    var who = here.call().arguments().person(WHO).orElseThrow();
    return cannot(here, date, who)
        .<Reply>map(Reply.Refused::new)
        .orElseGet(() -> assign(here, date, who));
  }

  private static Optional<Message> cannot(Here here, LocalDate date, MemberId who) {
    var rota = here.rota();
    var place = rota.place(who).filter(p -> p.until().isEmpty());
    if (place.isEmpty()) {
      return Optional.of(AnswerTexts.NO_OUTSIDERS);
    }
    if (date.isBefore(place.get().since())) {
      return Optional.of(AnswerTexts.THEY_ARE_NEW);
    }
    if (rota.isAway(who, date) || !rota.canBeAsked(who)) {
      return Optional.of(AnswerTexts.THEY_ARE_AWAY);
    }
    if (rota.turn(who, date).isPresent()) {
      return Optional.of(AnswerTexts.ASKED_ALREADY);
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
          .ifPresent(t -> here.draft().save(t.in(Turn.State.RELEASED)));
    }
    asking.askNamed(
        here.draft(),
        new Turn(date, who, who, Turn.State.ASKED, here.rota().today(), 0, Optional.empty()));
    return desk.done(here, Message.of("They are asked privately. You read it once they said yes."));
  }

  private Reply off(Here here, LocalDate date) {
    cancelling.off(here.draft(), List.of(date));
    return desk.done(here, AnswerTexts.NOTED);
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
    cancelling.off(here.draft(), dates);
    return desk.done(here, AnswerTexts.NOTED);
  }

  /** Says of a date that is over what became of it; one ahead can only be moved. */
  private Reply past(Here here, Session.Outcome outcome) {
    var date = here.date().or(() -> lastOver(here));
    if (date.isEmpty() || !calendar.isSession(here.plan(), date.get())) {
      var ahead = calendar.ahead(here.plan(), here.call().now());
      return new Reply.Refused(AnswerTexts.notASession(here.circle(), here.plan(), "", ahead));
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
    var ahead = calendar.ahead(here.plan(), here.call().now());
    if (date.isEmpty() || !calendar.isSession(here.plan(), date.get())) {
      return new Reply.Refused(AnswerTexts.notASession(here.circle(), here.plan(), "", ahead));
    }
    if (date.get().isBefore(here.rota().today().minusDays(Session.REMEMBERED_DAYS))) {
      return new Reply.Refused(AnswerTexts.OVER);
    }
    var to = here.call().arguments().date(TO);
    if (to.filter(d -> !calendar.isSession(here.plan(), d)).isPresent()) {
      return new Reply.Refused(AnswerTexts.notASession(here.circle(), here.plan(), "", ahead));
    }
    var targets = moving.targets(here.draft(), date.get());
    if (to.filter(d -> !targets.contains(d)).isPresent()) {
      return new Reply.Refused(AnswerTexts.NOT_FREE);
    }
    var target = to.or(() -> targets.stream().findFirst());
    moving.move(here.draft(), date.get(), target);
    return desk.done(here, AnswerTexts.moved(here.plan(), date.get(), target));
  }

  private Reply over(Here here, LocalDate date, Session.Outcome outcome) {
    if (date.isBefore(here.rota().today().minusDays(Session.REMEMBERED_DAYS))) {
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
