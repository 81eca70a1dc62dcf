package dev.peercircles.storage;

import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Takings;
import dev.peercircles.delivery.TakingsContract;
import dev.peercircles.delivery.UnitOfWork;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class SqlTakingsTest extends TakingsContract {
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
  protected Takings takings() {
    return storage.get(Takings.class);
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
}
