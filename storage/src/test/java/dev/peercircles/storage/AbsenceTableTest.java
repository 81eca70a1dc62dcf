package dev.peercircles.storage;

import dev.peercircles.circles.AbsenceStore;
import dev.peercircles.circles.AbsenceStoreContract;
import dev.peercircles.delivery.UnitOfWork;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class AbsenceTableTest extends AbsenceStoreContract {
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
  protected AbsenceStore store() {
    return storage.get(AbsenceStore.class);
  }

  @Override
  protected UnitOfWork units() {
    return storage.get(UnitOfWork.class);
  }
}
