package dev.peercircles.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.storage.BoxRows;
import dev.peercircles.storage.TestStorage;
import dev.peercircles.storage.stories.TestBoxes;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever compares two copies of the disk can't tell from a new row and key that somebody told. */
class StirredOnDiskTest {
  @TempDir Path directory;

  @Test
  void rowAndKeyChangeThoughNothingCameOrWent() throws Exception {
    try (var storage = new TestStorage(directory.resolve("circles.db"))) {
      var keys = directory.resolve("keys");
      var boxes = TestBoxes.sealed(storage, keys, new Random(1));
      var units = storage.get(UnitOfWork.class);
      var kept = new Parlour.Kept(storage.clock, units, storage.get(Outbox.class), boxes);
      var parlour = new Parlour(5, 1, kept);
      parlour.empties();
      var seen = new HashSet<String>();
      for (int i = 0; i < 5; i++) {
        parlour.stirring().stir();
        assertThat(parlour.box()).isEqualTo(Box.EMPTY);
        var row = storage.get(BoxRows.class).of(parlour.circle.id()).orElseThrow();
        assertThat(seen.add(row.sealed()) && seen.add(TestBoxes.keys(keys))).isTrue();
      }
    }
  }
}
