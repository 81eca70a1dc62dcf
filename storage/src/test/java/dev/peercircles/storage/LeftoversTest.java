package dev.peercircles.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PlannedPost;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.PostState;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process left is carried on by the next one. */
class LeftoversTest {
  private static final MessageKey KEY = new MessageKey("em-berlin/checkin/open/2026-10-12");

  @TempDir Path directory;
  private TestStorage storage;

  @BeforeEach
  void open() {
    storage = new TestStorage(directory.resolve("circles.db"));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void whatWasBeingSentIsInDoubtAndItsExecutionGoesOn() {
    var id = sending();

    restart();

    assertThat(post().state()).isEqualTo(PostState.UNKNOWN);
    assertThat(post().sentFrom()).contains(storage.clock.instant());
    assertThat(post().post().message()).isEqualTo(Message.of("What are you stuck on?"));
    assertThat(waiting(id)).isEqualTo(1);
  }

  @Test
  void aPostInDoubtWithoutAnExecutionGetsOne() {
    var id = sending();
    storage.execute("update posts set state = 'UNKNOWN'");
    storage.execute("delete from scheduled_tasks");

    restart();

    assertThat(waiting(id)).isEqualTo(1);
  }

  @Test
  void whatIsOverHasNone() {
    var id = sending();
    storage.execute("update posts set state = 'SENT', body = null");

    restart();

    assertThat(waiting(id)).isZero();
  }

  @Test
  void whatWasTakenAndNotSeenIsStillLookedFor() {
    var id = sending();
    storage.execute("update posts set state = 'SENT', watch = 'TAKEN'");

    restart();

    assertThat(waiting(id)).isEqualTo(1);
  }

  private PostId sending() {
    var now = storage.clock.instant();
    var post =
        new Post(
            KEY,
            new CircleId("em-berlin"),
            new Destination.Channel(),
            Message.of("What are you stuck on?"),
            now,
            now.plus(Duration.ofHours(4)));
    units()
        .run(() -> {
          storage.get(Outbox.class).stage(List.of(post));
          return 1;
        });
    storage.execute("update scheduled_tasks set picked = 1, picked_by = 'us', version = 2");
    units().run(() -> storage.get(Outbox.class).claim(post().id(), 2, now));
    return post().id();
  }

  private void restart() {
    storage.close();
    storage = new TestStorage(directory.resolve("circles.db"));
  }

  private UnitOfWork units() {
    return storage.get(UnitOfWork.class);
  }

  private PlannedPost post() {
    return storage.get(Outbox.class).find(KEY).orElseThrow();
  }

  private int waiting(PostId id) {
    return storage.count(
        "select count(*) from scheduled_tasks where task_name = 'post' and task_instance = ?"
            + " and picked = 0",
        id.value());
  }
}
