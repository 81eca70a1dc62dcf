package dev.peercircles.storage.engine;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.Rhythm;
import dev.peercircles.duties.Timekeeper;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps the executions of duties as the plans want them: reads all once, and changes what differs.
 */
public final class DutyTimekeeper implements Timekeeper {
  private final Executions executions;
  private final UnitOfWork units;
  private final InstantSource clock;

  @Inject
  public DutyTimekeeper(Executions executions, UnitOfWork units, InstantSource clock) {
    this.executions = executions;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public void keep(Map<Rhythm, Instant> next) {
    units.run(() -> {
      change(next);
      return Optional.empty();
    });
    executions.wake();
  }

  private void change(Map<Rhythm, Instant> next) {
    var lacking = new TreeMap<String, Instant>();
    next.forEach((rhythm, at) -> lacking.put(rhythm.toString(), at));
    var now = clock.instant();
    for (var there : executions.duties()) {
      var wanted = Optional.ofNullable(lacking.remove(there.getTaskInstance().getId()));
      wanted.ifPresentOrElse(at -> move(there, at, now), () -> drop(there, now));
    }
    executions.stageDuties(lacking);
  }

  /** The last of its kind may be owed still; what is owed to nobody ends when it is woken. */
  private void drop(ScheduledExecution<String> there, Instant now) {
    if (!isOwed(there, now)) {
      executions.drop(there.getTaskInstance());
    }
  }

  /**
   * What is overdue stays, and so does what remembers that it was planned for earlier: it failed
   * and waits to be tried again, or waits for its turn to ask a platform. It is still owed.
   */
  private static boolean isOwed(ScheduledExecution<String> there, Instant now) {
    return !there.getExecutionTime().isAfter(now)
        || there.getConsecutiveFailures() > 0
        || there.getRawData() instanceof byte[] planned && planned.length > 0;
  }

  private void move(ScheduledExecution<String> there, Instant to, Instant now) {
    if (!isOwed(there, now)
        && !there.getExecutionTime().equals(to.truncatedTo(ChronoUnit.MILLIS))) {
      executions.move(there.getTaskInstance(), to);
    }
  }
}
