package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.delivery.UnitOfWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteBackendTest {
  /** More than what the file has room for. */
  private static final String WORDS = "x".repeat(1_000_000);

  @TempDir Path directory;

  @Test
  void everyCommitIsOnTheDiskBeforeItIsAcknowledged() {
    try (var durable = TestStorage.on(Database.at(directory.resolve("durable.db")))) {
      assertThat(pragma(durable, "synchronous")).isEqualTo("2");
      assertThat(pragma(durable, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(durable, "secure_delete")).isEqualTo("1");
      assertThat(pragma(durable, "foreign_keys")).isEqualTo("1");
      assertThat(pragma(durable, "busy_timeout")).isEqualTo("5000");
    }
  }

  @Test
  void aDiskThatIsFullIsNotSavedAndWorksAgainOnceThereIsRoom() {
    try (var storage = TestStorage.on(Database.at(directory.resolve("full.db")))) {
      // It holds for this connection, which is given up when it fails.
      pragma(storage, "max_page_count = 1");

      assertThatThrownBy(() -> write(storage))
          .isInstanceOf(UnitOfWork.NotSaved.class)
          .hasMessageContaining("FULL");

      assertThat(storage.count("select count(*) from returns")).isZero();
      write(storage);
      assertThat(storage.count("select count(*) from returns")).isEqualTo(1);
    }
  }

  @Test
  void aFileThatWasMovedOrReplacedIsNotWrittenToAndWorksAgainOnceItIsBack() throws IOException {
    var file = directory.resolve("circles.db");
    var away = directory.resolve("away.db");
    try (var storage = TestStorage.on(Database.at(file))) {
      assertThat(storage.get(WriteProbe.class).look()).isEmpty();
      Files.move(file, away);
      assertThatThrownBy(() -> write(storage))
          .isInstanceOf(UnitOfWork.NotSaved.class)
          .hasMessageContaining("moved, deleted or replaced while the bot ran");
      Files.copy(away, file);
      assertThat(storage.get(WriteProbe.class).look())
          .singleElement()
          .satisfies(f -> assertThat(f.what()).contains("start it with the file"));

      Files.move(away, file, StandardCopyOption.REPLACE_EXISTING);
      write(storage);

      assertThat(storage.count("select count(*) from returns")).isEqualTo(1);
    }
  }

  @Test
  void aPlaceThatNobodyCanWriteIntoIsNamedWithItsCure() throws IOException {
    var file = Files.writeString(directory.resolve("a-file"), "no directory");

    assertThatThrownBy(() -> FileLocked.of(file.resolve("circles.db")))
        .hasMessageContaining("circles.db can't be opened")
        .hasMessageContaining("correct `storage` in the YAML");
  }

  private static int write(TestStorage storage) {
    return storage.execute("insert into returns (member, return_day) values ('ana', ?)", WORDS);
  }

  private static String pragma(TestStorage storage, String name) {
    var transactions = storage.get(Storage.class).transactions();
    return transactions.run(
        () -> transactions.write(h -> h.select("pragma " + name).mapTo(String.class).one()));
  }
}
