package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteBackendTest {
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

  private static String pragma(TestStorage storage, String name) {
    var transactions = storage.get(Storage.class).transactions();
    return transactions.run(
        () -> transactions.write(h -> h.select("pragma " + name).mapTo(String.class).one()));
  }
}
