package dev.peercircles.delivery;

class FakeTakingsTest extends TakingsContract {
  private final FakeUnitOfWork units = new FakeUnitOfWork();
  private final FakeOutbox outbox = new FakeOutbox(units, new FakePostIds());

  @Override
  protected Outbox outbox() {
    return outbox;
  }

  @Override
  protected Takings takings() {
    return outbox;
  }

  @Override
  protected UnitOfWork units() {
    return units;
  }

  @Override
  protected long pick(PostId id) {
    return outbox.pick(id);
  }
}
