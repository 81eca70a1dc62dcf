package dev.peercircles.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.delivery.ComeBack;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.PostIds;
import dev.peercircles.duties.Timekeeper;
import dev.peercircles.storage.OnBothDatabases;
import dev.peercircles.storage.Steps;
import dev.peercircles.storage.Steps.Step;
import dev.peercircles.storage.TestDatabase;
import dev.peercircles.storage.TestStorage;
import dev.peercircles.testing.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class ManualEngineTest {
  private static final Instant MONDAY = Instant.parse("2026-10-12T07:30:00Z");

  @TempDir Path directory;
  @Parameter TestDatabase database;
  private TestStorage storage;
  private final List<String> trace = new ArrayList<>();

  @BeforeEach
  void open() {
    storage = database.openImpatient(directory.resolve("circles.db"));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void aDutyStagesItsPostsAndTheNextWeekInOneGo() {
    var engine = storage.manual(steps(storage, trace).work());
    engine.start();
    keep(storage, "em-berlin", MONDAY);

    engine.runUntil(MONDAY.plus(Duration.ofDays(8)), storage.clock::set);

    assertThat(trace)
        .containsExactly(
            "2026-10-12T07:30:00Z DECIDES em-berlin/checkin/open/2026-10-12",
            "2026-10-12T07:30:00Z SENDS em-berlin/checkin/open/2026-10-12/first",
            "2026-10-12T07:30:00Z SENDS em-berlin/checkin/open/2026-10-12/second",
            "2026-10-13T03:30:00Z RETAINS all",
            "2026-10-14T03:30:00Z RETAINS all",
            "2026-10-15T03:30:00Z RETAINS all",
            "2026-10-16T03:30:00Z RETAINS all",
            "2026-10-17T03:30:00Z RETAINS all",
            "2026-10-18T03:30:00Z RETAINS all",
            "2026-10-19T03:30:00Z RETAINS all",
            "2026-10-19T07:30:00Z DECIDES em-berlin/checkin/open/2026-10-19",
            "2026-10-19T07:30:00Z SENDS em-berlin/checkin/open/2026-10-19/first",
            "2026-10-19T07:30:00Z SENDS em-berlin/checkin/open/2026-10-19/second",
            "2026-10-20T03:30:00Z RETAINS all");
    assertThat(storage.count("select count(*) from posts where state = 'SENT'")).isEqualTo(4);
    assertThat(engine.next()).contains(Instant.parse("2026-10-21T03:30:00Z"));
    assertThat(storage.clock.instant()).isEqualTo(MONDAY.plus(Duration.ofDays(8)));
  }

  @Test
  void severalWeeksRunTwiceAreTheSameTwiceWhateverTheIds() {
    var counting = weeks("counting", new FakePostIds());
    var last = new AtomicLong(1_000_000);
    var backwards = weeks("backwards", _ -> FakePostIds.of(last.decrementAndGet()));

    assertThat(counting).hasSizeGreaterThan(12 * 5 * 3).isEqualTo(backwards);
  }

  private List<String> weeks(String name, PostIds ids) {
    var traced = new ArrayList<String>();
    var place = database.at(directory.resolve(name + ".db"), false);
    try (var rehearsal = new TestStorage(place, TestClock.at("2026-10-12T07:00:00Z"), ids)) {
      var engine = rehearsal.manual(steps(rehearsal, traced).work());
      engine.start();
      rehearsal
          .get(Timekeeper.class)
          .keep(
              Map.of(
                  Steps.rhythm("em-berlin"), MONDAY,
                  Steps.rhythm("em-paris"), MONDAY,
                  Steps.rhythm("em-lisbon"), MONDAY,
                  Steps.rhythm("em-pune"), MONDAY.plusSeconds(60),
                  Steps.rhythm("em-rome"), MONDAY.plus(Duration.ofDays(3))));
      engine.runUntil(MONDAY.plus(Duration.ofDays(7 * 12)), rehearsal.clock::set);
    }
    return traced;
  }

  @Test
  void aFailingHandlerIsTriedAgainLaterAndLaterAndForgetsNothing() {
    var attempts = new ArrayList<Instant>();
    var planned = new ArrayList<Instant>();
    var engine =
        storage.manual(
            new DueWork(
                (_, plannedFor) -> {
                  attempts.add(storage.clock.instant());
                  planned.add(plannedFor);
                  throw new IllegalStateException("a bug");
                },
                steps(storage, trace).work().posts(),
                () -> MONDAY));
    keep(storage, "em-berlin", MONDAY);

    engine.runUntil(MONDAY.plus(Duration.ofHours(5)), storage.clock::set);

    assertThat(attempts.stream().map(at -> Duration.between(MONDAY, at).toMinutes()))
        .containsExactly(0L, 1L, 3L, 7L, 15L, 31L, 63L, 123L, 183L, 243L);
    assertThat(planned).containsOnly(MONDAY);
  }

  @Test
  void whoMayNotAskAPlatformComesBackWhenTheyMayAndForgetsNothing() {
    var attempts = new ArrayList<Instant>();
    var turn = MONDAY.plusMillis(1_800);
    var engine =
        storage.manual(
            new DueWork(
                (_, plannedFor) -> {
                  assertThat(plannedFor).isEqualTo(MONDAY);
                  attempts.add(storage.clock.instant());
                  if (storage.clock.instant().isBefore(turn)) {
                    throw new ComeBack(turn);
                  }
                  return Optional::empty;
                },
                steps(storage, trace).work().posts(),
                () -> MONDAY));
    keep(storage, "em-berlin", MONDAY);

    engine.runUntil(MONDAY.plus(Duration.ofHours(5)), storage.clock::set);

    assertThat(attempts).containsExactly(MONDAY, turn);
  }

  @Test
  void aPostThatNobodyCanHandleIsGivenUpAfterFiveTriesAndOthersGoOut() {
    var tries = new AtomicInteger();
    var engine =
        storage.manual(
            new Steps(
                    storage,
                    storage.clock,
                    (step, what) -> {
                      if (step == Step.CLAIMS && what.endsWith("first")) {
                        tries.incrementAndGet();
                        throw new IllegalStateException("a bug");
                      }
                    })
                .work());
    keep(storage, "em-berlin", MONDAY);

    engine.runUntil(MONDAY.plus(Duration.ofHours(5)), storage.clock::set);

    assertThat(tries).hasValue(5);
    assertThat(storage.count("select count(*) from posts where state = 'SKIPPED'")).isEqualTo(1);
    assertThat(storage.count("select count(*) from posts where state = 'SENT'")).isEqualTo(1);
    assertThat(storage.count("select count(*) from scheduled_tasks where task_name = 'post'"))
        .isZero();
  }

  @Test
  void afterAFailureThatPassedTheNextDateIsAsIfNothingHadBeen() {
    var tries = new AtomicInteger();
    var engine =
        storage.manual(
            new Steps(
                    storage,
                    storage.clock,
                    (step, what) -> {
                      log(storage, trace, step, what);
                      if (step == Step.WROTE && tries.incrementAndGet() <= 2) {
                        throw new IllegalStateException("a bug after all was written");
                      }
                    })
                .work());
    keep(storage, "em-berlin", MONDAY);

    storage.clock.set(MONDAY);
    engine.runDue();
    assertThat(storage.count("select count(*) from posts")).isZero();
    assertThat(storage.count("select count(*) from occurrences")).isZero();
    assertThat(storage.count("select count(*) from scheduled_tasks where task_name = 'post'"))
        .isZero();

    engine.runUntil(MONDAY.plus(Duration.ofDays(7)), storage.clock::set);

    assertThat(trace)
        .containsExactly(
            "2026-10-12T07:30:00Z DECIDES em-berlin/checkin/open/2026-10-12",
            "2026-10-12T07:31:00Z DECIDES em-berlin/checkin/open/2026-10-12",
            "2026-10-12T07:33:00Z DECIDES em-berlin/checkin/open/2026-10-12",
            "2026-10-12T07:33:00Z SENDS em-berlin/checkin/open/2026-10-12/first",
            "2026-10-12T07:33:00Z SENDS em-berlin/checkin/open/2026-10-12/second",
            "2026-10-19T07:30:00Z DECIDES em-berlin/checkin/open/2026-10-19",
            "2026-10-19T07:30:00Z SENDS em-berlin/checkin/open/2026-10-19/first",
            "2026-10-19T07:30:00Z SENDS em-berlin/checkin/open/2026-10-19/second");
  }

  @Test
  void anOccurrenceThatWasDoneBeforeStagesNothingAgain() {
    var engine = storage.manual(steps(storage, trace).work());
    keep(storage, "em-berlin", MONDAY);
    engine.runUntil(MONDAY, storage.clock::set);
    storage.execute("delete from scheduled_tasks");
    keep(storage, "em-berlin", MONDAY);

    engine.runUntil(MONDAY.plusSeconds(60), storage.clock::set);

    assertThat(storage.count("select count(*) from posts")).isEqualTo(2);
    assertThat(storage.count("select count(*) from scheduled_tasks where task_name = 'post'"))
        .isZero();
  }

  @Test
  void aHandlerWhoseExecutionWasGivenAwayWritesNothing() {
    var engine =
        storage.manual(
            new Steps(
                    storage,
                    storage.clock,
                    (step, _) -> {
                      if (step == Step.DECIDES) {
                        storage.execute("update scheduled_tasks set version = version + 1");
                      }
                    })
                .work());
    keep(storage, "em-berlin", MONDAY);
    storage.clock.set(MONDAY);

    engine.runDue();

    assertThat(storage.count("select count(*) from posts")).isZero();
    assertThat(storage.count("select count(*) from occurrences")).isZero();
  }

  @Test
  void aHandlerWhoseExecutionWasDeletedWritesNothing() {
    var engine =
        storage.manual(
            new Steps(
                    storage,
                    storage.clock,
                    (step, _) -> {
                      if (step == Step.DECIDES) {
                        storage.execute("delete from scheduled_tasks");
                      }
                    })
                .work());
    keep(storage, "em-berlin", MONDAY);
    storage.clock.set(MONDAY);

    engine.runDue();

    assertThat(storage.count("select count(*) from posts")).isZero();
    assertThat(engine.next()).isEmpty();
  }

  @Test
  void moreThanAHandfulAtTheSameInstantAllRun() {
    var engine = storage.manual(steps(storage, trace).work());
    var many = new java.util.HashMap<dev.peercircles.duties.Rhythm, Instant>();
    for (int i = 0; i < 35; i++) {
      many.put(Steps.rhythm("circle-" + i), MONDAY);
    }
    storage.get(Timekeeper.class).keep(many);
    storage.clock.set(MONDAY);

    engine.runDue();

    assertThat(storage.count("select count(*) from posts where state = 'SENT'")).isEqualTo(70);
  }

  @Test
  void aDatabaseThatSomebodyHeldForAWhileDoesNotStopTheEngineForGood() throws Exception {
    var engine = storage.manual(steps(storage, trace).work());
    keep(storage, "em-berlin", MONDAY);
    storage.clock.set(MONDAY);
    try (var _ = database.hold(storage.database)) {
      for (int times = 0; times < 3; times++) {
        assertThatThrownBy(engine::runDue).hasStackTraceContaining(database.inUse());
      }
    }

    engine.runDue();

    assertThat(storage.count("select count(*) from posts where state = 'SENT'")).isEqualTo(2);
  }

  private static Steps steps(TestStorage storage, List<String> trace) {
    return new Steps(storage, storage.clock, (step, what) -> log(storage, trace, step, what));
  }

  private static void log(TestStorage storage, List<String> trace, Step step, String what) {
    if (step == Step.DECIDES || step == Step.SENDS || step == Step.RETAINS) {
      trace.add(storage.clock.instant() + " " + step + " " + what);
    }
  }

  private static void keep(TestStorage storage, String circle, Instant at) {
    storage.get(Timekeeper.class).keep(Map.of(Steps.rhythm(circle), at));
  }
}
