package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class InstallationTest {
  @TempDir Path directory;
  @Parameter TestDatabase database;

  @Test
  void theSecretIsDrawnOnceAndKept() {
    byte[] first;
    try (var storage = open("circles.db")) {
      first = secret(storage, 1);
      assertThat(secret(storage, 2)).isEqualTo(first);
    }

    try (var later = open("circles.db")) {
      assertThat(secret(later, 3)).isEqualTo(first).hasSize(32);
      assertThat(later.count("select count(*) from installation")).isEqualTo(1);
    }
  }

  @Test
  void anotherInstallationHasAnother() {
    try (var one = open("one.db");
        var other = open("other.db")) {
      assertThat(secret(one, 1)).isNotEqualTo(secret(other, 2));
    }
  }

  private TestStorage open(String name) {
    return database.open(directory.resolve(name));
  }

  private static byte[] secret(TestStorage storage, long seed) {
    return storage.get(Installation.class).secret(new Random(seed));
  }
}
