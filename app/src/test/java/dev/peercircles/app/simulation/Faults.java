package dev.peercircles.app.simulation;

import dev.peercircles.circles.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What goes wrong between bot and platforms: now and then, and in bursts. From the seed. */
final class Faults {
  private static final double[] TEMPERS = {0, 0.01, 0.05, 0.2};

  /** How a call goes. */
  enum Kind {
    /** As it should. */
    NONE,
    /** The platform did it; its answer is lost. */
    LOST_ANSWER,
    /** It never reached the platform; nobody knows. */
    LOST_REQUEST,
    /** 5xx: perhaps done. */
    SERVER_ERROR,
    /** 429. */
    TOO_MANY,
    /** 403. */
    FORBIDDEN
  }

  private record Burst(Instant from, Instant to, Platform platform, Kind kind) {
    boolean covers(Instant at, Platform on) {
      return platform == on && !at.isBefore(from) && at.isBefore(to);
    }
  }

  private final Dice dice;
  private final Dice losing;
  private final double temper;
  private final double losses;
  private final Instant quietFrom;
  private final List<Burst> bursts = new ArrayList<>();
  private final List<Instant> at = new ArrayList<>();
  private final List<Instant[]> downs = new ArrayList<>();
  private Instant last;

  Faults(long seed, Instant start, Instant quietFrom) {
    this.dice = new Dice(seed, "faults");
    this.losing = new Dice(seed, "losses");
    this.losses = losing.chance(0.5) ? 0 : 0.25;
    this.quietFrom = quietFrom;
    this.last = start;
    this.temper = TEMPERS[dice.below(TEMPERS.length)];
    var length = Duration.between(start, quietFrom);
    int n = dice.below(7);
    for (int i = 0; i < n; i++) {
      var from = start.plus(dice.between(Duration.ZERO, length));
      var lasts = dice.between(Duration.ofMinutes(2), Duration.ofHours(dice.chance(0.3) ? 9 : 1));
      var kind = Kind.values()[1 + dice.below(5)];
      bursts.add(new Burst(from, from.plus(lasts), dice.oneOf(List.of(Platform.values())), kind));
    }
  }

  /** How this call goes. */
  Kind next(Platform platform, Instant at) {
    var kind = at.isBefore(quietFrom) ? draw(platform, at) : Kind.NONE;
    if (kind != Kind.NONE) {
      happened(at);
    }
    return kind;
  }

  /** Whether nothing more goes wrong. */
  boolean isQuiet(Instant at) {
    return !at.isBefore(quietFrom);
  }

  /**
   * Whether what a platform takes now is gone at once. Nobody is told, and nothing else is wrong.
   */
  boolean loses(Instant at) {
    return at.isBefore(quietFrom) && losing.chance(losses);
  }

  private Kind draw(Platform platform, Instant at) {
    for (var burst : bursts) {
      if (burst.covers(at, platform) && dice.chance(0.9)) {
        return burst.kind();
      }
    }
    return dice.chance(temper) ? Kind.values()[1 + dice.below(4)] : Kind.NONE;
  }

  /** Something else went wrong. */
  void happened(Instant when) {
    at.add(when);
    if (when.isAfter(last)) {
      last = when;
    }
  }

  /** The bot does not run. */
  void down(Instant from, Instant to) {
    downs.add(new Instant[] {from, to});
    happened(to);
  }

  /** Whether nothing at all was wrong from a day before until then. */
  boolean quiet(Instant from, Instant to) {
    var before = from.minus(Duration.ofHours(24));
    return downs.stream().noneMatch(d -> d[0].isBefore(to) && d[1].isAfter(before))
        && at.stream().noneMatch(t -> t.isAfter(before) && t.isBefore(to));
  }

  Instant last() {
    return last;
  }

  boolean coin() {
    return dice.chance(0.5);
  }

  Duration pause() {
    return dice.between(Duration.ofSeconds(1), Duration.ofSeconds(40));
  }
}
