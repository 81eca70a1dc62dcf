package dev.peercircles.storage;

import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.OccurrenceStore;
import dev.peercircles.duties.OccurrenceStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class OccurrenceTableTest extends OccurrenceStoreContract {
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
  protected OccurrenceStore store() {
    return storage.get(OccurrenceStore.class);
  }

  @Override
  protected UnitOfWork units() {
    return storage.get(UnitOfWork.class);
  }
}
