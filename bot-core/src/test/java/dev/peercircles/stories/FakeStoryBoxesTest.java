package dev.peercircles.stories;

import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.UnitOfWork;

class FakeStoryBoxesTest extends StoryBoxesContract {
  private final FakeUnitOfWork units = new FakeUnitOfWork();
  private final FakeStoryBoxes boxes = new FakeStoryBoxes(units);

  @Override
  protected StoryBoxes boxes() {
    return boxes;
  }

  @Override
  protected UnitOfWork units() {
    return units;
  }
}
