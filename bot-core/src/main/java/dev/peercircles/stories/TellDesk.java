package dev.peercircles.stories;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Presence;
import dev.peercircles.circles.Readers;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.UnsignedCall;
import dev.peercircles.messages.Message;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where stories are told: an empty form, a look at what is left of it, and into the box. */
final class TellDesk {
  /** Most looks and seals of a person an hour. */
  private static final int AN_HOUR = 12;

  private final StoryPlans plans;
  private final StoryBoxes boxes;
  private final Presence presence;
  private final StoryDoors doors;
  private final Readers readers;
  private final Scrub scrub;
  private final Words words;
  private final SlowHash hash;
  private final Editions editions;

  @Inject
  TellDesk(
      StoryPlans plans,
      StoryBoxes boxes,
      Presence presence,
      StoryDoors doors,
      Readers readers,
      Scrub scrub,
      Words words,
      SlowHash hash,
      Editions editions) {
    this.plans = plans;
    this.boxes = boxes;
    this.presence = presence;
    this.doors = doors;
    this.readers = readers;
    this.scrub = scrub;
    this.words = words;
    this.hash = hash;
    this.editions = editions;
  }

  /** Opens the empty form. */
  Reply tell(UnsignedCall call) {
    return ifOpen(call, plan -> new Reply.Opens(FormTexts.tell(call.circle(), plan)));
  }

  /** Shows what is left of a story before it is sealed. Nothing is kept of it. */
  Reply look(UnsignedCall call) {
    return ifOpen(
        call, _ -> call.permit().attempt("tell", AN_HOUR) ? look(call, read(call)) : not());
  }

  /** Seals it, if it is what its author was shown. */
  Reply seal(UnsignedCall call) {
    return ifOpen(
        call, _ -> call.permit().attempt("tell", AN_HOUR) ? seal(call, read(call)) : not());
  }

  private static Reply look(UnsignedCall call, Scrub.CleanStory clean) {
    return clean.story().saysNothing()
        ? new Reply.Invalid(Map.of(FormTexts.HAPPENED, AnswerTexts.NOTHING))
        : new Reply.Opens(FormTexts.preview(call.circle(), clean.story(), clean.found()));
  }

  private Reply seal(UnsignedCall call, Scrub.CleanStory clean) {
    if (clean.story().saysNothing() || !clean.found().isEmpty()) {
      return look(call, clean);
    }
    var circle = call.circle().id();
    var box = boxes.open(circle);
    if (box.takesNoMore()) {
      return not();
    }
    var begun = editions.ready(box).begun(editions.draw());
    boolean first = call.permit().once(Editions.once(begun.edition()));
    if (!first && !call.permit().once(Editions.once(begun.next()))) {
      return not();
    }
    var four = words.draw();
    var lock = hash.of(begun.salt(), four);
    var told = new Waiting(lock, clean.story(), 0);
    boxes.seal(circle, first ? begun.plus(told) : begun.plusLater(told));
    return Reply.said(AnswerTexts.sealed(four));
  }

  private Scrub.CleanStory read(UnsignedCall call) {
    var alone =
        call.value(FormTexts.ALONE).filter(Story.Alone.DELETE.name()::equals).isPresent()
            ? Story.Alone.DELETE
            : Story.Alone.POST;
    return scrub.clean(
        call.value(FormTexts.EXPECTED).orElse(""),
        call.value(FormTexts.HAPPENED).orElse(""),
        call.value(FormTexts.DIFFERENTLY).orElse(""),
        alone);
  }

  private Reply ifOpen(UnsignedCall call, Function<StoryPlan, Reply> then) {
    var plan = plans.of(call.circle().id());
    return plan.flatMap(p -> closed(call, p))
        .<Reply>map(Reply.Refused::new)
        .orElseGet(() -> plan.map(then).orElseGet(() -> new Reply.Refused(AnswerTexts.NO_BOX)));
  }

  private Optional<Message> closed(UnsignedCall call, StoryPlan plan) {
    Circle circle = call.circle();
    var today = call.now().atZone(circle.zone()).toLocalDate();
    if (readers.areOverhearing(circle)) {
      return Optional.of(AnswerTexts.OVERHEARD);
    }
    if (boxes.open(circle.id()).paused()) {
      return Optional.of(AnswerTexts.PAUSED);
    }
    if (plan.sponsor() && !doors.areOpen(circle, today)) {
      return Optional.of(AnswerTexts.NOT_OPEN);
    }
    return presence.steady(circle, today) < plan.smallest()
        ? Optional.of(AnswerTexts.TOO_FEW)
        : Optional.empty();
  }

  private static Reply not() {
    return new Reply.Refused(AnswerTexts.NOT_NOW);
  }
}
