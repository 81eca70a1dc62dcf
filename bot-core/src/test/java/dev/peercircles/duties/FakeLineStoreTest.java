package dev.peercircles.duties;

import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.UnitOfWork;

class FakeLineStoreTest extends LineStoreContract {
  private final FakeUnitOfWork units = new FakeUnitOfWork();
  private final FakeLineStore store = new FakeLineStore(units);

  @Override
  protected LineStore store() {
    return store;
  }

  @Override
  protected UnitOfWork units() {
    return units;
  }
}
