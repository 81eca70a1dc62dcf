package dev.peercircles.app.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Two months of a programme, from a seed. */
final class Simulation {
  private static final Duration SHORT_LEAST = Duration.ofSeconds(1);

  /** Each costs a start, and a start as much as a week. */
  private static final int MOST_DEATHS = 4;

  private enum Kind {
    START,
    STOP,
    CHANGE,
    JUMP,
    BACKUP,
    RESTORE,
    CHECK
  }

  private record Event(Instant at, Kind kind, Duration length) {}

  private final Stage stage;
  private final Ground ground;
  private final Dice dice;
  private final Dice backups;
  private final List<Event> events = new ArrayList<>();
  private final Instant quietFrom = Town.end().minus(Duration.ofDays(4));
  private int version;
  private int crashes;
  private Life life;

  private Simulation(long seed, Ground ground, Set<Safeguard> without) {
    this.stage = new Stage(seed, without);
    this.ground = ground;
    this.dice = new Dice(seed, "machine");
    this.backups = new Dice(seed, "backups");
    this.life = new Life(stage.truth(), -1, quietFrom);
    plan();
  }

  /**
   * Runs a seed to its end.
   *
   * @return its trace
   * @throws Violation with the trace's tail if something happened that must not
   */
  static String run(long seed, Ground ground, Set<Safeguard> without) {
    var simulation = new Simulation(seed, ground, without);
    try {
      simulation.run();
    } catch (Violation | RuntimeException e) {
      var told =
          new Violation(
              "seed " + seed + ": " + e.getMessage() + "\n" + simulation.stage.trace().tail());
      told.initCause(e);
      throw told;
    } finally {
      simulation.drop();
    }
    return simulation.stage.trace().toString();
  }

  private void plan() {
    add(stage.truth().now(), Kind.START, Duration.ZERO);
    for (int i = 1; i < Town.VERSIONS; i++) {
      add(at(), Kind.CHANGE, Duration.ofSeconds(20));
    }
    for (int i = dice.below(3); i > 0; i--) {
      var longest = Duration.ofHours(dice.chance(0.4) ? 120 : 6);
      add(at(), Kind.STOP, dice.between(Duration.ofHours(1), longest));
    }
    if (dice.chance(0.5)) {
      var least = Duration.ofMinutes(-65);
      // Soon after something fell due, and then a restart: what was done must not be done again.
      var morning = at().atZone(Town.BERLIN).with(Town.weekly(Town.NORTH).due()).toInstant();
      var from = morning.plus(dice.between(Duration.ofMinutes(1), Duration.ofMinutes(30)));
      add(from.plusSeconds(30), Kind.STOP, Duration.ofSeconds(20));
      add(from, Kind.JUMP, dice.between(least, least.negated()));
      add(
          from.plus(dice.between(Duration.ofMinutes(1), Duration.ofHours(30))),
          Kind.JUMP,
          Duration.ZERO);
    }
    planRestore();
    for (var day = Town.start(); day.isBefore(Town.end()); day = day.plus(Duration.ofDays(1))) {
      add(day, Kind.CHECK, Duration.ZERO);
    }
  }

  /** Somebody puts the database back from a backup of at most six hours ago. */
  private void planRestore() {
    if (backups.chance(0.5)) {
      var length = Duration.between(Town.start(), quietFrom.minus(Duration.ofDays(6)));
      var from = Town.start().plus(backups.between(Duration.ofHours(1), length));
      var until = from.plus(backups.between(Duration.ofMinutes(5), Duration.ofHours(6)));
      add(from, Kind.BACKUP, Duration.ZERO);
      add(until, Kind.RESTORE, backups.between(Duration.ofSeconds(20), Duration.ofMinutes(30)));
    }
  }

  /** Some instant before it gets quiet, long enough for what begins then to end. */
  private Instant at() {
    var length = Duration.between(Town.start(), quietFrom.minus(Duration.ofDays(6)));
    return Town.start().plus(dice.between(Duration.ZERO, length));
  }

  private void add(Instant at, Kind kind, Duration length) {
    events.add(new Event(at, kind, length));
    events.sort(Comparator.comparing(Event::at).thenComparing(Event::kind));
  }

  private void run() {
    while (step()) {
      // Each step moves on to the next thing that happens.
    }
    stage.truth().moveTo(Town.end());
    new Reckoning(stage, ground).settle();
  }

  private boolean step() {
    var due = due();
    var act = stage.people().next();
    var event = events.stream().findFirst().map(Event::at);
    var next = Stream.of(due, act, event).flatMap(Optional::stream).min(Comparator.naturalOrder());
    if (next.filter(Town.end()::isAfter).isEmpty()) {
      return false;
    }
    stage.truth().moveTo(next.get());
    try {
      if (event.equals(next)) {
        happen(events.removeFirst());
      } else if (due.equals(next)) {
        stage.node().engine().runDue();
      } else {
        stage.people().act();
      }
    } catch (Crash crash) {
      died(crash);
    }
    stage.requireKept();
    return true;
  }

  private Optional<Instant> due() {
    return stage.isUp()
        ? stage.node().engine().next().map(stage.truth()::whenShown).map(this::notPast)
        : Optional.empty();
  }

  private Instant notPast(Instant at) {
    return at.isBefore(stage.truth().now()) ? stage.truth().now() : at;
  }

  private void happen(Event event) {
    switch (event.kind()) {
      case START -> start();
      case STOP -> stop(event.length());
      case CHANGE -> {
        version++;
        stop(event.length());
      }
      case JUMP -> {
        stage.milestone("the clock is off by " + event.length());
        stage.truth().skew(event.length());
        stage.faults().happened(stage.truth().now());
      }
      case BACKUP -> {
        stage.milestone("is backed up");
        ground.backUp();
        stage.people().backedUp();
      }
      case RESTORE -> restore(event.length());
      case CHECK -> new Reckoning(stage, ground).nothingPending();
    }
  }

  private void restore(Duration length) {
    stop(length);
    stage.milestone("is put back");
    ground.putBack();
    stage.world().forget();
    stage.forgets();
    stage.faults().happened(stage.truth().now());
  }

  private void start() {
    if (stage.isUp()) {
      return;
    }
    life = new Life(stage.truth(), deadline(), quietFrom);
    var node = Node.assemble(Town.programme(version, stage.without()), ground, stage, life);
    stage.up(node);
    stage.milestone("starts, version " + version);
    node.start();
  }

  /** At which of its port calls the process dies. */
  private long deadline() {
    boolean dies =
        stage.truth().now().isBefore(quietFrom) && crashes < MOST_DEATHS && dice.chance(0.7);
    return dies ? dice.below(dice.chance(0.5) ? 60 : 2000) : -1;
  }

  private void stop(Duration length) {
    if (stage.isUp()) {
      stage.milestone("stops for " + length);
      drop();
      again(length);
    }
  }

  private void died(Crash crash) {
    crashes++;
    stage.milestone("dies: " + crash.getMessage());
    drop();
    again(
        dice.chance(0.75)
            ? dice.between(SHORT_LEAST, Duration.ofMinutes(2))
            : dice.between(Duration.ofMinutes(2), Duration.ofHours(dice.chance(0.2) ? 60 : 5)));
  }

  private void again(Duration length) {
    var at = stage.truth().now().plus(length);
    stage.faults().down(stage.truth().now(), at);
    add(at, Kind.START, Duration.ZERO);
  }

  private void drop() {
    if (stage.isUp()) {
      stage.node().drop();
      stage.down();
    }
  }
}
