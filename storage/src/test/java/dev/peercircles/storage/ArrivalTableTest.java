package dev.peercircles.storage;

import dev.peercircles.circles.Arrivals;
import dev.peercircles.circles.ArrivalsContract;
import dev.peercircles.delivery.UnitOfWork;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class ArrivalTableTest extends ArrivalsContract {
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
  protected Arrivals store() {
    return storage.get(Arrivals.class);
  }

  @Override
  protected UnitOfWork units() {
    return storage.get(UnitOfWork.class);
  }
}
