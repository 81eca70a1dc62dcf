package dev.peercircles.storage.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.duties.Timekeeper;
import dev.peercircles.storage.Steps;
import dev.peercircles.storage.TestStorage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndlessTest {
  private static final Instant MONDAY = Instant.parse("2026-10-12T07:30:00Z");

  @TempDir Path directory;

  @Test
  void somethingThatIsDueForEverIsRefusedAndNotRunForEver() {
    try (var storage = new TestStorage(directory.resolve("circles.db"))) {
      var posts = new Steps(storage, storage.clock, (_, _) -> {}).work().posts();
      var engine =
          storage.manual(new DueWork((_, _) -> () -> Optional.of(MONDAY), posts, () -> MONDAY));
      storage.get(Timekeeper.class).keep(Map.of(Steps.rhythm("em-berlin"), MONDAY));
      storage.clock.set(MONDAY);

      assertThatThrownBy(engine::runDue).hasMessageContaining("due again and again");
    }
  }
}
