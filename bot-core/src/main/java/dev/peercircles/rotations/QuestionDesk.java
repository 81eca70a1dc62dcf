package dev.peercircles.rotations;

import dev.peercircles.circles.Circle;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.Noticeboard;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where people ask: for a topic, without their name; and a presenter, in the thread. */
final class QuestionDesk implements Commands {
  private static final String WORDS = "about";
  private static final String WHICH = "which";
  private static final Duration WORTH_POSTING = Duration.ofDays(1);

  private final Desk desk;
  private final RotationStore store;
  private final Rotas rotas;
  private final Noticeboard board;
  private final Outbox outbox;
  private final ChannelPost channel;

  @Inject
  QuestionDesk(
      Desk desk,
      RotationStore store,
      Rotas rotas,
      Noticeboard board,
      Outbox outbox,
      ChannelPost channel) {
    this.desk = desk;
    this.store = store;
    this.rotas = rotas;
    this.board = board;
    this.outbox = outbox;
    this.channel = channel;
  }

  @Override
  public List<Command> all() {
    return List.of(ask(), wish(), unwish(), wishSave(), question(), questionSave());
  }

  Command ask() {
    return desk.command(
        "lunch.ask",
        "A topic that you would like to hear about.",
        true,
        List.of(Option.required(WORDS, Option.Kind.WORDS, "a few words")),
        here -> wish(here, here.call().arguments().word(WORDS).orElse("").strip()));
  }

  Command wish() {
    return desk.form(
        "lunch.wish",
        "Asks for a topic.",
        here ->
            theirs(here).size() < Wish.MOST
                ? new Reply.Opens(QuestionTexts.wish(here.circle(), here.plan(), day(here)))
                : full(here));
  }

  /** The button that takes one back. */
  Command unwish() {
    return desk.command(
        "lunch.unwish",
        "Drops a wish of yours.",
        false,
        List.of(Option.carried(WHICH, Option.Kind.NUMBER)),
        this::drop);
  }

  Command wishSave() {
    return desk.command(
        "lunch.wish-save",
        "Notes the topic.",
        false,
        List.of(),
        here -> wish(here, here.call().value(QuestionTexts.WORDS).orElse("")));
  }

  Command question() {
    return desk.form("lunch.question", "Asks a presenter.", this::open);
  }

  Command questionSave() {
    return desk.command(
        "lunch.question-save", "Puts the question in the thread.", false, List.of(), this::post);
  }

  private static LocalDate day(Here here) {
    return here.date().orElse(here.rota().today());
  }

  private Reply wish(Here here, String words) {
    if (words.isEmpty() || words.length() > Turn.LONGEST_TOPIC) {
      return here.call().values().isEmpty()
          ? Reply.refused(AnswerTexts.TOPIC_TOO_LONG)
          : new Reply.Invalid(Map.of(QuestionTexts.WORDS, AnswerTexts.TOPIC_TOO_LONG));
    }
    var wish = new Wish(words, Optional.of(here.actor()), here.rota().today());
    var theirs = theirs(here);
    if (theirs.size() >= Wish.MOST && theirs.stream().noneMatch(w -> w.words().equals(words))) {
      return full(here);
    }
    here.draft().change(() -> store.wish(here.plan().id(), wish));
    return desk.done(here, QuestionTexts.noted(here.circle(), here.plan(), day(here), wish));
  }

  private List<Wish> theirs(Here here) {
    return store.wishes(here.plan().id()).stream().filter(w -> w.isOf(here.actor())).toList();
  }

  private Reply full(Here here) {
    return new Reply.Refused(
        QuestionTexts.full(here.circle(), here.plan(), day(here), theirs(here)));
  }

  private Reply drop(Here here) {
    var number = here.call().arguments().number(WHICH);
    var wish =
        theirs(here).stream()
            .filter(w -> number.filter(n -> n == w.number()).isPresent())
            .findFirst();
    wish.ifPresent(w -> here.draft().change(() -> store.drop(here.plan().id(), w)));
    return wish.isPresent()
        ? desk.done(here, QuestionTexts.DROPPED)
        : new Reply.Refused(QuestionTexts.NO_WISH);
  }

  private Reply open(Here here) {
    return where(here).isEmpty()
        ? new Reply.Refused(QuestionTexts.NO_THREAD)
        : new Reply.Opens(QuestionTexts.question(here.circle(), here.plan(), day(here)));
  }

  private Reply post(Here here) {
    var words = here.call().value(QuestionTexts.WORDS).filter(w -> w.length() <= 300);
    if (words.isEmpty()) {
      return new Reply.Invalid(Map.of(QuestionTexts.WORDS, QuestionTexts.TOO_LONG));
    }
    return where(here)
        .map(w -> post(here, w, words.get()))
        .orElseGet(() -> new Reply.Refused(QuestionTexts.NO_THREAD));
  }

  private Reply post(Here here, Where where, String words) {
    var presenters =
        here.rota().said(day(here)).stream()
            .flatMap(t -> rotas.member(t.presenter()).stream())
            .toList();
    var now = here.call().now();
    here.draft()
        .post(
            new Post(
                key(where.circle(), here, day(here)),
                where.circle().id(),
                new Destination.Thread(where.thread()),
                QuestionTexts.inThread(here.call().actor(), presenters, words),
                now,
                now.plus(WORTH_POSTING)));
    return desk.done(here, QuestionTexts.ASKED);
  }

  /** A thread, and the circle on whose platform it stands. */
  private record Where(Circle circle, MessageKey thread) {}

  /** Where people talk about a session that somebody has, and where whoever has it reads it. */
  private Optional<Where> where(Here here) {
    var said = here.rota().said(day(here));
    if (said.isEmpty()) {
      return Optional.empty();
    }
    return channel
        .thread(here.plan(), day(here))
        .flatMap(t -> channel.carrier(here.plan()).map(c -> new Where(c, t)))
        .or(() -> {
          var circle = theirs(here, said);
          return board
              .standing(circle, Line.Slot.WEEKLY, here.call().now())
              .map(t -> new Where(circle, t));
        });
  }

  /** The circle of whoever asks, if a presenter is in it, else the presenter's. */
  private Circle theirs(Here here, List<Turn> said) {
    return said.stream().anyMatch(t -> rotas.isIn(here.circle(), t.presenter()))
        ? here.circle()
        : rotas.circleOf(here.plan(), said.getFirst().presenter()).orElse(here.circle());
  }

  /**
   * Named by its second: counted, it would be taken for somebody else's question by a database that
   * was put back from a backup and counts anew.
   */
  private MessageKey key(Circle circle, Here here, LocalDate session) {
    return Stream.iterate(here.call().now().getEpochSecond(), n -> n + 1)
        .map(n -> RotationKeys.question(circle, here.plan(), session, n))
        .filter(k -> outbox.find(k).isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
