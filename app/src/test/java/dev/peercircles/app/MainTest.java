package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Provides;
import dev.peercircles.storage.Database;
import dev.peercircles.storage.Storage;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path directory;

  @Test
  void saysPlainlyThatTheDatabaseIsInUse() {
    var database = Database.at(directory.resolve("circles.db"));
    try (var other = Storage.open(database, InstantSource.system())) {
      assertThat(other).isNotNull();

      var failure =
          catchThrowable(() -> Guice.createInjector(opening(database)).getInstance(Storage.class));

      assertThat(Main.words(failure))
          .startsWith("The database ")
          .endsWith("Stop that one first, or give this one a file of its own.");
    }
  }

  private static AbstractModule opening(Database database) {
    return new AbstractModule() {
      @Provides
      Storage storage() {
        return Storage.open(database, InstantSource.system());
      }
    };
  }
}
