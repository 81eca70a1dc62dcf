package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.delivery.UnitOfWork;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class WriteProbeTest {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  @TempDir Path directory;
  @Parameter TestDatabase database;
  private TestStorage storage;

  @BeforeEach
  void open() {
    storage = database.openImpatient(directory.resolve("circles.db"));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void hasNothingToReportWhereItCanWrite() {
    assertThat(storage.get(WriteProbe.class).look()).isEmpty();
  }

  @Test
  void reportsADatabaseThatSomebodyHoldsUntilFiveMinutesAfterItCanBeWrittenTo() throws Exception {
    var probe = storage.get(WriteProbe.class);
    try (var _ = database.hold(storage.database)) {
      assertThat(probe.look())
          .singleElement()
          .satisfies(f -> {
            assertThat(f.what())
                .startsWith("The database can't be written to since 2026-10-12T07:00:00Z: ")
                .contains(database.inUse());
            assertThat(f.cure()).contains("its disk has room");
          });
    }
    storage.clock.forward(FIVE_MINUTES.minusSeconds(1));
    assertThat(probe.look()).hasSize(1);
    storage.clock.forward(Duration.ofSeconds(1));

    assertThat(probe.look()).isEmpty();
  }

  @Test
  void saysSinceWhenItGoesOn() throws Exception {
    var probe = storage.get(WriteProbe.class);
    try (var _ = database.hold(storage.database)) {
      probe.look();
      storage.clock.forward(Duration.ofMinutes(4));
      probe.look();
      storage.clock.forward(Duration.ofMinutes(4));

      assertThat(probe.look()).singleElement().matches(f -> f.what().contains("T07:00:00Z"));
    }
  }

  @Test
  void reportsWhatSomebodyElsesWritingMet() throws Exception {
    var probe = storage.get(WriteProbe.class);
    try (var _ = database.hold(storage.database)) {
      assertThatThrownBy(() ->
              storage.execute("insert into returns (member, return_day) values ('ana', ?)", "x"))
          .isInstanceOf(UnitOfWork.NotSaved.class);
    }

    assertThat(probe.look()).hasSize(1);
  }

  @Test
  void takesABugForNoRefusal() {
    assertThatThrownBy(() ->
            storage
                .get(UnitOfWork.class)
                .run(() -> {
                  throw new IllegalStateException("a bug");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(storage.get(WriteProbe.class).look()).isEmpty();
  }
}
