package dev.peercircles.app;

import dev.peercircles.health.Findings;
import dev.peercircles.health.Probe;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Lets a probe look every ten seconds for as long as the bot runs, so that it says in the log what
 * begins to lack and what is mended, and not only as the bot starts.
 */
final class Sentry implements AutoCloseable {
  private static final int SECONDS = 10;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("sentry").daemon().factory());

  private Sentry() {}

  static Sentry start(Probe probe) {
    var sentry = new Sentry();
    var _ =
        sentry.thread.scheduleWithFixedDelay(
            () -> Findings.of(Set.of(probe)), SECONDS, SECONDS, TimeUnit.SECONDS);
    return sentry;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
