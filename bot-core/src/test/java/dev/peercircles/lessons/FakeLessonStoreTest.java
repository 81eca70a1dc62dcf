package dev.peercircles.lessons;

import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.UnitOfWork;

class FakeLessonStoreTest extends LessonStoreContract {
  private final FakeUnitOfWork units = new FakeUnitOfWork();
  private final FakeLessonStore store = new FakeLessonStore(units);

  @Override
  protected LessonStore store() {
    return store;
  }

  @Override
  protected UnitOfWork units() {
    return units;
  }
}
