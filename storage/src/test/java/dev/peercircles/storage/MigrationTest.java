package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.circles.MemberId;
import dev.peercircles.rotations.Exchange;
import dev.peercircles.rotations.PlanId;
import dev.peercircles.testing.TestClock;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class MigrationTest {
  @TempDir Path directory;
  @Parameter TestDatabase database;

  @Test
  void oneThatBreaksOffInItsMidstLeavesNothingAndRunsWholeTheNextTime() throws SQLException {
    var place = database.unmigrated(directory.resolve("circles.db"));
    olderVersion(place, "4");
    // What the next migration makes second, so that it fails when its first is there.
    execute(place, "create table rotation_sessions (in_the_way text)");

    assertThatThrownBy(() -> Storage.open(place, TestClock.at("2026-10-12T07:00:00Z")))
        .isInstanceOf(FlywayException.class);

    assertThat(database.columns(place, "rotation_turns")).isEmpty();
    execute(place, "drop table rotation_sessions");
    Storage.open(place, TestClock.at("2026-10-12T07:00:00Z")).close();
    assertThat(database.columns(place, "rotation_turns")).contains("presenter");
    assertThat(database.columns(place, "rotation_sessions")).contains("outcome");
  }

  @Test
  void wishesAndSwapsOfBeforeAreKept() throws SQLException {
    var place = database.unmigrated(directory.resolve("circles.db"));
    olderVersion(place, "13");
    execute(
        place,
        "insert into rotation_topics (plan, words, place) values ('em-berlin/lunch', 'rust', 1)");
    execute(
        place,
        "insert into rotation_exchanges (plan, account, presenter, place)"
            + " values ('em-berlin/lunch', 'bo', 'ana', 3)");

    try (var storage = Storage.open(place, TestClock.at("2026-10-12T07:00:00Z"))) {
      var lunch = new PlanId("em-berlin/lunch");
      assertThat(new RotationTable(storage).exchanges(lunch))
          .containsExactly(new Exchange(new MemberId("bo"), new MemberId("ana")));
      assertThat(new RotationTable(storage).wishes(lunch))
          .singleElement()
          .satisfies(w -> {
            assertThat(w.words()).isEqualTo("rust");
            assertThat(w.member()).isEmpty();
          });
    }
    assertThat(database.columns(place, "rotation_topics")).isEmpty();
  }

  @Test
  void aLaterVersionsDatabaseIsLeftAloneAndSaidToBeSo() throws SQLException {
    var place = database.unmigrated(directory.resolve("circles.db"));
    laterVersion(place);

    assertThatThrownBy(() -> Storage.open(place, TestClock.at("2026-10-12T07:00:00Z")))
        .isInstanceOf(DatabaseNewer.class)
        .hasMessageContaining("later version of this program (it has step 999")
        .hasMessageContaining("cure: start that version");

    assertThat(database.columns(place, "posts")).contains("stands");
    // Nor does it keep the later one from it.
    try (var held = Backend.of(place).claim()) {
      assertThat(held).isNotNull();
    }
  }

  @Test
  void whoWouldStandByOnALaterVersionsDatabaseIsToldAtOnce() {
    var place = database.unmigrated(directory.resolve("circles.db"));
    laterVersion(place);
    var clock = Clock.systemUTC();

    try (var _ = Backend.of(place).claim()) {
      var refused =
          assertThatThrownBy(
              () -> Standby.open(place, clock, () -> Storage.open(place, clock::instant)));
      switch (place) {
        case Database.Postgres _ -> refused.isInstanceOf(DatabaseNewer.class);
        case Database.Sqlite _ -> refused.isInstanceOf(DatabaseInUse.class);
      }
    }
  }

  @Test
  void whoMustWaitForItsTurnChangesNothingBefore() throws SQLException {
    var place = database.unmigrated(directory.resolve("circles.db"));
    olderVersion(place, "4");

    try (var _ = Backend.of(place).claim()) {
      assertThatThrownBy(() -> Storage.open(place, TestClock.at("2026-10-12T07:00:00Z")))
          .isInstanceOf(DatabaseInUse.class);
    }

    assertThat(database.columns(place, "posts")).contains("sent_from").doesNotContain("watch");
  }

  private static void laterVersion(Database place) {
    switch (place) {
      case Database.Sqlite sqlite -> laterVersion("jdbc:sqlite:" + sqlite.file(), "sqlite");
      case Database.Postgres postgres -> laterVersion(postgres.url(), "postgresql");
    }
  }

  private static void laterVersion(String url, String folder) {
    Flyway.configure()
        .dataSource(url, null, null)
        .loggers("slf4j")
        .locations(
            "classpath:db/migration/common",
            "classpath:db/migration/" + folder,
            "classpath:db/later")
        .load()
        .migrate();
  }

  private static void olderVersion(Database place, String version) {
    switch (place) {
      case Database.Sqlite sqlite ->
          olderVersion("jdbc:sqlite:" + sqlite.file(), "sqlite", version);
      case Database.Postgres postgres -> olderVersion(postgres.url(), "postgresql", version);
    }
  }

  private static void olderVersion(String url, String folder, String version) {
    Flyway.configure()
        .dataSource(url, null, null)
        .loggers("slf4j")
        .locations("classpath:db/migration/common", "classpath:db/migration/" + folder)
        .target(version)
        .load()
        .migrate();
  }

  private void execute(Database place, String sql) throws SQLException {
    try (var connection = database.operator(place);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
