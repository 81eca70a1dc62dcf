package dev.peercircles.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Being told to stop (SIGTERM, SIGINT). The JVM halts when its shutdown hooks are done, so ours
 * waits until the thread that works has put everything away, and halts with its exit code: who asks
 * a process to stop and sees it stop has not seen it fail.
 */
final class Termination {
  private static final Duration LONGEST = Duration.ofSeconds(25);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread worker;
  private boolean interruptible = true;

  private Termination(Thread worker) {
    this.worker = worker;
  }

  /**
   * Begins to listen.
   *
   * @param worker waits in {@link #await} or is interrupted before that, and calls {@link #done}
   */
  static Termination of(Thread worker) {
    var termination = new Termination(worker);
    Runtime.getRuntime().addShutdownHook(new Thread(termination::hook, "stop"));
    return termination;
  }

  /** Waits until the process is told to stop; from now on the worker isn't interrupted. */
  void await() throws InterruptedException {
    synchronized (this) {
      interruptible = false;
      // What was asked before is in the latch.
      Thread.interrupted();
    }
    asked.await();
  }

  /** Ends the waiting for another reason than being told to stop. */
  void end() {
    asked.countDown();
  }

  /** Whether the process was told to stop, or has to. */
  boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** Everything is put away. */
  void done() {
    done.countDown();
  }

  private void hook() {
    if (done.getCount() == 0) {
      return; // It ends by itself, with a code of its own.
    }
    ask();
    if (isDoneInTime()) {
      Runtime.getRuntime().halt(Exit.FINE);
    }
  }

  private synchronized void ask() {
    asked.countDown();
    if (interruptible) {
      worker.interrupt();
    }
  }

  private boolean isDoneInTime() {
    try {
      return done.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }
}
