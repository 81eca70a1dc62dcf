package dev.peercircles.app.simulation;

import dev.peercircles.delivery.Jitter;
import dev.peercircles.delivery.KeyedIds;
import dev.peercircles.delivery.PlannedPost;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.PostIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Everything about a simulation that outlives the bot's processes. */
final class Stage {
  private static final Duration QUIET = Duration.ofDays(4);

  private final Truth truth = new Truth(Town.start());
  private final World world = new World();
  private final Trace trace = new Trace();
  private final Set<Safeguard> without;
  private final Faults faults;
  private final Watch watch;
  private final People people;
  private final Zombies zombies;
  private final Sleepers sleepers;
  private final PostIds ids;
  private final Dice jitter;
  private Optional<Node> node = Optional.empty();
  private Optional<Violation> broken = Optional.empty();

  Stage(long seed, Set<Safeguard> without) {
    this.without = Set.copyOf(without);
    this.faults = new Faults(seed, Town.start(), Town.end().minus(QUIET));
    this.watch = new Watch(this);
    this.people = new People(seed, this);
    this.zombies = new Zombies(seed, this);
    this.sleepers = new Sleepers(seed, this);
    this.jitter = new Dice(seed, "jitter");
    this.ids = new KeyedIds(("ids of seed " + seed).getBytes(StandardCharsets.UTF_8));
  }

  Truth truth() {
    return truth;
  }

  World world() {
    return world;
  }

  Trace trace() {
    return trace;
  }

  Faults faults() {
    return faults;
  }

  Watch watch() {
    return watch;
  }

  People people() {
    return people;
  }

  Zombies zombies() {
    return zombies;
  }

  Sleepers sleepers() {
    return sleepers;
  }

  Set<Safeguard> without() {
    return without;
  }

  boolean has(Safeguard safeguard) {
    return !without.contains(safeguard);
  }

  /** Runs something that may find a broken promise, where the engine would swallow that. */
  <T> T judged(Supplier<T> action) {
    try {
      return action.get();
    } catch (Violation violation) {
      broken = broken.or(() -> Optional.of(violation));
      throw violation;
    }
  }

  /** Fails if a promise was broken, whoever caught that. */
  void requireKept() {
    broken.ifPresent(violation -> {
      throw violation;
    });
  }

  /** The database knows nothing of what happened since it was backed up. */
  void forgets() {
    people.forget();
    watch.forget();
    zombies.end();
  }

  void note(String what) {
    trace.add(truth.now(), what);
  }

  /** Something about the machine. */
  void milestone(String what) {
    trace.milestone(truth.now(), what);
  }

  boolean isUp() {
    return node.isPresent();
  }

  Node node() {
    return node.orElseThrow();
  }

  void up(Node started) {
    node = Optional.of(started);
  }

  void down() {
    node = Optional.empty();
  }

  PlannedPost planned(PostId id) {
    return node().outbox().find(id).orElseThrow(() -> new Violation("no such post: " + id));
  }

  /** The key of a post, or its id if it is looked for before it is staged. */
  String name(PostId id) {
    return node().outbox().find(id).map(p -> p.post().key().toString()).orElse(id.toString());
  }

  Jitter jitter() {
    return jitter::fraction;
  }

  /** The same for a key whenever a process asks, as the secret of an installation makes them. */
  PostIds ids() {
    return ids;
  }
}
