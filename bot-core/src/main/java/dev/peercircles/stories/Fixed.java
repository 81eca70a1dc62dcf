package dev.peercircles.stories;

import dev.peercircles.circles.Circle;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Moment;
import dev.peercircles.duties.Overtaken;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What appears at the two fixed times a day, so that the moment says nothing: answers of authors,
 * counts, withdrawals, the question for lessons; and threads that close.
 */
final class Fixed {
  private static final Duration WORTH = Duration.ofDays(1);
  private static final int SEVERAL = 3;
  private static final int LESSONS_AFTER = 7;

  private final StoryBoxes boxes;

  @Inject
  Fixed(StoryBoxes boxes) {
    this.boxes = boxes;
  }

  Decision decide(Circle circle, StoryPlan plan, LocalDate today, Moment moment) {
    var box = boxes.open(circle.id());
    if (box.posted().isEmpty()) {
      return Decision.NOTHING;
    }
    var posts = new ArrayList<Post>();
    var after = box;
    for (var posted : box.posted()) {
      if (today.isBefore(posted.day().plusDays(plan.closesAfter()))) {
        var next = new Step(circle, moment, posts).take(posted, today);
        after = after.change(posted.day(), _ -> next);
      } else {
        after = after.without(posted);
      }
    }
    var changed = after;
    if (changed.equals(box)) {
      return Decision.NOTHING;
    }
    var decision = Decision.NOTHING.change(() -> put(circle, box, changed));
    for (var post : posts) {
      decision = decision.post(post);
    }
    return decision;
  }

  private void put(Circle circle, Box before, Box after) {
    if (!boxes.open(circle.id()).equals(before)) {
      throw new Overtaken("the story box");
    }
    boxes.seal(circle.id(), after);
  }

  /** One story at one fixed time. */
  private record Step(Circle circle, Moment moment, List<Post> posts) {

    Posted take(Posted before, LocalDate today) {
      return switch (before.state()) {
        case LEAVING -> leave(before);
        case OPEN, SETTLED -> lessons(answers(count(before)), today);
        case FOLDED -> count(before);
        case GONE -> before;
      };
    }

    private Posted leave(Posted before) {
      var next = before.numbered(before.numbered() + 1);
      posts.add(PostedDesk.edit(circle, next, StoryTexts.withdrawn(), moment.now()));
      return next.gone();
    }

    private Posted count(Posted before) {
      int shown = Math.min(before.meToo(), SEVERAL);
      if (shown == before.meTooShown()) {
        return before;
      }
      var next = before.showing(shown).numbered(before.numbered() + 1);
      var thread = StoryKeys.thread(circle.id(), before.day());
      posts.add(
          post(
              StoryKeys.numbered(thread, "edit", next.numbered()),
              new Destination.InPlaceOf(thread),
              StoryTexts.thread(shown)));
      return next;
    }

    private Posted answers(Posted before) {
      var next = before;
      var story = StoryKeys.story(circle.id(), before.day());
      for (var answer : before.replies()) {
        next = next.numbered(next.numbered() + 1);
        posts.add(
            post(
                StoryKeys.numbered(story, "answer", next.numbered()),
                new Destination.Thread(story),
                StoryTexts.answer(answer)));
      }
      return next.with(List.of());
    }

    private Posted lessons(Posted before, LocalDate today) {
      if (before.asked() || today.isBefore(before.day().plusDays(LESSONS_AFTER))) {
        return before;
      }
      var story = StoryKeys.story(circle.id(), before.day());
      posts.add(
          post(
              story.with("lessons"),
              new Destination.Thread(story),
              StoryTexts.lessons(circle.id(), before.day())));
      return before.wasAsked();
    }

    private Post post(MessageKey key, Destination destination, Message message) {
      return new Post(
          key, circle.id(), destination, message, moment.now(), moment.now().plus(WORTH));
    }
  }
}
