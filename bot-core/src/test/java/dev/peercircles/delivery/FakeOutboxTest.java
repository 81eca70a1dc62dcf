package dev.peercircles.delivery;

class FakeOutboxTest extends OutboxContract {
  private final FakeUnitOfWork units = new FakeUnitOfWork();
  private final FakeOutbox outbox = new FakeOutbox(units, new FakePostIds());

  @Override
  protected Outbox outbox() {
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
