package dev.peercircles.storage.engine;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.peercircles.delivery.PostId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * The engine's executions, for those who stage them. What is called inside a unit of work is part
 * of it. Thread-safe.
 */
public final class Executions {
  // Asked at each step of a rehearsal: the engine's client would read and sort whole rows for it.
  private static final String NEXT =
      "select min(execution_time) as due from scheduled_tasks where picked = ?";

  private final DataSource source;
  private final Dialect dialect;
  private final SchedulerClient client;
  private final AtomicReference<Runnable> waking = new AtomicReference<>(() -> {});

  /**
   * Executions of a database.
   *
   * @param source lends the connection of the current unit of work
   * @param dialect of that database
   */
  public Executions(DataSource source, Dialect dialect) {
    this.source = source;
    this.dialect = dialect;
    this.client =
        SchedulerClient.Builder.create(source)
            .serializer(new PlainText())
            .jdbcCustomization(dialect.customization())
            .build();
  }

  /** Stages one execution for each post. */
  public void stage(Map<PostId, Instant> posts) {
    var batch = new ArrayList<SchedulableInstance<?>>();
    posts.forEach((id, at) -> batch.add(at(Task.POST, id.value(), at)));
    client.scheduleBatch(batch);
  }

  /** Takes a post's execution back; one that runs just now finds out by itself. */
  public void cancel(PostId post) {
    drop(TaskInstanceId.of(Task.POST.key(), post.value()));
  }

  /** Makes the engine look at once whether something is due. */
  public void wake() {
    waking.get().run();
  }

  Dialect dialect() {
    return dialect;
  }

  void onWake(Runnable action) {
    waking.set(action);
  }

  /** Makes sure that the daily job has its execution. */
  void keepRetention(Instant first) {
    client.scheduleIfNotExists(new TaskInstance<>(Task.RETENTION.key(), Task.ONLY, ""), first);
  }

  /** Executions of duties, those that run just now included. */
  List<ScheduledExecution<String>> duties() {
    return client.getScheduledExecutionsForTask(
        Task.DUTY.key(), String.class, ScheduledExecutionsFilter.all());
  }

  void stageDuties(Map<String, Instant> duties) {
    var batch = new ArrayList<SchedulableInstance<?>>();
    duties.forEach((id, at) -> batch.add(at(Task.DUTY, id, at)));
    client.scheduleBatch(batch);
  }

  void move(TaskInstanceId id, Instant to) {
    try {
      client.reschedule(id, to);
    } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
      // It runs just now: its completion asks the plans of today for the next date.
    }
  }

  void drop(TaskInstanceId id) {
    try {
      client.cancel(id);
    } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
      // It runs just now: its completion finds nothing to do and ends it.
    }
  }

  /** When the next execution that nobody runs is due. */
  public Optional<Instant> next() {
    try (var connection = source.getConnection();
        var statement = connection.prepareStatement(NEXT)) {
      statement.setBoolean(1, false);
      try (var rows = statement.executeQuery()) {
        return rows.next() ? Optional.ofNullable(Millis.get(rows, "due")) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("what is due next can't be read", e);
    }
  }

  private static SchedulableInstance<String> at(Task task, String id, Instant at) {
    return SchedulableInstance.of(new TaskInstance<>(task.key(), id, ""), at);
  }
}
