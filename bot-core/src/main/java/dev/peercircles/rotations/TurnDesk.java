package dev.peercircles.rotations;

import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where people answer about their own turns: yes, not this time, and what it is about. */
final class TurnDesk implements Commands {
  private static final String WORDS = "about";

  private final Desk desk;
  private final RotationCalendar calendar;
  private final Releasing releasing;
  private final Announcing announcing;
  private final RotationStore store;

  @Inject
  TurnDesk(
      Desk desk,
      RotationCalendar calendar,
      Releasing releasing,
      Announcing announcing,
      RotationStore store) {
    this.desk = desk;
    this.calendar = calendar;
    this.releasing = releasing;
    this.announcing = announcing;
    this.store = store;
  }

  @Override
  public List<Command> all() {
    return List.of(
        yes(),
        cover(),
        volunteer(),
        stepIn(),
        stepOut(),
        skip(),
        topic(),
        topicForm(),
        topicSave());
  }

  Command yes() {
    return desk.command(
        "lunch.yes",
        "You take it.",
        false,
        List.of(),
        here -> desk.ahead(here, "lunch.yes", this::yes));
  }

  Command cover() {
    return desk.command(
        "lunch.cover",
        "You take one that nobody has.",
        true,
        List.of(),
        here -> desk.ahead(here, "lunch.cover", this::yes));
  }

  Command volunteer() {
    return desk.command(
        "lunch.volunteer",
        "You take one, or step in whenever somebody is needed.",
        true,
        List.of(),
        here ->
            here.date().isPresent()
                ? desk.ahead(here, "lunch.volunteer", this::yes)
                : stepIn(here));
  }

  /** The button of the same: it carries a date, which is not meant. */
  Command stepIn() {
    return desk.command(
        "lunch.step-in",
        "You step in whenever somebody is needed.",
        false,
        List.of(),
        this::stepIn);
  }

  Command stepOut() {
    return desk.command(
        "lunch.step-out",
        "You step in no more.",
        false,
        List.of(),
        here -> place(here, p -> p.volunteering(false), TurnTexts.NO_VOLUNTEER));
  }

  private Reply stepIn(Here here) {
    var today = here.rota().today();
    var thanks = TurnTexts.volunteer(here.circle(), here.plan(), today);
    return place(here, p -> p.volunteering(true), thanks);
  }

  Command skip() {
    return desk.command(
        "lunch.skip",
        "Not this time. Your place in the order stays.",
        true,
        List.of(),
        here -> desk.ahead(here, "lunch.skip", mine(here), this::skip));
  }

  Command topic() {
    return desk.command(
        "lunch.topic",
        "What your turn is about.",
        true,
        List.of(Option.required(WORDS, Option.Kind.WORDS, "a few words")),
        here -> desk.ahead(here, "", mine(here), this::typedTopic));
  }

  Command topicForm() {
    return desk.form(
        "lunch.topic-form",
        "Asks what it is about.",
        here -> desk.ahead(here, "", mine(here), this::openTopic));
  }

  Command topicSave() {
    return desk.command(
        "lunch.topic-save",
        "Notes what it is about.",
        false,
        List.of(),
        here -> desk.ahead(here, "", mine(here), this::filledTopic));
  }

  /** Dates ahead for which the person is asked or said yes. */
  private List<LocalDate> mine(Here here) {
    var ahead = calendar.ahead(here.plan(), here.call().now());
    return here.rota().turns().stream()
        .filter(t -> t.presenter().equals(here.actor()) && t.counts())
        .map(Turn::session)
        .filter(ahead::contains)
        .sorted()
        .toList();
  }

  private Reply yes(Here here, LocalDate date) {
    var rota = here.rota();
    var before = rota.turn(here.actor(), date);
    if (before.filter(Turn::isYes).isPresent()) {
      return new Reply.Refused(TurnTexts.ALREADY);
    }
    if (rota.session(date).isPresent()) {
      return new Reply.Refused(AnswerTexts.ELSEWHERE);
    }
    if (rota.isAway(here.actor(), date)) {
      return new Reply.Refused(TurnTexts.AWAY);
    }
    boolean asked = before.filter(Turn::counts).isPresent();
    if (!asked && !makesRoom(here, date)) {
      return new Reply.Refused(AnswerTexts.TAKEN);
    }
    var turn = before.orElseGet(() -> own(here, date)).in(Turn.State.YES);
    if (asked) {
      here.draft().save(turn);
    } else {
      // Whatever they were asked before: now they offer.
      here.draft().restore(turn.requested(false));
    }
    var later = releasing.giveUpTheNext(here.draft(), here.actor(), date);
    announcing.announce(here.draft(), date);
    return desk.done(here, TurnTexts.yes(here, date, later));
  }

