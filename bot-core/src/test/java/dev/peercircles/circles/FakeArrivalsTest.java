package dev.peercircles.circles;

import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.delivery.UnitOfWork;

class FakeArrivalsTest extends ArrivalsContract {
  private final FakeUnitOfWork units = new FakeUnitOfWork();
  private final FakeArrivals store = new FakeArrivals(units);

  @Override
  protected Arrivals store() {
    return store;
  }

  @Override
  protected UnitOfWork units() {
    return units;
  }
}
