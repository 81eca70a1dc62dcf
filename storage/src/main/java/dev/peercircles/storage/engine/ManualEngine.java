package dev.peercircles.storage.engine;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.Housekeeping;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The engine without threads, for rehearsals: runs what is due when told to, on the caller's thread
 * and in an order that is always the same. Not thread-safe.
 */
public final class ManualEngine {
  private static final int MANY = 10_000;

  private final Executions executions;
  private final InstantSource clock;
  private final ManualScheduler scheduler;

  /**
   * An engine at rest.
   *
   * @param source lends the connection of the current unit of work
   */
  public ManualEngine(
      DataSource source,
      Executions executions,
      DueWork work,
      UnitOfWork units,
      InstantSource clock) {
    this.executions = executions;
    this.clock = clock;
    var builder =
        TestHelper.createManualScheduler(
            source, new EngineTasks(work, units, clock, () -> false).all());
    builder.clock(new Given(clock));
    builder.serializer(new PlainText());
    builder.jdbcCustomization(executions.dialect().customization());
    builder.pollUsingLockAndFetch(0.5, 1.0);
    this.scheduler = builder.build();
  }

  /** Makes sure that the daily job is planned. */
  public void start() {
    executions.keepRetention(Housekeeping.next(clock.instant()));
  }

  /** When something is next due; maybe already past. */
  public Optional<Instant> next() {
    return executions.next();
  }

  /** Runs what is due by now, and what that makes due at once. */
  public void runDue() {
    for (int round = 0; next().filter(at -> !at.isAfter(clock.instant())).isPresent(); round++) {
      if (round > MANY) {
        throw new IllegalStateException("something is due again and again at " + clock.instant());
      }
      scheduler.runAnyDueExecutions();
    }
  }

  /**
   * Lets time pass: sets the clock to each instant at which something is due, runs it, and goes on
   * until nothing is due up to the end. The clock then stands at the end.
   *
   * @param setClock sets the clock that this engine was given
   */
  public void runUntil(Instant end, Consumer<Instant> setClock) {
    runDue();
    for (var next = next(); next.filter(at -> !at.isAfter(end)).isPresent(); next = next()) {
      setClock.accept(next.orElseThrow());
      runDue();
    }
    setClock.accept(end);
  }

  /** The clock that it is given, in the engine's terms. */
  private static final class Given extends SettableClock {
    private final InstantSource source;

    Given(InstantSource source) {
      this.source = source;
    }

    @Override
    public Instant now() {
      return source.instant();
    }
  }
}
