package dev.peercircles.delivery;

import dev.peercircles.messages.Destination;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that what a platform said it took stands there. Looked for twice right afterwards and
 * twice ten minutes later, and never there: it was lost, and is said once more. What was there once
 * and isn't any more was deleted by somebody, and stays so. What could not be looked for in time
 * can't be told from that, and is left alone. Thread-safe.
 */
final class Aftercare {
  private static final Logger log = LoggerFactory.getLogger(Aftercare.class);

  /** Long enough for the message to show, too short for somebody to delete it. */
  private static final Duration FIRST_LOOK = Duration.ofSeconds(5);

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

  /** A look that comes later can't tell what was lost from what somebody deleted. */
  private static final Duration PROMPT = Duration.ofMinutes(1);

  /** A platform that is behind may still bring it until then. */
  private static final Duration LOST = Duration.ofMinutes(10);

  private final Outbox outbox;
  private final Takings takings;
  private final Wayfinder ways;
  private final Gate gate;
  private final InstantSource clock;

  @Inject
  Aftercare(Outbox outbox, Takings takings, Wayfinder ways, Gate gate, InstantSource clock) {
    this.outbox = outbox;
    this.takings = takings;
    this.ways = ways;
    this.gate = gate;
    this.clock = clock;
  }

  /**
   * Records that the platform took a post. Call inside a unit of work. Returns when it is looked
   * for; empty if nobody need look.
   */
  Optional<Instant> taken(
      PlannedPost planned, long attempt, Way.Open way, Receipt receipt, Instant now) {
    if (planned.watch() == Watch.WANTED && way.platform().losesWhatItTook()) {
      takings.taken(planned.id(), attempt, receipt, now);
      return Optional.of(now.plus(FIRST_LOOK));
    }
    outbox.delivered(planned.id(), attempt, receipt, now);
    return Optional.empty();
  }

  /** Whether what a post refers to may be lost, so that nothing can be said of it yet. */
  boolean mayBeLost(Post post) {
    return switch (post.destination()) {
      case Destination.Thread(var parent) -> isOpen(parent);
      case Destination.InPlaceOf(var original) -> isOpen(original);
      case Destination.Channel _, Destination.Elsewhere _, Destination.Direct _ -> false;
    };
  }

  private boolean isOpen(MessageKey key) {
    return outbox.find(key).filter(p -> p.watch().isOpen()).isPresent();
  }

  /** Looks for a post that was taken. Call outside any unit of work; may block. */
  Completion look(PlannedPost planned) {
    var now = clock.instant();
    var until =
        isPrompt(planned) ? planned.sentAt().orElse(now).plus(PROMPT) : planned.post().expires();
    if (!now.isBefore(until)) {
      return () -> unsaid(planned, "it could not be looked for in time");
    }
    return switch (ways.find(planned.post())) {
      case Way.Closed(var reason) -> () -> unsaid(planned, reason);
      case Way.TooEarly _ -> () -> unsaid(planned, "it has no place");
      case Way.Open way -> look(planned, way, until, now);
    };
  }

  private Completion look(PlannedPost planned, Way.Open way, Instant until, Instant now) {
    var lanes = Lanes.toLook(way);
    if (gate.free(planned, lanes, now).isAfter(until)) {
      return () -> unsaid(planned, "too much else is looked for");
    }
    var slot = gate.pass(planned, way, lanes, now);
    if (slot.isAfter(now)) {
      return () -> Optional.of(slot);
    }
    return switch (ask(planned, way)) {
      case Sighting.Found _ -> {
        gate.learn(way, lanes, Optional.empty(), clock.instant());
        yield () -> over(planned);
      }
      case Sighting.Repeatable _ -> () -> over(planned);
      case Sighting.Absent _ -> {
        gate.learn(way, lanes, Optional.empty(), clock.instant());
        yield () -> absent(planned, way);
      }
      case Sighting.CannotSay(var why) -> {
        gate.learn(way, lanes, Optional.of(why), clock.instant());
        yield () -> Optional.of(clock.instant().plus(FIRST_LOOK.multipliedBy(2)));
      }
    };
  }

  private Sighting ask(PlannedPost planned, Way.Open way) {
    try {
      return ways.look(planned, way);
    } catch (RuntimeException e) {
      log.error("post {}: a bug while looking after it", planned.post().key().forLog(), e);
      return Sighting.CannotSay.bug(e);
    }
  }

  private static boolean isPrompt(PlannedPost planned) {
    return planned.watch() == Watch.TAKEN;
  }

  private Optional<Instant> absent(PlannedPost planned, Way.Open way) {
    var now = clock.instant();
    var again = planned.missedAt().orElse(now).plus(BETWEEN_LOOKS);
    if (planned.missedAt().isEmpty() || now.isBefore(again)) {
      takings.notSeen(planned.id(), now);
      return Optional.of(again);
    }
    return isPrompt(planned) ? suspect(planned, now) : lost(planned, way, now);
  }

  private Optional<Instant> suspect(PlannedPost planned, Instant now) {
    log.warn("post {} was taken and isn't there", planned.post().key().forLog());
    takings.suspect(planned.id());
    return Optional.of(planned.sentAt().orElse(now).plus(LOST));
  }

  private Optional<Instant> lost(PlannedPost planned, Way.Open way, Instant now) {
    log.error(
        "post {} was taken by {} and lost: it is said once more",
        planned.post().key().forLog(),
        way.platform().platform().title());
    return takings.lost(planned.id()) ? Optional.of(now) : over(planned);
  }

  private Optional<Instant> over(PlannedPost planned) {
    takings.settle(planned.id());
    return Optional.empty();
  }

  private Optional<Instant> unsaid(PlannedPost planned, String reason) {
    log.info(
        "whether post {} still stands can't be said: {}", planned.post().key().forLog(), reason);
    return over(planned);
  }
}
