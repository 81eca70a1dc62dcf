package dev.peercircles.storage;

import dev.peercircles.circles.CircleId;
import dev.peercircles.delivery.Completion;
import dev.peercircles.delivery.Outbox;
import dev.peercircles.delivery.PlannedPost;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.OccurrenceStore;
import dev.peercircles.duties.Rhythm;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.OccurrenceKey;
import dev.peercircles.storage.engine.DueWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * A small week: each rhythm posts two messages and comes again seven days later; a courier sends
 * them. Tells a listener each step just as it is taken, which may look, count, copy the files or
 * throw.
 */
public final class Steps {
  /** What can be listened to. */
  public enum Step {
    DECIDES,
    WRITES,
    WROTE,
    CLAIMS,
    SENDS,
    SENT,
    RECORDED,
    RETAINS
  }

  private final TestStorage storage;
  private final InstantSource clock;
  private final BiConsumer<Step, String> listener;
  private final Optional<Predicate<String>> visible;

  /** Steps whose courier leaves what is in doubt as it is. */
  public Steps(TestStorage storage, InstantSource clock, BiConsumer<Step, String> listener) {
    this(storage, clock, listener, Optional.empty());
  }

  private Steps(
      TestStorage storage,
      InstantSource clock,
      BiConsumer<Step, String> listener,
      Optional<Predicate<String>> visible) {
    this.storage = storage;
    this.clock = clock;
    this.listener = listener;
    this.visible = visible;
  }

  /** The same with a courier that looks whether a post stands there. */
  public Steps looking(Predicate<String> isVisible) {
    return new Steps(storage, clock, listener, Optional.of(isVisible));
  }

  public static Rhythm rhythm(String circle) {
    return new Rhythm(new CircleId(circle), "checkin", "open");
  }

  public DueWork work() {
    return new DueWork(this::decide, new Courier(), this::retain);
  }

  private Completion decide(Rhythm rhythm, Instant planned) {
    var day = LocalDate.ofInstant(planned, ZoneOffset.UTC);
    var key = new OccurrenceKey(rhythm.circle(), rhythm.plan(), rhythm.step(), day);
    listener.accept(Step.DECIDES, key.toString());
    return () -> {
      listener.accept(Step.WRITES, key.toString());
      if (storage.get(OccurrenceStore.class).insert(key, clock.instant(), Optional.empty())) {
        storage
            .get(Outbox.class)
            .stage(List.of(post(key, "first", planned), post(key, "second", planned)));
      }
      listener.accept(Step.WROTE, key.toString());
      return Optional.of(planned.plus(Duration.ofDays(7)));
    };
  }

  private Instant retain() {
    listener.accept(Step.RETAINS, "all");
    return clock.instant().plus(Duration.ofDays(1));
  }

  private static Post post(OccurrenceKey key, String name, Instant at) {
    return new Post(
        new MessageKey(key + "/" + name),
        key.circle(),
        new Destination.Channel(),
        Message.of("What are you stuck on?"),
        at,
        at.plus(Duration.ofHours(4)));
  }

  private final class Courier implements DueWork.Posts {
    @Override
    public Completion attempt(PostId id, long attempt) {
      var outbox = storage.get(Outbox.class);
      var planned = outbox.find(id).orElseThrow();
      return switch (planned.state()) {
        case PLANNED -> send(planned, attempt);
        case UNKNOWN -> visible.map(v -> look(planned, v)).orElse(Optional::empty);
        case SENDING, SENT, SKIPPED -> Optional::empty;
      };
    }

    private Completion look(PlannedPost planned, Predicate<String> isVisible) {
      var key = planned.post().key().value();
      var outbox = storage.get(Outbox.class);
      return () -> {
        if (isVisible.test(key)) {
          outbox.found(planned.id(), new Receipt("C1", key), clock.instant());
          return Optional.empty();
        }
        outbox.absent(planned.id());
        return Optional.of(clock.instant());
      };
    }

    private Completion send(PlannedPost planned, long attempt) {
      var key = planned.post().key().value();
      var outbox = storage.get(Outbox.class);
      listener.accept(Step.CLAIMS, key);
      if (!storage
          .get(UnitOfWork.class)
          .run(() -> outbox.claim(planned.id(), attempt, clock.instant()))) {
        return Optional::empty;
      }
      listener.accept(Step.SENDS, key);
      listener.accept(Step.SENT, key);
      return () -> {
        outbox.delivered(planned.id(), attempt, new Receipt("C1", key), clock.instant());
        listener.accept(Step.RECORDED, key);
        return Optional.empty();
      };
    }

    @Override
    public void died(PostId id, long attempt) {
      storage.get(Outbox.class).doubtful(id, attempt, "died");
    }

    @Override
    public void poisoned(PostId id) {
      storage.get(Outbox.class).skip(id, "poison");
    }
  }
}
