package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.Forgotten;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PlannedPost;
import dev.peercircles.delivery.PostState;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.testing.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What a database that was opened again may have forgotten. */
@OnBothDatabases
class LapsesTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path directory;
  @Parameter TestDatabase database;
  private final TestClock clock = TestClock.at("2026-10-12T07:00:00Z");
  private TestStorage storage;

  @BeforeEach
  void open() {
    storage = opened();
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void aNewDatabaseHasForgottenNothing() {
    stage(o -> o.stage(List.of(post("a/b"))));
    stage(o -> o.stage(List.of(post("a/c")), clock.instant().minus(HOUR)));

    assertThat(List.of(found("a/b"), found("a/c")))
        .allMatch(p -> p.state() == PostState.PLANNED && p.forgotten() == Forgotten.NO);
  }

  @Test
  void whatWaitsIsLookedForOnceItIsOpenedAgain() {
    stage(o ->
        o.stage(
            List.of(
                post("a/b"),
                later("a/c", Duration.ofHours(5)),
                post("a/d", new Destination.InPlaceOf(new MessageKey("a/b"))))));

    reopen(HOUR);

    assertThat(found("a/b").state()).isEqualTo(PostState.UNKNOWN);
    assertThat(found("a/b").forgotten()).isEqualTo(Forgotten.PERHAPS);
    assertThat(found("a/b").sentFrom().orElseThrow()).isBefore(clock.instant().minus(HOUR));
    assertThat(List.of(found("a/c"), found("a/d")))
        .allMatch(p -> p.state() == PostState.PLANNED && p.forgotten() == Forgotten.NO);
    assertThat(storage.get(SqlOutbox.class).unknown()).isEmpty();
  }

  @Test
  void whatFellDueBeforeIsLookedForAndWhatFallsDueLaterIsNot() {
    reopen(HOUR);
    var opened = clock.instant();
    clock.forward(DAY);

    stage(o -> o.stage(List.of(post("a/b")), opened.minusSeconds(1)));
    stage(o -> o.stage(List.of(post("a/c")), opened.plus(HOUR).plusSeconds(1)));

    assertThat(found("a/b").forgotten()).isEqualTo(Forgotten.PERHAPS);
    assertThat(found("a/c").forgotten()).isEqualTo(Forgotten.NO);
  }

  @Test
  void whatPeopleCauseMayHaveBeenSaidBeforeForFiveWeeks() {
    var known = clock.instant();
    reopen(HOUR);
    reopen(Duration.ofDays(30));
    clock.forward(DAY);
    stage(o -> o.stage(List.of(post("a/b"))));
    clock.forward(Duration.ofDays(35));
    stage(o -> o.stage(List.of(post("a/c"))));

    assertThat(found("a/b").forgotten()).isEqualTo(Forgotten.PERHAPS_IN_OTHER_WORDS);
    assertThat(found("a/b").sentFrom()).contains(known.minus(HOUR));
    assertThat(found("a/c").forgotten()).isEqualTo(Forgotten.NO);
  }

  @Test
  void aRestartOfSecondsIsNoLapseForWhatPeopleCause() {
    clock.forward(HOUR);
    storage.get(Storage.class).lapses().seen(clock.instant());
    reopen(Duration.ofSeconds(40));

    stage(o -> o.stage(List.of(post("a/b"))));

    assertThat(found("a/b").forgotten()).isEqualTo(Forgotten.NO);
  }

  @Test
  void onceLookedForItIsNoLongerForgotten() {
    stage(o -> o.stage(List.of(post("a/b"), post("a/c"))));
    reopen(HOUR);

    stage(o -> {
      o.absent(found("a/b").id());
      o.found(found("a/c").id(), new Receipt("C", "1"), clock.instant());
    });

    assertThat(found("a/b").state()).isEqualTo(PostState.PLANNED);
    assertThat(found("a/b").sentFrom()).isEmpty();
    assertThat(found("a/c").state()).isEqualTo(PostState.SENT);
    assertThat(List.of(found("a/b"), found("a/c"))).allMatch(p -> p.forgotten() == Forgotten.NO);
  }

  private TestStorage opened() {
    var opened =
        new TestStorage(
            database.at(directory.resolve("circles.db"), false), clock, new FakePostIds());
    assertThat(opened.get(Storage.class).opened()).isEqualTo(clock.instant());
    return opened;
  }

  /** The process ends now, and the next begins after this time. */
  private void reopen(Duration later) {
    storage.get(Storage.class).lapses().seen(clock.instant());
    storage.close();
    clock.forward(later);
    storage = opened();
  }

  private void stage(Consumer<Outbox> write) {
    storage
        .get(UnitOfWork.class)
        .run(() -> {
          write.accept(storage.get(Outbox.class));
          return 1;
        });
  }

  private PlannedPost found(String key) {
    return storage.get(Outbox.class).find(new MessageKey(key)).orElseThrow();
  }

  private Post post(String key) {
    return post(key, new Destination.Channel());
  }

  private Post post(String key, Destination destination) {
    return post(key, destination, clock.instant());
  }

  private Post later(String key, Duration by) {
    return post(key, new Destination.Channel(), clock.instant().plus(by));
  }

  private static Post post(String key, Destination destination, Instant at) {
    return new Post(
        new MessageKey(key),
        new CircleId("em-berlin"),
        destination,
        Message.of("words"),
        at,
        at.plus(HOUR));
  }
}
