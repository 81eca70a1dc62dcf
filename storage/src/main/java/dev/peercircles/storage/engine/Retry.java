package dev.peercircles.storage.engine;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again what failed: after a minute, then twice as long each time, at most an hour. The
 * execution remembers what instant it was first planned for, so that nothing is missed by waiting.
 */
final class Retry {
  private static final Logger log = LoggerFactory.getLogger(Retry.class);
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int ALARMING = 5;

  private final InstantSource clock;

  Retry(InstantSource clock) {
    this.clock = clock;
  }

  /** When the execution was to be done, however often it was tried since. */
  static Instant plannedFor(Execution execution) {
    return execution.taskInstance.getData() instanceof String planned && !planned.isEmpty()
        ? Instant.parse(planned)
        : execution.executionTime;
  }

  /**
   * Reschedules after a failure. Never throws: else the engine would wait until it thinks us dead.
   */
  void later(ExecutionComplete failed, ExecutionOperations<String> operations) {
    var execution = failed.getExecution();
    int times = execution.consecutiveFailures + 1;
    failed.getCause().ifPresent(cause -> report(execution, times, cause));
    try {
      again(failed, operations, clock.instant().plus(pause(times)));
    } catch (RuntimeException e) {
      log.warn("{} could not be rescheduled; somebody else may hold it by now", name(execution), e);
    }
  }

  /** Reschedules and remembers what it was planned for. */
  static void again(
      ExecutionComplete failed, ExecutionOperations<String> operations, Instant when) {
    operations.reschedule(failed, when, plannedFor(failed.getExecution()).toString());
  }

  /** How long to wait after that many failures in a row. */
  static Duration pause(int times) {
    var doubled = FIRST.multipliedBy(1L << Math.clamp(times - 1L, 0, 10));
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }

  private static void report(Execution execution, int times, Throwable cause) {
    if (times >= ALARMING) {
      log.error("{} failed {} times in a row; it goes on trying", name(execution), times, cause);
    } else {
      log.warn("{} failed; it is tried again", name(execution), cause);
    }
  }

  private static String name(Execution execution) {
    return execution.getTaskName() + " " + execution.getId();
  }
}
