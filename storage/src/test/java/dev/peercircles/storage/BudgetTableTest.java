package dev.peercircles.storage;

import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.BudgetStore;
import dev.peercircles.duties.BudgetStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class BudgetTableTest extends BudgetStoreContract {
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
  protected BudgetStore store() {
    return storage.get(BudgetStore.class);
  }

  @Override
  protected UnitOfWork units() {
    return storage.get(UnitOfWork.class);
  }
}
