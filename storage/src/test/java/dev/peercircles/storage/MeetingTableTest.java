package dev.peercircles.storage;

import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.meetings.MeetingStore;
import dev.peercircles.meetings.MeetingStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class MeetingTableTest extends MeetingStoreContract {
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
  protected MeetingStore store() {
    return storage.get(MeetingStore.class);
  }

  @Override
  protected UnitOfWork units() {
    return storage.get(UnitOfWork.class);
  }
}
