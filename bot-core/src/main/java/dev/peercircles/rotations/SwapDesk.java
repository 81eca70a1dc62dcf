package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.duties.Budget;
import dev.peercircles.duties.Unasked;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.OwnHours;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Swapping: one asks, the other alone is asked, and nothing changes before they say yes. Two who
 * both have a turn exchange them; else the other takes this one for them, and they take the other's
 * next.
 */
final class SwapDesk implements Commands {
  private static final String WITH = "with";
  private static final int MOST_CANDIDATES = 10;

  private final Desk desk;
  private final RotationCalendar calendar;
  private final Rotas rotas;
  private final Announcing announcing;
  private final Releasing releasing;
  private final Outbox outbox;
  private final Budget budget;

  @Inject
  SwapDesk(
      Desk desk,
      RotationCalendar calendar,
      Rotas rotas,
      Announcing announcing,
      Releasing releasing,
      Outbox outbox,
      Budget budget) {
    this.desk = desk;
    this.calendar = calendar;
    this.rotas = rotas;
    this.announcing = announcing;
    this.releasing = releasing;
    this.outbox = outbox;
    this.budget = budget;
  }

  @Override
  public List<Command> all() {
    return List.of(swap(), yes(), no());
  }

  Command swap() {
    return desk.command(
        "lunch.swap",
        "Somebody else takes it, and you take theirs, if they like.",
        true,
        List.of(Option.optional(WITH, Option.Kind.PERSON, "with whom")),
        here -> desk.ahead(here, "lunch.swap", mine(here), this::swap));
  }

  Command yes() {
    return desk.command(
        "lunch.swap-yes",
        "You take it.",
        false,
        List.of(Option.carried(WITH, Option.Kind.PERSON)),
        here -> desk.ahead(here, "", this::agreed));
  }

  Command no() {
    return desk.command(
        "lunch.swap-no",
        "Rather not.",
        false,
        List.of(Option.carried(WITH, Option.Kind.PERSON)),
        _ -> Reply.said(SwapTexts.LEFT_AS_IT_IS));
  }

  private List<LocalDate> mine(Here here) {
    var ahead = calendar.ahead(here.plan(), here.call().now());
    return turnsAhead(here, here.actor()).stream()
        .map(Turn::session)
        .filter(ahead::contains)
        .toList();
  }

  private static List<Turn> turnsAhead(Here here, MemberId member) {
    return here.rota().turns().stream()
        .filter(t -> t.presenter().equals(member) && t.counts())
        .filter(t -> Releasing.isOpen(here.draft(), t.session()))
        .sorted(Comparator.comparing(Turn::session))
        .toList();
  }

  private Reply swap(Here here, LocalDate date) {
    if (here.rota().turn(here.actor(), date).filter(Turn::counts).isEmpty()) {
      return new Reply.Refused(AnswerTexts.NOT_YOURS);
    }
    return here.call()
        .arguments()
        .person(WITH)
        .map(other ->
            wrong(here, date, other)
                .<Reply>map(Reply.Refused::new)
                .orElseGet(() -> request(here, date, other)))
        .orElseGet(() -> menu(here, date));
  }

  private Reply menu(Here here, LocalDate date) {
    var people =
        here.rota().places().stream()
            .map(Place::member)
            .filter(m -> wrong(here, date, m).isEmpty())
            .flatMap(m -> rotas.member(m).stream())
            .sorted(Comparator.comparing(Member::name))
            .limit(MOST_CANDIDATES)
            .toList();
    return people.isEmpty()
        ? new Reply.Refused(SwapTexts.NOBODY_TO_SWAP)
        : Reply.said(SwapTexts.whomToSwap(here.circle(), here.plan(), date, people));
  }

  /** Why this person can't take it, if they can't. */
  private Optional<Message> wrong(Here here, LocalDate date, MemberId other) {
    if (other.equals(here.actor())) {
      return Optional.of(SwapTexts.WITH_YOURSELF);
    }
    if (here.rota().place(other).filter(p -> p.isHere(date)).isEmpty()) {
      return Optional.of(AnswerTexts.NO_OUTSIDERS);
    }
    // Nobody learns who rests.
    return cannot(here, date, other)
        .or(() -> Optional.of(AnswerTexts.NOT_THEM).filter(_ -> !here.rota().canBeAsked(other)));
  }

  private Optional<Message> cannot(Here here, LocalDate date, MemberId other) {
    var turn = here.rota().turn(other, date).filter(Turn::counts);
    if (turn.isPresent()) {
      return Optional.of(turn.get().isYes() ? AnswerTexts.THEY_PRESENT : AnswerTexts.NOT_THEM);
    }
    return here.rota().isAway(other, date) || here.rota().isAway(other, here.rota().today())
        ? Optional.of(AnswerTexts.NOT_THEM)
        : Optional.empty();
  }

