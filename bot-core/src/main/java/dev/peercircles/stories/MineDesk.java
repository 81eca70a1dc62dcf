package dev.peercircles.stories;

import dev.peercircles.circles.Readers;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.UnsignedCall;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the four words open: whoever has them may withdraw, change and answer. */
final class MineDesk {
  /** Most tries of a person an hour. */
  private static final int AN_HOUR = 5;

  private final StoryPlans plans;
  private final StoryBoxes boxes;
  private final Readers readers;
  private final Scrub scrub;
  private final SlowHash hash;

  @Inject
  MineDesk(StoryPlans plans, StoryBoxes boxes, Readers readers, Scrub scrub, SlowHash hash) {
    this.plans = plans;
    this.boxes = boxes;
    this.readers = readers;
    this.scrub = scrub;
    this.hash = hash;
  }

  /** Asks for the words. */
  Reply form(UnsignedCall call) {
    if (plans.of(call.circle().id()).isEmpty()) {
      return new Reply.Refused(AnswerTexts.NO_BOX);
    }
    return readers.areOverhearing(call.circle())
        ? new Reply.Refused(AnswerTexts.OVERHEARD)
        : new Reply.Opens(FormTexts.mine(call.circle(), "", "", Set.of()));
  }

  /** Prepares what its author wants with it: the words are hashed outside. */
  Command.Act open(UnsignedCall call) {
    if (readers.areOverhearing(call.circle())) {
      return Command.Act.saying(new Reply.Refused(AnswerTexts.OVERHEARD));
    }
    var words = call.value(FormTexts.WORDS).flatMap(Words::typed);
    if (words.isEmpty()) {
      return Command.Act.saying(new Reply.Invalid(Map.of(FormTexts.WORDS, AnswerTexts.NOT_FOUR)));
    }
    var answer = scrub.clean(call.value(FormTexts.ANSWER).orElse(""));
    boolean answers = call.value(FormTexts.DO).filter("answer"::equals).isPresent();
    if (answers && answer.text().isEmpty()) {
      return Command.Act.saying(new Reply.Invalid(Map.of(FormTexts.ANSWER, AnswerTexts.NO_ANSWER)));
    }
    if (answers && !answer.found().isEmpty()) {
      return Command.Act.saying(
          new Reply.Opens(
              FormTexts.mine(call.circle(), words.get(), answer.text(), answer.found())));
    }
    if (!call.permit().attempt("words", AN_HOUR)) {
      return Command.Act.saying(new Reply.Refused(AnswerTexts.NO_STORY));
    }
    var salt = boxes.open(call.circle().id()).salt();
    var lock = hash.of(salt, words.get());
    return () -> behind(call, salt, lock, answer.text());
  }

  /** Empty if the box has another salt by now, so that the words must be hashed again. */
  private Optional<Reply> behind(UnsignedCall call, String salt, String lock, String answer) {
    var box = boxes.open(call.circle().id());
    if (!box.salt().equals(salt)) {
      return Optional.empty();
    }
    return box.waitingBehind(lock)
        .map(w -> waiting(call, box, w))
        .or(() -> box.postedBehind(lock).map(p -> posted(call, box, p, answer)))
        .or(() -> Optional.of(new Reply.Refused(AnswerTexts.NO_STORY)));
  }

  private Reply waiting(UnsignedCall call, Box box, Waiting story) {
    return switch (call.value(FormTexts.DO).orElse("")) {
      case "withdraw" -> {
        takeOut(call, box, story);
        yield Reply.said(AnswerTexts.WITHDRAWN);
      }
      case "edit" -> {
        takeOut(call, box, story);
        yield new Reply.Opens(FormTexts.takenOut(call.circle(), story.story()));
      }
      default -> new Reply.Refused(AnswerTexts.WAITS);
    };
  }

  private void takeOut(UnsignedCall call, Box box, Waiting story) {
    boxes.seal(call.circle().id(), box.without(story));
    var edition = box.later().contains(story) ? box.next() : box.edition();
    call.permit().giveBack(Editions.once(edition));
  }

  private Reply posted(UnsignedCall call, Box box, Posted story, String answer) {
    if (story.state() == Posted.State.GONE || story.state() == Posted.State.LEAVING) {
      return new Reply.Refused(AnswerTexts.NO_STORY);
    }
    var circle = call.circle().id();
    return switch (call.value(FormTexts.DO).orElse("")) {
      case "withdraw" -> {
        boxes.seal(circle, box.change(story.day(), p -> p.in(Posted.State.LEAVING)));
        yield Reply.said(AnswerTexts.LEAVES);
      }
      case "answer" -> {
        if (story.replies().size() >= Posted.REPLIES) {
          yield new Reply.Refused(AnswerTexts.ENOUGH);
        }
        boxes.seal(circle, box.change(story.day(), p -> p.and(answer)));
        yield Reply.said(AnswerTexts.ANSWERS);
      }
      default -> new Reply.Refused(AnswerTexts.POSTED);
    };
  }
}
