package dev.peercircles.stories;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Presence;
import dev.peercircles.circles.Readers;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.UnsignedCall;
import dev.peercircles.messages.Message;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

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
    return refusal(call)
        .or(() -> plan(call).map(p -> new Reply.Opens(FormTexts.tell(call.circle(), p))))
        .orElseGet(() -> new Reply.Refused(AnswerTexts.NO_BOX));
  }

  /** Shows what is left of a story before it is sealed. Nothing is kept of it. */
  Reply look(UnsignedCall call) {
    return refusal(call).or(() -> tooMany(call)).orElseGet(() -> look(call, read(call)));
  }

  /** Prepares to seal it, if it is what its author was shown: the words are hashed outside. */
  Command.Act seal(UnsignedCall call) {
    return refusal(call)
        .or(() -> tooMany(call))
        .map(Command.Act::saying)
        .orElseGet(() -> seal(call, read(call)));
  }

  private static Reply look(UnsignedCall call, Scrub.CleanStory clean) {
    return clean.story().saysNothing()
        ? new Reply.Invalid(Map.of(FormTexts.HAPPENED, AnswerTexts.NOTHING))
        : new Reply.Opens(FormTexts.preview(call.circle(), clean.story(), clean.found()));
  }

  private Command.Act seal(UnsignedCall call, Scrub.CleanStory clean) {
    if (clean.story().saysNothing() || !clean.found().isEmpty()) {
      return Command.Act.saying(look(call, clean));
    }
    var box = boxes.open(call.circle().id());
    if (box.takesNoMore() || toldTwice(call, box)) {
      // As quick as any other refusal, so that its pace tells nothing either.
      return Command.Act.saying(not());
    }
    var salt = box.begun(editions.draw()).salt();
    var four = words.draw();
    var lock = hash.of(salt, four);
    return () -> refusal(call).or(() -> seal(call, clean, new Lock(salt, four, lock)));
  }

  /**
   * What a story is locked with.
   *
   * @param salt of the box as it was when the words were hashed
   * @param four the words
   * @param hash their slow hash
   */
  private record Lock(String salt, String four, String hash) {
    @Override
    public String toString() {
      return "a lock";
    }
  }

  /** Empty if the box has another salt by now, so that the words must be hashed again. */
  private Optional<Reply> seal(UnsignedCall call, Scrub.CleanStory clean, Lock lock) {
    var circle = call.circle().id();
    var box = boxes.open(circle).begun(lock.salt());
    if (!box.salt().equals(lock.salt())) {
      return Optional.empty();
    }
    if (box.takesNoMore()) {
      return Optional.of(not());
    }
    var begun = editions.ready(box);
    boolean first = call.permit().once(Editions.once(begun.edition()));
    if (!first && !call.permit().once(Editions.once(begun.next()))) {
      return Optional.of(not());
    }
    var told = new Waiting(lock.hash(), clean.story(), 0);
    boxes.seal(circle, first ? begun.plus(told) : begun.plusLater(told));
    return Optional.of(Reply.said(AnswerTexts.sealed(lock.four())));
  }

  /** Whether they have one in this edition and one for the next. */
  private static boolean toldTwice(UnsignedCall call, Box box) {
    return !box.waiting().isEmpty()
        && call.permit().did(Editions.once(box.edition()))
        && call.permit().did(Editions.once(box.next()));
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

  private Optional<StoryPlan> plan(UnsignedCall call) {
    return plans.of(call.circle().id());
  }

  private static Optional<Reply> tooMany(UnsignedCall call) {
    return call.permit().attempt("tell", AN_HOUR) ? Optional.empty() : Optional.of(not());
  }

  /** Why nothing can be told now, if it can't; asked again when it is sealed. */
  private Optional<Reply> refusal(UnsignedCall call) {
    return plan(call)
        .map(p -> closed(call, p))
        .orElseGet(() -> Optional.of(AnswerTexts.NO_BOX))
        .map(Reply.Refused::new);
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
