package dev.peercircles.storage.engine;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.peercircles.delivery.ComeBack;
import dev.peercircles.delivery.Completion;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.Rhythm;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The engine's tasks. Handlers decide; what they return writes inside the unit of work that
 * completes the execution, so that the engine's check of the version fences our writes as well.
 */
final class EngineTasks {
  /** How often a unit of work is tried when the store does not answer. */
  private static final int TRIES = 3;

  /** How often a post may fail in a row for another reason than the store. */
  private static final int POISONOUS = 5;

  private final DueWork work;
  private final UnitOfWork units;
  private final InstantSource clock;
  private final BooleanSupplier held;
  private final Retry retry;

  /**
   * The tasks.
   *
   * @param held whether nothing may be done now: what is due stays as it is
   */
  EngineTasks(DueWork work, UnitOfWork units, InstantSource clock, BooleanSupplier held) {
    this.held = held;
    this.work = work;
    this.units = units;
    this.clock = clock;
    this.retry = new Retry(clock);
  }

  List<com.github.kagkarlsson.scheduler.task.Task<?>> all() {
    return List.of(duty(), post(), retention());
  }

  private com.github.kagkarlsson.scheduler.task.Task<String> duty() {
    return custom(Task.DUTY)
        .onDeadExecution(this::atOnce)
        .execute(
            (_, context) -> held.getAsBoolean() ? this::putBack : decided(context.getExecution()));
  }

  private CompletionHandler<String> decided(Execution execution) {
    try {
      var rhythm = Rhythm.parse(execution.getId());
      return writing(work.duties().decide(rhythm, Retry.plannedFor(execution)));
    } catch (ComeBack e) {
      return (done, operations) -> saved(() -> Retry.again(done, operations, e.at()));
    }
  }

  private com.github.kagkarlsson.scheduler.task.Task<String> post() {
    return Tasks.custom(Task.POST.key(), String.class)
        .onFailure(this::postFailed)
        .onDeadExecution(inDoubt())
        .execute((instance, context) ->
            held.getAsBoolean()
                ? this::putBack
                : writing(
                    work.posts()
                        .attempt(new PostId(instance.getId()), context.getExecution().version),
                    this::postFailed));
  }

  private com.github.kagkarlsson.scheduler.task.Task<String> retention() {
    return custom(Task.RETENTION)
        .onDeadExecution(this::atOnce)
        .execute((_, _) -> {
          if (held.getAsBoolean()) {
            return this::putBack;
          }
          var next = work.retention().run();
          return writing(() -> Optional.of(next));
        });
  }

  /** As it was, so that it is due when it was, and remembers what it was planned for. */
  private void putBack(ExecutionComplete done, ExecutionOperations<String> operations) {
    var execution = done.getExecution();
    var data = execution.taskInstance.getData() instanceof String words ? words : "";
    saved(() -> operations.reschedule(done, execution.executionTime, data));
  }

  private Tasks.TaskBuilder<String> custom(Task task) {
    return Tasks.custom(task.key(), String.class).onFailure(retry::later);
  }

  /** A post that nobody can handle is given up, so that it is recorded and not tried for ever. */
  private void postFailed(ExecutionComplete failed, ExecutionOperations<String> operations) {
    var execution = failed.getExecution();
    boolean often = execution.consecutiveFailures + 1 >= POISONOUS;
    boolean store = failed.getCause().filter(UnitOfWork.NotSaved.class::isInstance).isPresent();
    if (!often || store || !givenUp(execution, operations)) {
      retry.later(failed, operations);
    }
  }

  private boolean givenUp(Execution execution, ExecutionOperations<String> operations) {
    try {
      saved(() -> {
        work.posts().poisoned(new PostId(execution.getId()));
        operations.stop();
      });
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private CompletionHandler<String> writing(Completion completion) {
    return writing(completion, retry::later);
  }

  private CompletionHandler<String> writing(
      Completion completion, FailureHandler<String> onFailure) {
    return (done, operations) -> {
      try {
        saved(() -> write(completion, done, operations));
      } catch (RuntimeException e) {
        var now = clock.instant();
        onFailure.onFailure(
            ExecutionComplete.failure(done.getExecution(), now, now, e), operations);
      }
    };
  }

  private static void write(
      Completion completion, ExecutionComplete done, ExecutionOperations<String> operations) {
    completion.write().ifPresentOrElse(at -> operations.reschedule(done, at, ""), operations::stop);
  }

  /** A post that was being sent when its process died may be out: it is never repeated blindly. */
  private DeadExecutionHandler<String> inDoubt() {
    return (dead, operations) ->
        saved(() -> {
          var execution = dead.getExecution();
          work.posts().died(new PostId(execution.getId()), execution.version);
          atOnce(dead, operations);
        });
  }

  private void atOnce(ExecutionComplete dead, ExecutionOperations<String> operations) {
    Retry.again(dead, operations, clock.instant());
  }

  /**
   * Runs in a unit of work; again if the store did not answer, since what was done is in memory.
   */
  private void saved(Runnable writes) {
    for (int left = TRIES - 1; left >= 0; left--) {
      try {
        units.run(() -> {
          writes.run();
          return left();
        });
        return;
      } catch (UnitOfWork.NotSaved e) {
        if (left == 0) {
          throw e;
        }
      }
    }
  }

  private static Optional<Void> left() {
    return Optional.empty();
  }
}