  /** There is room if somebody is wanted, or was asked and has not said yes. */
  private static boolean makesRoom(Here here, LocalDate date) {
    if (here.rota().wanted(date) > 0) {
      return true;
    }
    var silent =
        here.rota().taken(date).stream()
            .filter(t -> !t.isYes())
            .max(Comparator.comparing(Turn::asked).thenComparing(Turn::presenter));
    silent.ifPresent(t -> here.draft().free(t, Turn.State.RELEASED));
    return silent.isPresent();
  }

  private static Turn own(Here here, LocalDate date) {
    return new Turn(
        date, here.actor(), here.actor(), Turn.State.YES, here.rota().today(), 0, Optional.empty());
  }

  private Reply skip(Here here, LocalDate date) {
    var turn = here.rota().turn(here.actor(), date).filter(Turn::counts);
    if (turn.isEmpty()) {
      return new Reply.Refused(AnswerTexts.NOT_YOURS);
    }
    releasing.release(here.draft(), turn.get(), Turn.State.NOT_THIS_TIME);
    releasing.refill(here.draft(), date);
    return desk.done(
        here, RestTexts.skipped(here.circle(), here.plan(), date, isOften(here, date)));
  }

  /** Whether the person's last turn before this one was passed on as well. */
  private static boolean isOften(Here here, LocalDate date) {
    return here.rota().turns().stream()
        .filter(t -> t.presenter().equals(here.actor()) && t.session().isBefore(date))
        .max(Comparator.comparing(Turn::session))
        .filter(t -> t.state() == Turn.State.NOT_THIS_TIME)
        .isPresent();
  }

  private Reply place(
      Here here,
      java.util.function.UnaryOperator<Place> change,
      dev.peercircles.messages.Message message) {
    var place = here.rota().place(here.actor());
    if (place.isEmpty()) {
      return new Reply.Refused(AnswerTexts.NO_OUTSIDERS);
    }
    here.draft().change(() -> store.save(here.plan().id(), change.apply(place.get())));
    return desk.done(here, message);
  }

  private Reply typedTopic(Here here, LocalDate date) {
    var words = here.call().arguments().word(WORDS).orElse("");
    return words.length() > Turn.LONGEST_TOPIC
        ? Reply.refused(AnswerTexts.TOPIC_TOO_LONG)
        : about(here, date, words);
  }

  private Reply filledTopic(Here here, LocalDate date) {
    return here.call()
        .value("topic")
        .filter(w -> w.length() <= Turn.LONGEST_TOPIC)
        .map(w -> about(here, date, w))
        .orElseGet(() -> new Reply.Invalid(Map.of("topic", TurnTexts.TOPIC_MISSING)));
  }

  private Reply openTopic(Here here, LocalDate date) {
    return here.rota()
        .turn(here.actor(), date)
        .filter(Turn::counts)
        .<Reply>map(
            t -> new Reply.Opens(TurnTexts.topic(here.circle(), here.plan(), date, t.topic())))
        .orElseGet(() -> new Reply.Refused(AnswerTexts.NOT_YOURS));
  }

  private Reply about(Here here, LocalDate date, String words) {
    var turn = here.rota().turn(here.actor(), date).filter(Turn::counts);
    if (turn.isEmpty()) {
      return new Reply.Refused(AnswerTexts.NOT_YOURS);
    }
    here.draft().save(turn.get().about(words));
    here.draft().change(() -> store.dropTopic(here.plan().id(), words));
    if (turn.get().isYes()) {
      announcing.announce(here.draft(), date);
    }
    return desk.done(here, TurnTexts.topicSaved(words));
  }
}
