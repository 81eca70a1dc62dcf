package dev.peercircles.duties;

import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.UnitOfWork;

class FakeBudgetStoreTest extends BudgetStoreContract {
  private final FakeUnitOfWork units = new FakeUnitOfWork();
  private final FakeBudgetStore store = new FakeBudgetStore(units);

  @Override
  protected BudgetStore store() {
    return store;
  }

  @Override
  protected UnitOfWork units() {
    return units;
  }
}
