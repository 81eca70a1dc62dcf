package dev.peercircles.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.Platform;
import dev.peercircles.circles.Samples;
import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.ChatPlatform;
import dev.peercircles.delivery.Completion;
import dev.peercircles.delivery.Courier;
import dev.peercircles.delivery.Couriers;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.Outcome;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.delivery.Sighting;
import dev.peercircles.delivery.Takings;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.storage.OnBothDatabases;
import dev.peercircles.storage.TestDatabase;
import dev.peercircles.storage.TestStorage;
import dev.peercircles.testing.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Edits of one message under the engine's threads, on the real clock. */
@Timeout(60)
@OnBothDatabases
class EditOrderTest {
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir Path directory;
  @Parameter TestDatabase database;
  private final BlockingQueue<PostId> attempted = new LinkedBlockingQueue<>();

  /** A platform whose first edit stands still on its way until it is let go. */
  private static final class Slow implements ChatPlatform {
    final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    final CountDownLatch travelling = new CountDownLatch(1);
    final CountDownLatch letGo = new CountDownLatch(1);

    @Override
    public Platform platform() {
      return Platform.SLACK;
    }

    @Override
    public Outcome send(Dispatch dispatch) {
      var words = dispatch.message().toString();
      if (words.contains("older")) {
        travelling.countDown();
        await(letGo);
      }
      arrived.add(words);
      return new Outcome.Delivered(
          dispatch.address() instanceof Address.InPlaceOf(var original)
              ? original
              : new Receipt("C0EMBERLIN", "1760254200.000100"));
    }

    @Override
    public Sighting lookFor(Dispatch dispatch, Instant from, Predicate<Receipt> others) {
      return new Sighting.Absent();
    }
  }

  @Test
  void aNewerEditDoesNotOvertakeAnOlderOneThatIsStillTravelling() throws Exception {
    var slow = new Slow();
    var at = database.at(directory.resolve("circles.db"), true);
    try (var storage = new TestStorage(at, new TestClock(CLOCK.instant()), new FakePostIds());
        var engine = storage.threaded(work(storage, slow))) {
      engine.start();
      stage(storage, "em-berlin/post", new Destination.Channel());
      assertThat(next(slow)).contains("em-berlin/post");
      var edit = new Destination.InPlaceOf(new MessageKey("em-berlin/post"));
      stage(storage, "em-berlin/older", edit);
      await(slow.travelling);
      var newer = stage(storage, "em-berlin/newer", edit);
      awaitSecondAttempt(newer);
      assertThat(slow.arrived).isEmpty();

      slow.letGo.countDown();

      assertThat(next(slow)).contains("older");
      assertThat(next(slow)).contains("newer");
    }
  }

  /** Once it was given back, and the engine brought it again. */
  private void awaitSecondAttempt(PostId id) throws InterruptedException {
    for (int times = 0; times < 2; ) {
      var one = attempted.poll(20, TimeUnit.SECONDS);
      assertThat(one).as("something is tried").isNotNull();
      times += id.equals(one) ? 1 : 0;
    }
  }

  private DueWork work(TestStorage storage, ChatPlatform platform) {
    var circles = new FakeCircles().with(Samples.EM_BERLIN);
    var courier =
        Couriers.of(
            storage.get(Outbox.class),
            storage.get(Takings.class),
            storage.get(UnitOfWork.class),
            circles,
            platform,
            CLOCK);
    return new DueWork(
        (_, _) -> Optional::empty,
        new Posts(courier, attempted),
        () -> CLOCK.instant().plusSeconds(86_400));
  }

  private record Posts(Courier courier, BlockingQueue<PostId> attempted) implements DueWork.Posts {
    @Override
    public Completion attempt(PostId id, long attempt) {
      attempted.add(id);
      return courier.attempt(id, attempt);
    }

    @Override
    public void died(PostId id, long attempt) {
      courier.died(id, attempt);
    }

    @Override
    public void poisoned(PostId id) {
      courier.poisoned(id);
    }
  }

  private static PostId stage(TestStorage storage, String key, Destination destination) {
    var now = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
    var until = now.plus(Duration.ofHours(4));
    var post =
        new Post(
            new MessageKey(key),
            Samples.EM_BERLIN.id(),
            destination,
            Message.of("the words of " + key),
            now,
            until);
    storage
        .get(UnitOfWork.class)
        .run(() -> {
          storage.get(Outbox.class).stage(List.of(post));
          return post;
        });
    return storage.get(Outbox.class).find(post.key()).orElseThrow().id();
  }

  private static String next(Slow slow) throws InterruptedException {
    var one = slow.arrived.poll(20, TimeUnit.SECONDS);
    assertThat(one).as("something arrives").isNotNull();
    return one;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
