package dev.peercircles.app;

import dev.peercircles.stories.Stirring;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets story boxes be sealed anew at random moments for as long as the bot runs. */
final class Stirrer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Stirrer.class);

  private final Stirring stirring;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("stirrer").daemon().factory());

  private Stirrer(Stirring stirring) {
    this.stirring = stirring;
  }

  static Stirrer start(Stirring stirring) {
    var stirrer = new Stirrer(stirring);
    stirrer.next();
    return stirrer;
  }

  private void next() {
    var _ = thread.schedule(this::stir, stirring.pause().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void stir() {
    try {
      stirring.stir();
    } catch (RuntimeException e) {
      log.warn("a story box could not be sealed anew; later again", e);
    }
    next();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
