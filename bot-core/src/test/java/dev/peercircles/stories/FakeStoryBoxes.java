package dev.peercircles.stories;

import dev.peercircles.circles.CircleId;
import dev.peercircles.testing.Journal;
import dev.peercircles.testing.Table;

/** Boxes in memory. */
public final class FakeStoryBoxes implements StoryBoxes {
  private final Table<CircleId, Box> boxes;

  public FakeStoryBoxes(Journal journal) {
    boxes = new Table<>(journal);
  }

  /** Boxes whose writes need no unit of work. */
  public FakeStoryBoxes() {
    this(Journal.ANYWHERE);
  }

  @Override
  public Box open(CircleId circle) {
    return boxes.get(circle).orElse(Box.EMPTY);
  }

  @Override
  public void seal(CircleId circle, Box box) {
    boxes.put(circle, box);
  }
}
