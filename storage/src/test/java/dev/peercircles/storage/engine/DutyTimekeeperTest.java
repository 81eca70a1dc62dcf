package dev.peercircles.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.duties.Rhythm;
import dev.peercircles.duties.Timekeeper;
import dev.peercircles.storage.OnBothDatabases;
import dev.peercircles.storage.Steps;
import dev.peercircles.storage.TestDatabase;
import dev.peercircles.storage.TestStorage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class DutyTimekeeperTest {
  private static final Rhythm BERLIN = Steps.rhythm("em-berlin");
  private static final Rhythm PARIS = Steps.rhythm("em-paris");
  private static final Instant NOW = Instant.parse("2026-10-12T07:00:00Z");
  private static final Instant SOON = NOW.plusSeconds(1800);
  private static final Instant LATER = NOW.plus(Duration.ofDays(7));

  @TempDir Path directory;
  @Parameter TestDatabase database;
  private TestStorage storage;

  @BeforeEach
  void open() {
    storage = database.open(directory.resolve("circles.db"));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void newRhythmsAreSet() {
    keep(Map.of(BERLIN, SOON, PARIS, LATER));

    assertThat(executions()).isEqualTo(Map.of(BERLIN.toString(), SOON, PARIS.toString(), LATER));
  }

  @Test
  void whatIsNoLongerPlannedGoes() {
    keep(Map.of(BERLIN, SOON, PARIS, LATER));

    keep(Map.of(PARIS, LATER));

    assertThat(executions()).isEqualTo(Map.of(PARIS.toString(), LATER));
    keep(Map.of());
    assertThat(executions()).isEmpty();
  }

  @Test
  void whatLiesAheadMovesEitherWay() {
    keep(Map.of(BERLIN, SOON, PARIS, LATER));

    keep(Map.of(BERLIN, LATER, PARIS, SOON.plusNanos(1)));

    assertThat(executions()).isEqualTo(Map.of(BERLIN.toString(), LATER, PARIS.toString(), SOON));
  }

  @Test
  void whatIsOverdueStaysSoThatItIsNoticed() {
    keep(Map.of(BERLIN, SOON));
    storage.clock.set(SOON);

    keep(Map.of(BERLIN, LATER));

    assertThat(executions()).isEqualTo(Map.of(BERLIN.toString(), SOON));
  }

  @Test
  void whatIsOverdueStaysThoughNothingMoreIsToCome() {
    keep(Map.of(BERLIN, SOON, PARIS, LATER));
    storage.clock.set(SOON);

    keep(Map.of());

    assertThat(executions()).isEqualTo(Map.of(BERLIN.toString(), SOON));
  }

  @Test
  void whatFailedAndWaitsToBeTriedAgainStays() {
    keep(Map.of(BERLIN, SOON));
    storage.execute("update scheduled_tasks set consecutive_failures = 1");

    keep(Map.of(BERLIN, LATER));

    assertThat(executions()).isEqualTo(Map.of(BERLIN.toString(), SOON));
  }

  @Test
  void whatWaitsForItsTurnToAskAPlatformStays() {
    keep(Map.of(BERLIN, SOON));
    var planned = storage.clock.instant().minusSeconds(1).toString();
    storage.execute(
        "update scheduled_tasks set task_data = ?", planned.getBytes(StandardCharsets.UTF_8));

    keep(Map.of(BERLIN, LATER));

    assertThat(executions()).isEqualTo(Map.of(BERLIN.toString(), SOON));
  }

  @Test
  void whatRunsJustNowIsLeftAlone() {
    keep(Map.of(BERLIN, SOON, PARIS, SOON));
    storage.execute("update scheduled_tasks set picked = true");

    keep(Map.of(BERLIN, LATER));

    assertThat(executions()).isEqualTo(Map.of(BERLIN.toString(), SOON, PARIS.toString(), SOON));
  }

  @Test
  void postsAreNoneOfItsBusiness() {
    storage.execute(
        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
            + " values ('post', 'x', 1, false, 1)");

    keep(Map.of());

    assertThat(storage.count("select count(*) from scheduled_tasks")).isEqualTo(1);
  }

  private void keep(Map<Rhythm, Instant> next) {
    storage.get(Timekeeper.class).keep(next);
  }

  private Map<String, Instant> executions() {
    var all = new TreeMap<String, Instant>();
    storage
        .get(Executions.class)
        .duties()
        .forEach(e -> all.put(e.getTaskInstance().getId(), e.getExecutionTime()));
    return all;
  }
}
