package dev.peercircles.app;

import com.google.inject.Injector;
import dev.peercircles.health.NotReady;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects to all platforms side by side. One that can't be reached is tried again and again, one
 * that refuses the bot every ten minutes; neither keeps another from working. Opened and closed
 * once, by one thread.
 */
final class Connections implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Connections.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration UNTIL_MENDED = Duration.ofMinutes(10);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

  private final List<Link> links;
  private final Injector injector;
  private final Duration untilMended;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<Link, Thread> threads = new LinkedHashMap<>();

  Connections(List<Link> links, Injector injector) {
    this(links, injector, UNTIL_MENDED);
  }

  /** With another pause after a refusal. */
  Connections(List<Link> links, Injector injector, Duration untilMended) {
    this.untilMended = untilMended;
    this.links = List.copyOf(links);
    this.injector = injector;
  }

  /**
   * Returns when each platform was tried once.
   *
   * @throws NotReady if every one refuses, and would again until somebody mends what its message
   *     names; the messages of the others are in the log
   */
  void open() throws InterruptedException {
    var tries = links.stream().map(this::keep).toList();
    var troubles = new ArrayList<NotReady>();
    try {
      for (var each : tries) {
        each.get().ifPresent(troubles::add);
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException bug) {
        throw bug;
      }
      throw new IllegalStateException(e);
    }
    if (!troubles.isEmpty()
        && troubles.size() == links.size()
        && troubles.stream().noneMatch(NotReady::mayPass)) {
      var last = troubles.removeLast();
      troubles.forEach(e -> log.error("{}", e.getMessage()));
      throw last;
    }
    troubles.forEach(e -> log.error("{}\n  trying again; all else goes on", e.getMessage()));
  }

  /** Holds what came of the first try. */
  private CompletableFuture<Optional<NotReady>> keep(Link link) {
    var tried = new CompletableFuture<Optional<NotReady>>();
    threads.put(link, Thread.ofVirtual().name("connect").start(() -> keep(link, tried)));
    return tried;
  }

  private void keep(Link link, CompletableFuture<Optional<NotReady>> tried) {
    try {
      do {
        connect(link, tried);
      } while (closing.getCount() > 0 && link.ends(injector));
    } catch (InterruptedException e) {
      // Closing.
    } catch (RuntimeException e) {
      if (!tried.completeExceptionally(e)) {
        log.error("{} is no longer tried", link.platform().title(), e);
      }
    }
  }

  /** Returns when it stands, or when there is no use in it any more. */
  private void connect(Link link, CompletableFuture<Optional<NotReady>> tried)
      throws InterruptedException {
    var pause = FIRST_PAUSE;
    var refusal = attempt(link);
    while (refusal.isPresent()) {
      var next = refusal.get().mayPass() ? pause : untilMended;
      if (!tried.complete(refusal) && closing.getCount() > 0) {
        log.warn("{}\n  trying again in {} s", refusal.get().getMessage(), next.toSeconds());
      }
      if (closing.await(next.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      pause = longer(pause);
      refusal = attempt(link);
    }
    log.info("{} has been connected", link.platform().title());
    tried.complete(Optional.empty());
  }

  private Optional<NotReady> attempt(Link link) {
    try {
      link.start(injector);
      return Optional.empty();
    } catch (NotReady e) {
      return Optional.of(e);
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
