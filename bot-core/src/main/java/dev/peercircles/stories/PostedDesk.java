package dev.peercircles.stories;

import dev.peercircles.circles.Circle;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Standing;
import dev.peercircles.commands.UnsignedCall;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Post;
import dev.peercircles.stories.Posted.State;
import dev.peercircles.stories.Posted.Verdict;
import dev.peercircles.stories.StoryActs.What;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What can be done about a posted story: me too, fold, and what host and deputy decide. */
final class PostedDesk {
  private static final Duration WORTH = Duration.ofDays(1);

  private final StoryBoxes boxes;
  private final StoryActs acts;

  @Inject
  PostedDesk(StoryBoxes boxes, StoryActs acts) {
    this.boxes = boxes;
    this.acts = acts;
  }

  /** Counts a press once a person; who pressed is never written, and nothing tells them apart. */
  Reply meToo(UnsignedCall call) {
    var box = boxes.open(call.circle().id());
    var posted = named(call, box).filter(p -> p.state() != State.GONE);
    if (posted.isEmpty()) {
      return new Reply.Refused(AnswerTexts.CLOSED);
    }
    if (call.permit().once("me-too " + posted.get().day())) {
      boxes.seal(call.circle().id(), box.change(posted.get().day(), Posted::meTooToo));
    }
    return Reply.said(AnswerTexts.ME_TOO);
  }

  /** One press folds, at once. */
  Reply fold(UnsignedCall call) {
    var box = boxes.open(call.circle().id());
    var posted = named(call, box);
    if (posted.isEmpty()) {
      return new Reply.Refused(AnswerTexts.CLOSED);
    }
    return switch (posted.get().state()) {
      case OPEN -> {
        var folded = posted.get().in(State.FOLDED).numbered(posted.get().numbered() + 1);
        boxes.seal(call.circle().id(), box.change(folded.day(), _ -> folded));
        var words = StoryTexts.folded(call.circle(), folded.day());
        yield Reply.said(
            StoryTexts.folds(call.circle()), edit(call.circle(), folded, words, call.now()));
      }
      case SETTLED -> new Reply.Refused(AnswerTexts.STAYS);
      case FOLDED -> Reply.said(StoryTexts.folds(call.circle()));
      case LEAVING, GONE -> new Reply.Refused(AnswerTexts.CLOSED);
    };
  }

  Reply unfold(UnsignedCall call) {
    return judge(call, Verdict.UNFOLD);
  }

  Reply remove(UnsignedCall call) {
    return judge(call, Verdict.REMOVE);
  }

  /** The host stops the box, or lets it go on. */
  Reply pause(UnsignedCall call) {
    if (call.standing() == Standing.MEMBER) {
      return new Reply.Refused(AnswerTexts.PAUSED_BY_HOSTS_ONLY);
    }
    var box = boxes.open(call.circle().id());
    boxes.seal(call.circle().id(), box.paused(!box.paused()));
    note(call, box.paused() ? What.OPENED : What.PAUSED);
    return Reply.said(box.paused() ? AnswerTexts.GOES_ON : AnswerTexts.PAUSES);
  }

  private Reply judge(UnsignedCall call, Verdict verdict) {
    if (call.standing() == Standing.MEMBER) {
      return new Reply.Refused(AnswerTexts.HOSTS_ONLY);
    }
    var box = boxes.open(call.circle().id());
    var folded =
        call.arguments().date(StoryButtons.DAY).isPresent()
            ? named(call, box).filter(p -> p.state() == State.FOLDED)
            : box.posted().stream().filter(p -> p.state() == State.FOLDED).findFirst();
    return folded
        .map(p -> judge(call, box, p, verdict))
        .orElseGet(() -> new Reply.Refused(AnswerTexts.NOTHING_FOLDED));
  }

  private Reply judge(UnsignedCall call, Box box, Posted folded, Verdict verdict) {
    boolean host = call.standing() == Standing.HOST;
    var judged =
        folded.judged(
            host ? Optional.of(verdict) : folded.host(),
            host ? folded.deputy() : Optional.of(verdict));
    boolean agreed = judged.host().isPresent() && judged.host().equals(judged.deputy());
    if (!agreed && call.circle().deputy().isPresent() && call.circle().host().isPresent()) {
      boxes.seal(call.circle().id(), box.change(folded.day(), _ -> judged));
      note(
          call,
          switch (verdict) {
            case UNFOLD -> What.WANTS_IT_UNFOLDED;
            case REMOVE -> What.WANTS_IT_REMOVED;
          });
      return Reply.said(AnswerTexts.HALF);
    }
    return settle(call, box, judged.numbered(judged.numbered() + 1), verdict);
  }

  private Reply settle(UnsignedCall call, Box box, Posted folded, Verdict verdict) {
    var circle = call.circle();
    var day = folded.day();
    return switch (verdict) {
      case UNFOLD -> {
        note(call, What.UNFOLDED);
        boxes.seal(circle.id(), box.change(day, _ -> folded.in(State.SETTLED)));
        var words = StoryTexts.posted(circle.id(), day, folded.story(), false);
        yield Reply.said(AnswerTexts.UNFOLDED, edit(circle, folded, words, call.now()));
      }
      case REMOVE -> {
        note(call, What.REMOVED);
        boxes.seal(circle.id(), box.change(day, _ -> folded.gone()));
        yield Reply.said(
            AnswerTexts.REMOVED, edit(circle, folded, StoryTexts.removed(circle), call.now()));
      }
    };
  }

  /** In the audit trail: the act, and not whose story it is, which nobody knows. */
  private void note(UnsignedCall call, What what) {
    var today = call.now().atZone(call.circle().zone()).toLocalDate();
    acts.note(call.circle().id(), new StoryActs.Act(today, what, call.standing()));
  }

  /** The edit that has the number of the story as it is now. */
  static Post edit(Circle circle, Posted posted, Message words, Instant now) {
    var key = StoryKeys.story(circle.id(), posted.day());
    return new Post(
        StoryKeys.numbered(key, "edit", posted.numbered()),
        circle.id(),
        new Destination.InPlaceOf(key),
        words,
        now,
        now.plus(WORTH));
  }

  private static Optional<Posted> named(UnsignedCall call, Box box) {
    return call.arguments().date(StoryButtons.DAY).flatMap(box::posted);
  }
}
