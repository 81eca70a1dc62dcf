package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.OutboxContract;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.MessageKey;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class SqlOutboxTest extends OutboxContract {
  @TempDir Path directory;
  @Parameter TestDatabase database;
  private TestStorage storage;

  @BeforeEach
  void open() {
    storage = database.open(directory.resolve("circles.db"));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Override
  protected Outbox outbox() {
    return storage.get(Outbox.class);
  }

  @Override
  protected UnitOfWork units() {
    return storage.get(UnitOfWork.class);
  }

  @Override
  protected long pick(PostId id) {
    storage.execute(
        "update scheduled_tasks set picked = true, version = version + 1 where task_instance = ?",
        id.value());
    return storage.count("select version from scheduled_tasks where task_instance = ?", id.value());
  }

  @Test
  void eachStagedPostHasOneExecution() {
    var id = stage("a/b", new Destination.Channel());

    assertThat(executions()).isEqualTo(1);
    assertThat(
            storage.count(
                "select count(*) from scheduled_tasks where task_name = 'post'"
                    + " and task_instance = ? and not picked",
                id.value()))
        .isEqualTo(1);
  }

  @Test
  void whatIsTakenBackLeavesNeitherRowsNorExecutions() {
    stage("a/b", new Destination.Channel());

    assertThatThrownBy(() -> stage("a/b", new Destination.Channel()));
    assertThatThrownBy(() ->
        units()
            .run(() -> {
              outbox()
                  .stage(outbox().find(new MessageKey("a/b")).stream().map(p -> p.post()).toList());
              return 1;
            }));

    assertThat(executions()).isEqualTo(1);
    assertThat(storage.count("select count(*) from posts")).isEqualTo(1);
  }

  @Test
  void aCancelledPostHasNoExecution() {
    stage("a/b", new Destination.Channel());

    units().run(() -> outbox().cancel(new MessageKey("a/b"), "no longer so"));

    assertThat(executions()).isZero();
  }

  @Test
  void aPostThatTheEngineDidNotPickCantBeClaimed() {
    var id = stage("a/b", new Destination.Channel());

    assertThat(units().run(() -> outbox().claim(id, 1, storage.clock.instant()))).isFalse();
  }

  @Test
  void wordsOfASentPostAreGoneFromItsRow() {
    var id = stage("a/b", new Destination.Channel());

    units()
        .run(() -> {
          outbox().skip(id, "too late");
          return 1;
        });

    assertThat(storage.count("select count(*) from posts where body is null")).isEqualTo(1);
  }

  private int executions() {
    return storage.count("select count(*) from scheduled_tasks");
  }
}
