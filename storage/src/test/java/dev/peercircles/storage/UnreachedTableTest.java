package dev.peercircles.storage;

import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.delivery.Unreached;
import dev.peercircles.delivery.UnreachedContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class UnreachedTableTest extends UnreachedContract {
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
  protected Unreached unreached() {
    return storage.get(Unreached.class);
  }

  @Override
  protected Outbox outbox() {
    return storage.get(Outbox.class);
  }

  @Override
  protected UnitOfWork units() {
    return storage.get(UnitOfWork.class);
  }
}
