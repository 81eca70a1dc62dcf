package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.circles.Absence;
import dev.peercircles.circles.AbsenceStore;
import dev.peercircles.circles.MemberId;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.testing.TestClock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
  private static final MemberId ANA = new MemberId("ana");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

  @TempDir Path directory;

  @Test
  void whatIsSavedIsThereAfterARestart() {
    var file = directory.resolve("deep/down/circles.db");
    try (var storage = new TestStorage(file)) {
      storage
          .get(UnitOfWork.class)
          .run(() -> {
            storage.get(AbsenceStore.class).away(ANA, new Absence(DAY, DAY));
            return 1;
          });
    }
    try (var again = new TestStorage(file)) {
      assertThat(again.get(AbsenceStore.class).absencesOf(ANA))
          .isEqualTo(List.of(new Absence(DAY, DAY)));
    }
  }

  @Test
  void aSecondProcessOnTheSameFileIsRefusedWithTheCure() {
    var database = Database.at(directory.resolve("circles.db"));
    var clock = TestClock.at("2026-10-12T07:00:00Z");
    try (var first = Storage.open(database, clock)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> Storage.open(database, clock))
          .isInstanceOf(DatabaseInUse.class)
          .hasMessageContaining("Stop that one first");
    }
    Storage.open(database, clock).close();
  }
}
