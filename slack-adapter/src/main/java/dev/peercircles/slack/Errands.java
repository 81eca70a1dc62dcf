package dev.peercircles.slack;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work under way, each on a virtual thread, that can be waited for. Thread-safe. */
@Singleton
final class Errands {
  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
  private static final int MOST = 10_000;

  private final Semaphore free = new Semaphore(MOST);

  @Inject
  Errands() {}

  /** Begins at once. Whatever is thrown is logged and ends here. */
  void run(String what, Runnable work) {
    free.acquireUninterruptibly();
    Thread.ofVirtual()
        .name("slack-" + what)
        .start(() -> {
          try {
            work.run();
          } catch (Throwable t) {
            // Errors too: Bolt's own worker dies of one for good.
            LOG.error("Slack's {} broke: {}", what, Trace.of(t));
          } finally {
            free.release();
          }
        });
  }

  /** Waits until all have ended; whether they did within the limit. */
  boolean drained(Duration limit) {
    try {
      boolean all = free.tryAcquire(MOST, limit.toMillis(), TimeUnit.MILLISECONDS);
      if (all) {
        free.release(MOST);
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
