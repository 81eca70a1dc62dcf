package dev.peercircles.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * Which of Slack's events were handled. Slack sends one again at once, after one and after five
 * minutes unless it is acknowledged, and any connection may get it. Remembers ids only, for an
 * hour, and not more than some ten thousand. Thread-safe.
 */
final class Deliveries {
  private static final Duration LIFE = Duration.ofHours(1);
  private static final int MOST = 10_000;

  private final Cache<String, CompletableFuture<Boolean>> outcomes;

  Deliveries() {
    this(Ticker.systemTicker());
  }

  Deliveries(Ticker ticker) {
    outcomes =
        Caffeine.newBuilder().expireAfterWrite(LIFE).maximumSize(MOST).ticker(ticker).build();
  }

  /**
   * Handles an event unless that was done before, or is being done: then it waits for the outcome.
   * What failed is forgotten, so that Slack's next delivery gets another try.
   *
   * @return whether the event is handled
   */
  boolean once(String event, Callable<Boolean> work) throws Exception {
    var mine = new CompletableFuture<Boolean>();
    var first = outcomes.asMap().putIfAbsent(event, mine);
    if (first != null) {
      return first.join();
    }
    boolean done = false;
    try {
      done = work.call();
      return done;
    } finally {
      if (!done) {
        outcomes.asMap().remove(event, mine);
      }
      mine.complete(done);
    }
  }
}
