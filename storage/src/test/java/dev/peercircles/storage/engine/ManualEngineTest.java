package dev.peercircles.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.circles.CircleId;
import dev.peercircles.delivery.Completion;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.PostState;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.OccurrenceStore;
import dev.peercircles.duties.Rhythm;
import dev.peercircles.duties.Timekeeper;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.OccurrenceKey;
import dev.peercircles.storage.TestStorage;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualEngineTest {
  private static final CircleId CIRCLE = new CircleId("em-berlin");
  private static final Rhythm OPEN = new Rhythm(CIRCLE, "checkin", "open");
  private static final Instant MONDAY = Instant.parse("2026-10-12T07:30:00Z");

  @TempDir Path directory;
  private TestStorage storage;
  private final List<String> trace = new ArrayList<>();

  @BeforeEach
  void open() {
    storage = new TestStorage(directory.resolve("circles.db"));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void aDutyStagesItsPostAndTheNextWeekInOneGo() {
    var engine = storage.manual(work());
    engine.start();
    storage.get(Timekeeper.class).keep(Map.of(OPEN, MONDAY));

    engine.runUntil(MONDAY.plus(Duration.ofDays(8)), storage.clock::set);

    assertThat(trace)
        .containsExactly(
            "2026-10-12T07:30:00Z decides em-berlin/checkin/open",
            "2026-10-12T07:30:00Z sends em-berlin/checkin/open/2026-10-12",
            "2026-10-13T03:30:00Z retains",
            "2026-10-14T03:30:00Z retains",
            "2026-10-15T03:30:00Z retains",
            "2026-10-16T03:30:00Z retains",
            "2026-10-17T03:30:00Z retains",
            "2026-10-18T03:30:00Z retains",
            "2026-10-19T03:30:00Z retains",
            "2026-10-19T07:30:00Z decides em-berlin/checkin/open",
            "2026-10-19T07:30:00Z sends em-berlin/checkin/open/2026-10-19",
            "2026-10-20T03:30:00Z retains");
    assertThat(storage.count("select count(*) from posts where state = 'SENT'")).isEqualTo(2);
    assertThat(engine.next()).contains(Instant.parse("2026-10-21T03:30:00Z"));
  }

  @Test
  void aDatabaseThatSomebodyHeldForAWhileDoesNotStopTheEngineForGood() throws Exception {
    var engine = storage.manual(work());
    storage.get(Timekeeper.class).keep(Map.of(OPEN, MONDAY));
    storage.clock.set(MONDAY);
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + storage.file);
        var statement = other.createStatement()) {
      statement.execute("begin immediate");
      for (int times = 0; times < 3; times++) {
        assertThatThrownBy(engine::runDue).hasStackTraceContaining("BUSY");
      }
      statement.execute("rollback");
    }

    engine.runDue();

    assertThat(storage.count("select count(*) from posts where state = 'SENT'")).isEqualTo(1);
  }

  private DueWork work() {
    var outbox = storage.get(Outbox.class);
    var occurrences = storage.get(OccurrenceStore.class);
    var units = storage.get(UnitOfWork.class);
    return new DueWork(
        (rhythm, planned) -> {
          log("decides " + rhythm);
          var day = LocalDate.ofInstant(planned, ZoneOffset.UTC);
          var key = new OccurrenceKey(rhythm.circle(), rhythm.plan(), rhythm.step(), day);
          return () -> {
            if (occurrences.insert(key, storage.clock.instant(), Optional.empty())) {
              outbox.stage(List.of(post(key)));
            }
            return Optional.of(planned.plus(Duration.ofDays(7)));
          };
        },
        new DueWork.Posts() {
          @Override
          public Completion attempt(PostId id, long attempt) {
            var planned = outbox.find(id).orElseThrow();
            assertThat(planned.state()).isEqualTo(PostState.PLANNED);
            assertThat(units.run(() -> outbox.claim(id, attempt))).isTrue();
            log("sends " + planned.post().key());
            return () -> {
              outbox.delivered(id, attempt, new Receipt("C1", "1.0"), storage.clock.instant());
              return Optional.empty();
            };
          }

          @Override
          public void died(PostId id, long attempt) {
            outbox.doubtful(id, attempt, "died");
          }
        },
        () -> {
          log("retains");
          return storage.clock.instant().plus(Duration.ofDays(1));
        });
  }

  private Post post(OccurrenceKey key) {
    var now = storage.clock.instant();
    return new Post(
        new MessageKey(key.toString()),
        key.circle(),
        new Destination.Channel(),
        Message.of("What are you stuck on?"),
        now,
        now.plus(Duration.ofHours(4)));
  }

  private void log(String what) {
    trace.add(storage.clock.instant() + " " + what);
  }
}
