package dev.peercircles.rotations;

import dev.peercircles.commands.Command;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Reply;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where presenters say afterwards how it was, and what they wish to share. */
final class AfterDesk implements Commands {
  private static final String HOW = "how";
  private static final String CLEARER = "clearer";

  private final Desk desk;
  private final Announcing announcing;
  private final RotationStore store;
  private final Moving moving;

  @Inject
  AfterDesk(Desk desk, Announcing announcing, RotationStore store, Moving moving) {
    this.desk = desk;
    this.announcing = announcing;
    this.store = store;
    this.moving = moving;
  }

  @Override
  public List<Command> all() {
    return List.of(went(), clearForm(), clearSave(), findable());
  }

  Command went() {
    return desk.command(
        "lunch.went",
        "Notes how it was.",
        false,
        List.of(Option.carried(HOW, Option.Kind.CHOICE)),
        here -> presenters(here, turn -> went(here, turn)));
  }

  Command clearForm() {
    return desk.form(
        "lunch.clear-form",
        "Asks what became clearer.",
        here ->
            presenters(
                here,
                turn ->
                    new Reply.Opens(
                        AfterTexts.clearer(here.circle(), here.plan(), turn.session()))));
  }

  Command clearSave() {
    return desk.command(
        "lunch.clear-save",
        "Shares what became clearer.",
        false,
        List.of(),
        here -> presenters(here, turn -> share(here, turn)));
  }

  Command findable() {
    return desk.command(
        "lunch.findable",
        "Whether /circle who shows you.",
        false,
        List.of(Option.carried(HOW, Option.Kind.CHOICE)),
        this::findable);
  }

  /** Only who presented on that date, and only once it is over. */
  private static Reply presenters(Here here, Function<Turn, Reply> then) {
    Optional<LocalDate> date = here.date();
    return date.flatMap(d -> here.rota().turn(here.actor(), d))
        .filter(Turn::isYes)
        .map(t ->
            here.rota().session(t.session()).isPresent()
                ? then.apply(t)
                : new Reply.Refused(AfterTexts.AHEAD))
        .orElseGet(() -> new Reply.Refused(AnswerTexts.NOT_YOURS));
  }

  private Reply went(Here here, Turn turn) {
    if (turn.session().isBefore(here.rota().today().minusDays(Session.REMEMBERED_DAYS))) {
      return new Reply.Refused(AnswerTexts.OVER);
    }
    var outcome =
        switch (here.call().arguments().word(HOW).orElse("")) {
          case "moved" -> Session.Outcome.MOVED;
          case "fell" -> Session.Outcome.FELL_THROUGH;
          default -> Session.Outcome.HELD;
        };
    var session = here.rota().session(turn.session()).orElseThrow();
    if (outcome == Session.Outcome.MOVED) {
      return session.outcome() == outcome
          ? Reply.said(AnswerTexts.NOTED)
          : moved(here, turn.session());
    }
    if (outcome == Session.Outcome.HELD) {
      moving.happened(here.draft(), turn.session());
    }
    here.draft().save(session.as(outcome));
    return desk.done(here, AnswerTexts.NOTED);
  }

  private Reply moved(Here here, LocalDate date) {
    var to = moving.targets(here.draft(), date).stream().findFirst();
    moving.move(here.draft(), date, to);
    return desk.done(here, AnswerTexts.moved(here.plan(), date, to));
  }

  private Reply share(Here here, Turn turn) {
    var words = here.call().value(CLEARER).filter(w -> w.length() <= AfterTexts.LONGEST);
    if (words.isEmpty()) {
      return new Reply.Invalid(Map.of(CLEARER, AfterTexts.TOO_LONG));
    }
    announcing.clearer(here.draft(), turn, words.get());
    return desk.done(here, AnswerTexts.NOTED);
  }

  private Reply findable(Here here) {
    boolean yes = !here.call().arguments().word(HOW).filter("no"::equals).isPresent();
    var place = here.rota().place(here.actor());
    if (place.isEmpty()) {
      return new Reply.Refused(AnswerTexts.NO_OUTSIDERS);
    }
    here.draft().change(() -> store.save(here.plan().id(), place.get().findable(yes)));
    return desk.done(
        here,
        yes
            ? AfterTexts.findable(here.circle(), here.plan(), here.rota().today())
            : AfterTexts.NOT_FINDABLE);
  }
}
