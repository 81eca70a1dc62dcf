package dev.peercircles.meetings;

import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.UnitOfWork;

class FakeMeetingStoreTest extends MeetingStoreContract {
  private final FakeUnitOfWork units = new FakeUnitOfWork();
  private final FakeMeetingStore store = new FakeMeetingStore(units);

  @Override
  protected MeetingStore store() {
    return store;
  }

  @Override
  protected UnitOfWork units() {
    return units;
  }
}
