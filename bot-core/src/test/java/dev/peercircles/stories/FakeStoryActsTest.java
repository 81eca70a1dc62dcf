package dev.peercircles.stories;

import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.UnitOfWork;

class FakeStoryActsTest extends StoryActsContract {
  private final FakeUnitOfWork units = new FakeUnitOfWork();
  private final FakeStoryActs store = new FakeStoryActs(units);

  @Override
  protected StoryActs store() {
    return store;
  }

  @Override
  protected UnitOfWork units() {
    return units;
  }
}
