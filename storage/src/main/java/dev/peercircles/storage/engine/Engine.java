package dev.peercircles.storage.engine;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.Housekeeping;
import dev.peercircles.health.ClockWatch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine on the real clock, with threads of its own: wakes what is due. Start it once the rest
 * is ready; stop it before the database is closed. Thread-safe.
 */
public final class Engine implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Engine.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration PULSE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

  private final DataSource source;
  private final Executions executions;
  private final DueWork work;
  private final UnitOfWork units;
  private final InstantSource clock;
  private final ClockWatch watch;
  private final Consumer<Instant> pulse;
  private final ScheduledExecutorService watching =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("clock-watch").daemon().factory());
  private final AtomicReference<Optional<Scheduler>> running =
      new AtomicReference<>(Optional.empty());

  /**
   * An engine that is not started.
   *
   * @param source lends the connection of the current unit of work
   * @param watch says whether the clock can be gone by: while it can't, nothing is woken
   * @param pulse told every half minute that we are alive, as long as the clock is right
   */
  public Engine(
      DataSource source,
      Executions executions,
      DueWork work,
      UnitOfWork units,
      InstantSource clock,
      ClockWatch watch,
      Consumer<Instant> pulse) {
    this.source = source;
    this.executions = executions;
    this.work = work;
    this.units = units;
    this.clock = clock;
    this.watch = watch;
    this.pulse = pulse;
  }

  /** Begins to wake what is due, what was missed included. */
  public void start() {
    var scheduler = scheduler();
    if (!running.compareAndSet(Optional.empty(), Optional.of(scheduler))) {
      throw new IllegalStateException("the engine runs already");
    }
    executions.keepRetention(Housekeeping.next(clock.instant()));
    executions.onWake(scheduler::triggerCheckForDueExecutions);
    scheduler.start();
    watching.scheduleWithFixedDelay(() -> look(scheduler), 0, LOOK.toMillis(), MILLISECONDS);
    watching.scheduleWithFixedDelay(this::beat, 0, PULSE.toMillis(), MILLISECONDS);
  }

  /** What was picked just before is put back as it was by its handler. */
  private void look(Scheduler scheduler) {
    try {
      if (watch.astray().isPresent()) {
        scheduler.pause();
      } else {
        scheduler.resume();
      }
    } catch (RuntimeException e) {
      log.warn("whether the clock is right can't be said now", e);
    }
  }

  private void beat() {
    try {
      if (watch.astray().isEmpty()) {
        pulse.accept(clock.instant());
      }
    } catch (RuntimeException e) {
      log.debug("that we are alive could not be written", e);
    }
  }

  /** Stops waking, and gives what runs a few seconds to end. */
  @Override
  public void close() {
    watching.shutdownNow();
    executions.onWake(() -> {});
    running.getAndSet(Optional.empty()).ifPresent(Scheduler::stop);
  }

  private Scheduler scheduler() {
    return Scheduler.create(
            source, new EngineTasks(work, units, clock, () -> watch.astray().isPresent()).all())
        .clock(clock::instant)
        .serializer(new PlainText())
        .jdbcCustomization(executions.dialect().customization())
        .schedulerName(new SchedulerName.Fixed(executions.dialect().schedulerName()))
        .threads(executions.dialect().threads())
        .pollingInterval(POLL)
        // Never more than there are threads: what waits in the engine's queue has no heartbeat.
        .pollUsingLockAndFetch(0.5, 1.0)
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .shutdownMaxWait(LONGEST_STOP)
        // Failures are logged where they are rescheduled.
        .failureLogging(LogLevel.DEBUG, false)
        .build();
  }
}
