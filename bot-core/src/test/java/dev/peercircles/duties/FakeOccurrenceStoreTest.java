package dev.peercircles.duties;

import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.UnitOfWork;

class FakeOccurrenceStoreTest extends OccurrenceStoreContract {
  private final FakeUnitOfWork units = new FakeUnitOfWork();
  private final FakeOccurrenceStore store = new FakeOccurrenceStore(units);

  @Override
  protected OccurrenceStore store() {
    return store;
  }

  @Override
  protected UnitOfWork units() {
    return units;
  }
}
