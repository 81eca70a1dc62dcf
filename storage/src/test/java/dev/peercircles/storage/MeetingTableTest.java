package dev.peercircles.storage;

import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.meetings.MeetingStore;
import dev.peercircles.meetings.MeetingStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class MeetingTableTest extends MeetingStoreContract {
  @TempDir Path directory;
  private TestStorage storage;

  @BeforeEach
  void open() {
    storage = new TestStorage(directory.resolve("circles.db"));
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
