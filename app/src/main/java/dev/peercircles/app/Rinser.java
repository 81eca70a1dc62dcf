package dev.peercircles.app;

import java.util.BitSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okio.Buffer;

/**
 * Overwrites, every minute for as long as the bot runs, the buffers that the platforms' HTTP
 * libraries share: they keep what was sent and received until somebody needs them again, a draft
 * that was shown to its author for instance. Always at the same pace, so that it tells nothing.
 */
final class Rinser implements AutoCloseable {
  /** More than the library keeps in one of its pools. */
  private static final int MOST = 80 * 1024;

  private static final int MANY_THREADS = 1 << 12;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("rinser").daemon().factory());

  private Rinser() {}

  static Rinser start() {
    var rinser = new Rinser();
    var _ = rinser.thread.scheduleWithFixedDelay(Rinser::rinse, 1, 1, TimeUnit.MINUTES);
    return rinser;
  }

  /**
   * There is a pool for each remainder of the threads' ids: so many threads, until each was hit.
   */
  static void rinse() {
    int pools = Integer.highestOneBit(2 * Runtime.getRuntime().availableProcessors() - 1);
    var done = new BitSet();
    for (int i = 0; i < MANY_THREADS && done.cardinality() < pools; i++) {
      var one = Thread.ofVirtual().unstarted(Rinser::overwrite);
      done.set((int) (one.threadId() % pools));
      one.start();
      join(one);
    }
  }

  /** Takes all buffers of this thread's pool, writes into them, and gives them back. */
  private static void overwrite() {
    try (var all = new Buffer()) {
      all.write(new byte[MOST]);
      all.clear();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
