package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.sandbox.Turnstile;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps posts that reach a platform until it is told to let them go. Then they are carried out,
 * whether or not whoever sent them still lives.
 */
final class Held implements Turnstile {
  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch free = new CountDownLatch(1);

  /** Waits until one is held. */
  void awaitOne() {
    assertThat(isOpened(arrived)).as("a post arrives").isTrue();
  }

  void letGo() {
    free.countDown();
  }

  @Override
  public boolean arrives(String what) {
    if (what.equals("chat.postMessage")
        || what.startsWith("POST /channels/") && what.endsWith("/messages")) {
      arrived.countDown();
      return isOpened(free);
    }
    return true;
  }

  private static boolean isOpened(CountDownLatch latch) {
    try {
      return latch.await(BotProcess.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
