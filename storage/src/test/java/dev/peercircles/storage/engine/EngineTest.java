package dev.peercircles.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peercircles.circles.CircleId;
import dev.peercircles.delivery.Completion;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.PostState;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.Timekeeper;
import dev.peercircles.health.ClockWatch;
import dev.peercircles.health.Timepiece;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.storage.OnBothDatabases;
import dev.peercircles.storage.Steps;
import dev.peercircles.storage.TestDatabase;
import dev.peercircles.storage.TestStorage;
import dev.peercircles.testing.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** The engine with its threads, on the real clock. */
@Timeout(60)
@OnBothDatabases
class EngineTest {
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir Path directory;
  @Parameter TestDatabase database;
  private TestStorage storage;
  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

  @BeforeEach
  void open() {
    storage =
        new TestStorage(
            database.at(directory.resolve("circles.db"), true),
            new TestClock(CLOCK.instant()),
            new FakePostIds());
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void whatFellDueWhileItWasDownIsDoneOnceItIsUp() throws Exception {
    var due = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);
    storage.get(Timekeeper.class).keep(Map.of(Steps.rhythm("em-berlin"), due));

    try (var engine = storage.threaded(steps().work())) {
      engine.start();
      next("RECORDED");
      next("RECORDED");
    }

    assertThat(storage.count("select count(*) from posts where state = 'SENT'")).isEqualTo(2);
    assertThat(storage.get(Executions.class).duties())
        .singleElement()
        .satisfies(e -> assertThat(e.getExecutionTime()).isEqualTo(due.plus(Duration.ofDays(7))));
  }

  @Test
  void aPostThatAPersonCausedGoesOut() throws Exception {
    try (var engine = storage.threaded(steps().work())) {
      engine.start();
      stage("a/b");
      assertThat(next("RECORDED")).isEqualTo("RECORDED a/b");
    }
    assertThat(state("a/b")).isEqualTo(PostState.SENT);
  }

  @Test
  void whatADeadProcessWasSendingStandsInDoubtAndWhatItOnlyPickedIsDone() throws Exception {
    var doubtful = stage("a/doubtful");
    var picked = stage("a/picked");
    var longAgo = CLOCK.instant().minus(Duration.ofMinutes(10)).toEpochMilli();
    storage.execute(
        "update scheduled_tasks set picked = true, picked_by = 'gone', version = 2,"
            + " last_heartbeat = ?",
        longAgo);
    var outbox = storage.get(Outbox.class);
    storage.get(UnitOfWork.class).run(() -> outbox.claim(doubtful, 2, CLOCK.instant()));

    try (var engine = storage.threaded(steps().work())) {
      engine.start();
      assertThat(next("RECORDED")).isEqualTo("RECORDED a/picked");
    }

    assertThat(outbox.find(doubtful).orElseThrow().state()).isEqualTo(PostState.UNKNOWN);
    assertThat(outbox.find(picked).orElseThrow().state()).isEqualTo(PostState.SENT);
    assertThat(outbox.find(picked).orElseThrow().attempt()).isGreaterThan(2);
    assertThat(seen).doesNotContain("SENDS a/doubtful");
  }

  @Test
  void aStoppedEngineWaitsForWhatItIsDoing() throws Exception {
    var sending = new CountDownLatch(1);
    var steps = steps().work();
    var slow =
        new DueWork.Posts() {
          @Override
          public Completion attempt(PostId id, long attempt) {
            sending.countDown();
            return steps.posts().attempt(id, attempt);
          }

          @Override
          public void died(PostId id, long attempt) {
            steps.posts().died(id, attempt);
          }

          @Override
          public void poisoned(PostId id) {
            steps.posts().poisoned(id);
          }
        };
    var engine = storage.threaded(new DueWork(steps.duties(), slow, steps.retention()));
    engine.start();
    stage("a/b");
    assertThat(sending.await(20, TimeUnit.SECONDS)).isTrue();

    engine.close();

    assertThat(state("a/b")).isEqualTo(PostState.SENT);
    assertThat(storage.count("select count(*) from scheduled_tasks where picked")).isZero();
  }

  @Test
  void nothingIsDoneWhileTheClockIsWrongAndWhatWasDueIsDoneOnceItIsRight() throws Exception {
    var machine = new AtomicReference<>(Duration.ofHours(1));
    var asked = new CountDownLatch(3);
    var watch =
        new ClockWatch(
            Set.of(
                new Timepiece() {
                  @Override
                  public String whose() {
                    return "the test's";
                  }

                  @Override
                  public Duration tolerance() {
                    return Duration.ofMinutes(2);
                  }

                  @Override
                  public boolean decides() {
                    return true;
                  }

                  @Override
                  public Optional<Duration> ahead(InstantSource clock) {
                    return Optional.of(Objects.requireNonNull(machine.get()));
                  }
                }),
            () -> {
              asked.countDown();
              return CLOCK.instant().plus(Objects.requireNonNull(machine.get()));
            },
            CLOCK);
    var due = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);
    storage.get(Timekeeper.class).keep(Map.of(Steps.rhythm("em-berlin"), due));
    stage("a/b");

    try (var engine = storage.threaded(steps().work(), watch)) {
      engine.start();
      assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(seen).isEmpty();

      machine.set(Duration.ZERO);

      assertThat(List.of(next("RECORDED"), next("RECORDED"), next("RECORDED")))
          .anyMatch("RECORDED a/b"::equals);
    }
    assertThat(storage.get(Executions.class).duties())
        .singleElement()
        .satisfies(e -> assertThat(e.getExecutionTime()).isEqualTo(due.plus(Duration.ofDays(7))));
    assertThat(storage.count("select count(*) from posts where state = 'SENT'")).isEqualTo(3);
  }

  @Test
  void itIsNotStartedTwice() {
    try (var engine = storage.threaded(steps().work())) {
      engine.start();
      assertThatThrownBy(engine::start).isInstanceOf(IllegalStateException.class);
    }
  }

  private Steps steps() {
    return new Steps(storage, CLOCK, (step, what) -> seen.add(step + " " + what));
  }

  private String next(String step) throws InterruptedException {
    for (var one = poll(); ; one = poll()) {
      if (one.startsWith(step)) {
        return one;
      }
    }
  }

  private String poll() throws InterruptedException {
    var one = seen.poll(20, TimeUnit.SECONDS);
    assertThat(one).as("something happens").isNotNull();
    return one;
  }

  private PostId stage(String key) {
    var now = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
    var post =
        new Post(
            new MessageKey(key),
            new CircleId("em-berlin"),
            new Destination.Channel(),
            Message.of("What are you stuck on?"),
            now,
            now.plus(Duration.ofHours(4)));
    var outbox = storage.get(Outbox.class);
    storage
        .get(UnitOfWork.class)
        .run(() -> {
          outbox.stage(List.of(post));
          return 1;
        });
    return outbox.find(post.key()).orElseThrow().id();
  }

  private PostState state(String key) {
    return storage.get(Outbox.class).find(new MessageKey(key)).orElseThrow().state();
  }
}
