package dev.peercircles.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether this machine's clock is right for as long as the bot runs: what goes by a wrong one
 * would be posted at the wrong hour. Others' clocks are asked every ten minutes, and at once when
 * the machine's has jumped against one that nobody sets. Where several answer, the one that agrees
 * most counts, unless one of them decides. Who can't be asked changes nothing.
 *
 * <p>Thread-safe. One thread asks, which may take as long as the others' answers do. Whoever comes
 * meanwhile goes by what was said last, and waits only if nothing was or if the machine's clock has
 * jumped since.
 */
public final class ClockWatch implements Probe {
  private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration FRESH_IN_DOUBT = Duration.ofMinutes(1);

  /** Less than any of the others tolerates, more than setting a clock gently comes to. */
  private static final Duration JUMP = Duration.ofSeconds(20);

  private static final String CURE =
      "Let it be set by NTP (timedatectl says whether it is); the bot goes on by itself then.";

  private final List<Timepiece> others;
  private final InstantSource machine;
  private final InstantSource steady;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Verdict last =
      new Verdict(Instant.EPOCH, Instant.EPOCH, Optional.empty(), false);

  /**
   * What was found.
   *
   * @param at what the machine's clock showed then
   * @param steadily what the one that nobody sets showed then
   * @param jumped whether the machine's had jumped, and nobody could be asked
   */
  private record Verdict(Instant at, Instant steadily, Optional<Finding> astray, boolean jumped) {
    /** Whether nobody was asked yet. */
    boolean isNone() {
      return at.equals(Instant.EPOCH);
    }

    boolean isFresh(Instant now, Instant steadilyNow) {
      var age = Duration.between(steadily, steadilyNow);
      var fresh = astray.isPresent() || jumped ? FRESH_IN_DOUBT : FRESH;
      return age.compareTo(fresh) < 0 && !jumpedUntil(now, steadilyNow);
    }

    boolean jumpedUntil(Instant now, Instant steadilyNow) {
      var age = Duration.between(steadily, steadilyNow);
      return Duration.between(at, now).minus(age).abs().compareTo(JUMP) > 0;
    }
  }

  private record Measured(Timepiece other, Duration ahead) {
    boolean isTooMuch() {
      return ahead.abs().compareTo(other.tolerance()) > 0;
    }
  }

  /**
   * A watch that compares the machine's clock with these.
   *
   * @param steady goes as time passes whatever the machine's clock is set to; what it shows means
   *     nothing else
   */
  public ClockWatch(Set<Timepiece> others, InstantSource machine, InstantSource steady) {
    this.others = others.stream().sorted(Comparator.comparing(Timepiece::whose)).toList();
    this.machine = machine;
    this.steady = steady;
  }

  /** For rehearsals, whose time is moved by hand. */
  public static ClockWatch trusting() {
    return new ClockWatch(Set.of(), () -> Instant.EPOCH, () -> Instant.EPOCH);
  }

  /** What is wrong with this machine's clock, if it is too wrong to go by. */
  public Optional<Finding> astray() {
    if (!others.isEmpty() && !isFresh() && mayAsk()) {
      try {
        // Once more if it jumped while they were asked.
        for (int times = 0; times < 2 && !isFresh(); times++) {
          measure();
        }
      } finally {
        asking.unlock();
      }
    }
    return last.astray();
  }

  /** Whether we are to ask, and hold the lock for it; if not, somebody else asks already. */
  private boolean mayAsk() {
    var said = last;
    if (said.isNone() || said.jumpedUntil(machine.instant(), steady.instant())) {
      asking.lock();
      return true;
    }
    return asking.tryLock();
  }

  private boolean isFresh() {
    return last.isFresh(machine.instant(), steady.instant());
  }

  @Override
  public List<Finding> look() {
    return astray().stream().toList();
  }

  private void measure() {
    var asked = machine.instant();
    var steadily = steady.instant();
    var measured =
        others.stream()
            .flatMap(o -> o.ahead(machine).map(ahead -> new Measured(o, ahead)).stream())
            .toList();
    // Who can't be asked now can't take back what was said before either.
    var astray = measured.isEmpty() ? last.astray() : verdict(measured).map(ClockWatch::finding);
    if (astray.isPresent() && last.astray().isEmpty()) {
      log.error("{} cure: {}", astray.get().what(), astray.get().cure());
    } else if (astray.isEmpty() && last.astray().isPresent()) {
      log.info("this machine's clock is right again");
    }
    boolean jumped = measured.isEmpty() && hasJumped(asked, steadily);
    last = new Verdict(asked, steadily, astray, jumped);
  }

  /** The first time there is nothing to compare with. */
  private boolean hasJumped(Instant now, Instant steadilyNow) {
    return !last.isNone() && (last.jumped() || last.jumpedUntil(now, steadilyNow));
  }

  private static Optional<Measured> verdict(List<Measured> measured) {
    return measured.stream()
        .filter(m -> m.other().decides() && m.isTooMuch())
        .findFirst()
        .or(() ->
            measured.stream().allMatch(Measured::isTooMuch)
                ? measured.stream().min(Comparator.comparing(m -> m.ahead().abs()))
                : Optional.empty());
  }

  private static Finding finding(Measured measured) {
    var ahead = measured.ahead();
    return new Finding(
        "This machine's clock is %d seconds %s %s, so nothing is sent and nothing is planned."
            .formatted(
                ahead.abs().toSeconds(),
                ahead.isNegative() ? "behind" : "ahead of",
                measured.other().whose()),
        CURE);
  }
}
