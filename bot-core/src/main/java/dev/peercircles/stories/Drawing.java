package dev.peercircles.stories;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Presence;
import dev.peercircles.circles.Readers;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Moment;
import dev.peercircles.duties.Overtaken;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.Occurrence;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** Draws a story before the agenda. If none may be drawn, nothing is said. */
final class Drawing {
  private static final Duration THREAD = Duration.ofDays(1);

  private final StoryTimes times;
  private final StoryBoxes boxes;
  private final Presence presence;
  private final Readers readers;
  private final StoryDoors doors;
  private final RandomGenerator chance;

  @Inject
  Drawing(
      StoryTimes times,
      StoryBoxes boxes,
      Presence presence,
      Readers readers,
      StoryDoors doors,
      RandomGenerator chance) {
    this.times = times;
    this.boxes = boxes;
    this.presence = presence;
    this.readers = readers;
    this.doors = doors;
    this.chance = chance;
  }

  Decision decide(Circle circle, StoryPlan plan, Occurrence due, Moment moment) {
    var day = due.key().date();
    var box = boxes.open(circle.id());
    if (box.paused()
        || box.posted().size() >= Box.MOST_POSTED
        || presence.steady(circle, day) < plan.smallest()
        || !readers.areOnlyMembers(circle)) {
      return Decision.NOTHING;
    }
    boolean loneDay = times.isLoneDay(circle, plan, day);
    var reminded = reminded(circle, plan, day);
    return switch (Draw.decide(box.waiting(), plan.atLeast(), loneDay, chance)) {
      case Draw.Drawn.Nothing() -> reminded.change(put(circle, box, box.drawn()));
      case Draw.Drawn.Deletes(var story) -> reminded.change(put(circle, box, box.drawn(story)));
      case Draw.Drawn.Posts(var story) -> {
        var after = box.drawn(story).plus(Posted.drawn(story, day));
        yield reminded
            .post(story(circle, day, story.story(), due, moment))
            .post(thread(circle, day, moment))
            .change(put(circle, box, after));
      }
    };
  }

  /** The next weekly post says that the box is open, if it is. */
  private Decision reminded(Circle circle, StoryPlan plan, LocalDate day) {
    return plan.sponsor() && !doors.areOpen(circle, day)
        ? Decision.NOTHING
        : Decision.NOTHING.line(StoryTexts.line(circle.id(), day));
  }

  /** Seals the box also when little changed, so that a write proves nothing. */
  private Decision.Change put(Circle circle, Box before, Box after) {
    return () -> {
      if (!boxes.open(circle.id()).equals(before)) {
        throw new Overtaken("the story box");
      }
      boxes.seal(circle.id(), after);
    };
  }

  private static Post story(
      Circle circle, LocalDate day, Story story, Occurrence due, Moment moment) {
    return new Post(
        StoryKeys.story(circle.id(), day),
        circle.id(),
        new Destination.Channel(),
        StoryTexts.posted(circle.id(), day, story, true),
        moment.now(),
        due.graceEnds());
  }

  private static Post thread(Circle circle, LocalDate day, Moment moment) {
    return new Post(
        StoryKeys.thread(circle.id(), day),
        circle.id(),
        new Destination.Thread(StoryKeys.story(circle.id(), day)),
        StoryTexts.thread(0),
        moment.now(),
        moment.now().plus(THREAD));
  }
}
