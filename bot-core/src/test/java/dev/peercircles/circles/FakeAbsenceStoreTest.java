package dev.peercircles.circles;

import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.UnitOfWork;

class FakeAbsenceStoreTest extends AbsenceStoreContract {
  private final FakeUnitOfWork units = new FakeUnitOfWork();
  private final FakeAbsenceStore store = new FakeAbsenceStore(units);

  @Override
  protected AbsenceStore store() {
    return store;
  }

  @Override
  protected UnitOfWork units() {
    return units;
  }
}
