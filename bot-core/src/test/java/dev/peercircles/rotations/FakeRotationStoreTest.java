package dev.peercircles.rotations;

import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.testing.TestClock;

class FakeRotationStoreTest extends RotationStoreContract {
  private final FakeUnitOfWork units = new FakeUnitOfWork(TestClock.at("2026-11-04T08:00:00Z"));
  private final FakeRotationStore store = new FakeRotationStore(units);

  @Override
  protected RotationStore store() {
    return store;
  }

  @Override
  protected UnitOfWork units() {
    return units;
  }
}
