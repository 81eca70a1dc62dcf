package dev.peercircles.app;

import com.google.inject.Injector;
import dev.peercircles.health.NotReady;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects to all platforms side by side. One that can't be reached is tried again and again, and
 * keeps no other from working. Opened and closed once, by one thread.
 */
final class Connections implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Connections.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

  private final List<Link> links;
  private final Injector injector;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<Link, Thread> threads = new LinkedHashMap<>();

  Connections(List<Link> links, Injector injector) {
    this.links = List.copyOf(links);
    this.injector = injector;
  }

  /**
   * Returns when each platform was tried once.
   *
   * @throws NotReady if one refuses, and would again until somebody mends what its message names
   */
  void open() throws InterruptedException {
    var tries = links.stream().map(this::keep).toList();
    try {
      for (var each : tries) {
        each.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e);
    }
  }

  private CompletableFuture<Void> keep(Link link) {
    var tried = new CompletableFuture<Void>();
    threads.put(link, Thread.ofVirtual().name("connect").start(() -> keep(link, tried)));
    return tried;
  }

  private void keep(Link link, CompletableFuture<Void> tried) {
    try {
      for (var pause = FIRST_PAUSE; !connects(link, tried, pause); pause = longer(pause)) {
        if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      // Closing.
    } catch (RuntimeException e) {
      tried.completeExceptionally(e);
    }
  }

  private boolean connects(Link link, CompletableFuture<Void> tried, Duration pause) {
    try {
      link.start(injector);
      log.info("{} has been connected", link.platform().title());
      tried.complete(null);
      return true;
    } catch (NotReady e) {
      if (!tried.isDone() && !e.mayPass()) {
        throw e;
      }
      if (closing.getCount() > 0) {
        log.warn("{}\n  trying again in {} s", e.getMessage(), pause.toSeconds());
      }
      tried.complete(null);
      return false;
    }
  }

  private static Duration longer(Duration pause) {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  /** Ends trying, and hangs up. */
  @Override
  public void close() {
    closing.countDown();
    threads.values().forEach(Thread::interrupt);
    links.stream().filter(this::isOutOfStart).forEach(l -> l.stop(injector));
  }

  /** A library may not heed an interrupt; it has no connection yet then, and ends with the JVM. */
  private boolean isOutOfStart(Link link) {
    try {
      var thread = threads.get(link);
      return thread == null || thread.join(LONGEST_CLOSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
