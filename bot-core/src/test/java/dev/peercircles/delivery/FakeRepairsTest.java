package dev.peercircles.delivery;

class FakeRepairsTest extends RepairsContract {
  private final FakeUnitOfWork units = new FakeUnitOfWork();
  private final FakeRepairs repairs = new FakeRepairs(units);

  @Override
  protected Repairs repairs() {
    return repairs;
  }

  @Override
  protected UnitOfWork units() {
    return units;
  }
}
