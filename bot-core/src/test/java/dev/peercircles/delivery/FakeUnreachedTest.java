package dev.peercircles.delivery;

class FakeUnreachedTest extends UnreachedContract {
  private final FakeOutbox outbox = new FakeOutbox();
  private final FakeUnreached unreached = new FakeUnreached(outbox);

  @Override
  protected Unreached unreached() {
    return unreached;
  }

  @Override
  protected Outbox outbox() {
    return outbox;
  }

  @Override
  protected UnitOfWork units() {
    return new FakeUnitOfWork();
  }
}
