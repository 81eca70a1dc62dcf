package dev.peercircles.delivery;

import dev.peercircles.circles.Absence;
import dev.peercircles.circles.Absences;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.FakeAbsenceStore;
import dev.peercircles.circles.FakeChannelReaders;
import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Platform;
import dev.peercircles.circles.Readers;
import dev.peercircles.circles.Samples;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import dev.peercircles.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A courier over fakes, and an engine that wakes it when it asked to be woken. */
final class Depot {
  static final Instant START = Instant.parse("2026-10-12T07:30:00Z");

  final TestClock clock = new TestClock(START);
  final FakeUnitOfWork units = new FakeUnitOfWork(clock);
  final FakeOutbox outbox = new FakeOutbox(units, new FakePostIds());
  final FakeCircles circles =
      new FakeCircles()
          .with(Samples.EM_BERLIN)
          .with(Samples.ANA)
          .with(Samples.BO)
          .with(Samples.CHI);
  final FakeAbsenceStore absences = new FakeAbsenceStore(units);
  final FakeUnreached unreached = new FakeUnreached(outbox);
  final FakePlatform platform = new FakePlatform(Platform.SLACK);
  final FakeRepairs repairs = new FakeRepairs(units);
  final FakeChannelReaders readers = new FakeChannelReaders();
  final Discretion discretion;
  private final Map<MessageKey, String> objections = new HashMap<>();
  private final Courier courier;
  private Duration sleep = Duration.ZERO;
  private Runnable beforeClaiming = () -> {};
  private final TreeMap<PostId, Instant> due =
      new TreeMap<>(java.util.Comparator.comparing(PostId::value));

  Depot() {
    var qualms = new Qualms(circles, new Absences(absences), Set.of(post -> against(post.key())));
    var book = new AddressBook(outbox, circles);
    var ways = new Wayfinder(circles, book, qualms, clock, Set.of(platform));
    var gate = new Gate(new Pacer(), repairs, units, () -> 1);
    var mending = new Mending(repairs, outbox, new Alarm(outbox, circles, qualms));
    var aftercare = new Aftercare(outbox, outbox, ways, gate, clock);
    var sender = new Sender(outbox, new Sleepy(), ways, gate, mending, aftercare, unreached, clock);
    discretion =
        new Discretion(
            new Readers(Set.of(readers), circles), circles, mending, repairs, units, clock);
    var inquiry = new Inquiry(outbox, ways, qualms, discretion, sender, gate, mending, clock);
    courier =
        new Courier(
            outbox, ways, qualms, gate, mending, discretion, sender, inquiry, aftercare, clock);
  }

  /** Units of work, after the next of which the process may sleep. */
  private final class Sleepy implements UnitOfWork {
    @Override
    public <T> T run(Optional<Instant> commitBy, Supplier<T> work) {
      var meanwhile = beforeClaiming;
      beforeClaiming = () -> {};
      meanwhile.run();
      var result = units.run(commitBy, work);
      clock.forward(sleep);
      sleep = Duration.ZERO;
      return result;
    }
  }

  /** The process sleeps once it has claimed the next post. */
  void sleepOnceClaimed(Duration time) {
    sleep = time;
  }

  /** This happens just before the next post is claimed. */
  void beforeClaiming(Runnable action) {
    beforeClaiming = action;
  }

  /** A feature has something against this post from now on. */
  void object(String key, String reason) {
    objections.put(new MessageKey(key), reason);
  }

  private Optional<String> against(MessageKey key) {
    return Optional.ofNullable(objections.get(key));
  }

  /** Somebody says that they are away today. */
  void leaves(Member member) {
    var today = LocalDate.ofInstant(clock.instant(), Samples.BERLIN);
    units.run(() -> {
      absences.away(member.id(), new Absence(today, today));
      return 1;
    });
  }

  /** Stages a post that may go out at once and is worth it for four hours. */
  PostId stage(String key, Destination destination) {
    return stage(key, destination, Duration.ofHours(4));
  }

  PostId stage(String key, Destination destination, Message message) {
    return stage(key, destination, Duration.ofHours(4), Samples.EM_BERLIN.id(), message);
  }

  PostId stage(String key, Destination destination, Duration worth) {
    return stage(key, destination, worth, Samples.EM_BERLIN.id());
  }

  PostId stage(String key, Destination destination, Duration worth, CircleId circle) {
    return stage(key, destination, worth, circle, Message.of("What are you stuck on?"));
  }

  private PostId stage(
      String key, Destination destination, Duration worth, CircleId circle, Message message) {
    var now = clock.instant();
    var post = new Post(new MessageKey(key), circle, destination, message, now, now.plus(worth));
    return staged(post);
  }

  private PostId staged(Post post) {
    units.run(() -> {
      outbox.stage(List.of(post));
      return 1;
    });
    var id = outbox.find(post.key()).orElseThrow().id();
    due.put(id, clock.instant());
    return id;
  }

  /** One that is said once more should its platform lose it. */
  PostId stageDear(String key) {
    var now = clock.instant();
    var post =
        new Post(
                new MessageKey(key),
                Samples.EM_BERLIN.id(),
                new Destination.Channel(),
                Message.of("What are you stuck on?"),
                now,
                now.plus(Duration.ofHours(4)))
            .saidAgainIfLost();
    return staged(post);
  }

  PostId stage(String key) {
    return stage(key, new Destination.Channel());
  }

  /** Lets time pass until nothing is due any more up to then. */
  void run(Duration time) {
    var end = clock.instant().plus(time);
    while (true) {
      outbox.rows().stream()
          .map(FakeOutbox.Row::planned)
          .filter(p -> p.state() == PostState.PLANNED || p.forgotten() != Forgotten.NO)
          .forEach(p -> due.putIfAbsent(p.id(), p.post().notBefore()));
      if (due.isEmpty()) {
        break;
      }
      var next = due.entrySet().stream().min(java.util.Map.Entry.comparingByValue()).orElseThrow();
      if (next.getValue().isAfter(end)) {
        break;
      }
      if (next.getValue().isAfter(clock.instant())) {
        clock.set(next.getValue());
      }
      wake(next.getKey());
    }
    clock.set(end);
  }

  /** Wakes a post's execution now. */
  void wake(PostId id) {
    var completion = courier.attempt(id, outbox.pick(id));
    units.run(completion::write).ifPresentOrElse(at -> due.put(id, at), () -> due.remove(id));
  }

  /** The process dies as the platform is asked: the engine gives the post up and wakes it again. */
  void die(PostId id, boolean accepted) {
    long attempt = outbox.pick(id);
    units.run(() -> outbox.claim(id, attempt, clock.instant()));
    if (accepted) {
      platform.send(
          new Dispatch(
              id,
              new Address.ToHome(Samples.EM_BERLIN.home()),
              Message.of("What are you stuck on?"),
              java.util.Map.of()));
    }
    units.run(() -> {
      courier.died(id, attempt);
      return 1;
    });
    due.put(id, clock.instant());
  }

  /** When a post is woken next. */
  Instant due(PostId id) {
    return java.util.Objects.requireNonNull(due.get(id));
  }

  /** Nothing runs for so long; what fell due meanwhile is done afterwards. */
  void downFor(Duration time) {
    clock.forward(time);
  }

  boolean isOver(PostId id) {
    return !due.containsKey(id);
  }

  PostState state(PostId id) {
    return outbox.find(id).orElseThrow().state();
  }

  String reason(PostId id) {
    return outbox.rows().stream()
        .filter(r -> r.planned().id().equals(id))
        .flatMap(r -> r.reason().stream())
        .findFirst()
        .orElse("");
  }
}