  private Reply request(Here here, LocalDate date, MemberId other) {
    var circle = rotas.circleOf(here.plan(), other).orElse(here.circle());
    var key = key(here, circle, date, here.actor(), other);
    if (outbox.find(key).isPresent()) {
      return new Reply.Refused(SwapTexts.ASKED_ALREADY);
    }
    var zone = rotas.member(other).flatMap(Member::zone).orElse(circle.zone());
    var read = Asking.read(here.draft(), zone);
    var message =
        SwapTexts.swap(circle, here.plan(), date, here.call().actor().name(), here.actor());
    var expires = RotationCalendar.startsAt(here.plan(), date);
    if (!read.isBefore(expires)) {
      return new Reply.Refused(SwapTexts.NOBODY_TO_SWAP);
    }
    var post = new Post(key, circle.id(), new Destination.Direct(other), message, read, expires);
    boolean fits =
        budget.take(new Unasked(other, false, post), read.atZone(circle.zone()).toLocalDate());
    return fits
        ? Reply.said(SwapTexts.asked(rotas.name(other)), post)
        : new Reply.Refused(SwapTexts.WEEK_IS_FULL);
  }

  private static MessageKey key(
      Here here, Circle circle, LocalDate date, MemberId from, MemberId to) {
    return RotationKeys.swap(circle, here.plan(), date, from, to);
  }

  /** The one who was asked agrees. Whatever has changed since makes it void. */
  private Reply agreed(Here here, LocalDate date) {
    var from = here.call().arguments().person(WITH);
    var circle = rotas.circleOf(here.plan(), here.actor()).orElse(here.circle());
    var turn =
        from.filter(f -> outbox.find(key(here, circle, date, f, here.actor())).isPresent())
            .flatMap(f -> here.rota().turn(f, date))
            .filter(Turn::counts)
            .filter(_ -> here.rota().session(date).isEmpty())
            .filter(_ -> cannot(here, date, here.actor()).isEmpty());
    return turn.map(t -> agreed(here, t))
        .orElseGet(() -> new Reply.Refused(SwapTexts.SWAP_IS_OVER));
  }

  private Reply agreed(Here here, Turn theirs) {
    var mine =
        turnsAhead(here, here.actor()).stream()
            .filter(t -> !here.rota().isAway(theirs.presenter(), t.session()))
            .filter(t ->
                here.rota().turn(theirs.presenter(), t.session()).filter(Turn::counts).isEmpty())
            .findFirst();
    here.draft().save(theirs.in(Turn.State.RELEASED));
    mine.ifPresentOrElse(m -> exchange(here, theirs, m), () -> takeFor(here, theirs));
    Stream.concat(Stream.of(theirs), mine.stream())
        .forEach(t -> announcing.announce(here.draft(), t.session()));
    var later = releasing.giveUpTheNext(here.draft(), here.actor(), theirs.session());
    var theirLater =
        mine.flatMap(m -> releasing.giveUpTheNext(here.draft(), theirs.presenter(), m.session()));
    tell(here, theirs, mine.map(Turn::session), theirLater);
    return desk.done(here, TurnTexts.yes(here, theirs.session(), later));
  }

  /** Each has the other's date, and for whom it counts as before. */
  private static void exchange(Here here, Turn theirs, Turn mine) {
    here.draft().save(mine.in(Turn.State.RELEASED));
    save(here, theirs.session(), here.actor(), mine.account());
    save(here, mine.session(), theirs.presenter(), theirs.account());
  }

  private void takeFor(Here here, Turn theirs) {
    save(here, theirs.session(), here.actor(), theirs.account());
    here.draft().add(new Exchange(here.actor(), theirs.presenter()));
  }

  /** A turn taken by agreement; how many messages they had about that date counts on. */
  private static void save(Here here, LocalDate date, MemberId presenter, MemberId account) {
    int messages = here.rota().turn(presenter, date).map(Turn::messages).orElse(0);
    here.draft()
        .save(
            new Turn(
                date,
                presenter,
                account,
                Turn.State.YES,
                here.rota().today(),
                messages,
                Optional.empty()));
  }

  private static Instant whenBack(Here here, MemberId member, ZoneId zone) {
    var today = here.call().now().atZone(zone).toLocalDate();
    return today
        .datesUntil(today.plusYears(1))
        .filter(day -> !here.rota().isAway(member, day))
        .findFirst()
        .filter(today::isBefore)
        .map(day -> day.atStartOfDay(zone).toInstant())
        .orElse(here.call().now());
  }

  /** The answer to who asked: they wait for it, on leave until they are back. */
  private void tell(
      Here here, Turn theirs, Optional<LocalDate> instead, Optional<LocalDate> letGo) {
    var circle = rotas.circleOf(here.plan(), theirs.presenter()).orElse(here.circle());
    var zone = rotas.member(theirs.presenter()).flatMap(Member::zone).orElse(circle.zone());
    var read = OwnHours.notBefore(whenBack(here, theirs.presenter(), zone), zone);
    var first =
        RotationKeys.news(
            circle,
            here.plan(),
            theirs.session(),
            theirs.presenter(),
            "swapped-with-" + here.actor());
    // The same two may swap the same date to and fro.
    var key =
        Stream.iterate(2, n -> n + 1)
            .map(n -> n == 2 ? first : first.with(n - 1))
            .filter(k -> outbox.find(k).isEmpty())
            .findFirst()
            .orElseThrow();
    var words =
        SwapTexts.swapped(
            here.plan(), theirs.session(), instead, letGo, here.call().actor().name());
    here.draft()
        .post(
            new Post(
                key,
                circle.id(),
                new Destination.Direct(theirs.presenter()),
                words,
                read,
                read.plus(java.time.Duration.ofDays(7))));
  }
}
