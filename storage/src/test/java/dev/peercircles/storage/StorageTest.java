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
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class StorageTest {
  private static final MemberId ANA = new MemberId("ana");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

  @TempDir Path directory;
  @Parameter TestDatabase database;

  @Test
  void whatIsSavedIsThereAfterARestart() {
    var file = directory.resolve("deep/down/circles.db");
    try (var storage = database.open(file)) {
      storage
          .get(UnitOfWork.class)
          .run(() -> {
            storage.get(AbsenceStore.class).away(ANA, new Absence(DAY, DAY));
            return 1;
          });
    }
    try (var again = database.open(file)) {
      assertThat(again.get(AbsenceStore.class).absencesOf(ANA))
          .isEqualTo(List.of(new Absence(DAY, DAY)));
    }
  }

  @Test
  void aSecondProcessIsRefusedWithTheCure() {
    var place = database.at(directory.resolve("circles.db"), true);
    var clock = TestClock.at("2026-10-12T07:00:00Z");
    try (var first = Storage.open(place, clock)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> Storage.open(place, clock))
          .isInstanceOf(DatabaseInUse.class)
          .hasMessageContaining("Stop that one first");
    }
    Storage.open(place, clock).close();
  }
}
