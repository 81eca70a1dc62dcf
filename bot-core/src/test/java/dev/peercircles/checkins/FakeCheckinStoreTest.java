package dev.peercircles.checkins;

import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.UnitOfWork;

class FakeCheckinStoreTest extends CheckinStoreContract {
  private final FakeUnitOfWork units = new FakeUnitOfWork();
  private final FakeCheckinStore store = new FakeCheckinStore(units);

  @Override
  protected CheckinStore store() {
    return store;
  }

  @Override
  protected UnitOfWork units() {
    return units;
  }
}
