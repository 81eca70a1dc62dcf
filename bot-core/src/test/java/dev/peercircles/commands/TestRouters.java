package dev.peercircles.commands;

import dev.peercircles.circles.FakeCircles;
import dev.peercircles.delivery.FakeUnreached;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.UnitOfWork;
import java.time.InstantSource;

/** The real router, for tests of features. */
public final class TestRouters {
  private TestRouters() {}

  public static CommandRouter router(
      CommandCatalog catalog,
      FakeCircles circles,
      UnitOfWork work,
      Outbox outbox,
      InstantSource clock,
      Allowance allowance) {
    return new Routing(
        catalog, circles, circles, work, outbox, clock, allowance, new FakeUnreached(outbox));
  }
}
