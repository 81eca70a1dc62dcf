package dev.peercircles.delivery;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a claimed post once, and says what to record of it. Thread-safe. */
final class Sender {
  private static final Logger log = LoggerFactory.getLogger(Sender.class);

  /** A request in doubt may still be under way; looking at once would be too early. */
  private static final Duration FIRST_LOOK = Duration.ofSeconds(2);

  private static final Duration SHORTEST_RETRY = Duration.ofSeconds(5);
  private static final Duration REFUSED_IN_DOUBT = Duration.ofMinutes(10);

  private final Outbox outbox;
  private final Wayfinder ways;
  private final InstantSource clock;

  @Inject
  Sender(Outbox outbox, Wayfinder ways, InstantSource clock) {
    this.outbox = outbox;
    this.ways = ways;
    this.clock = clock;
  }

  Completion send(PlannedPost planned, long attempt, Way.Open way) {
    var outcome = outcome(planned, way);
    return () -> record(planned, attempt, outcome);
  }

  private Outcome outcome(PlannedPost planned, Way.Open way) {
    try {
      return way.platform().send(ways.dispatch(planned, way));
    } catch (RuntimeException e) {
      log.error("post {}: a bug while sending", planned.post().key(), e);
      return new DeliveryFailure.Unknown("a bug while sending: " + e.getClass().getSimpleName());
    }
  }

  private Optional<Instant> record(PlannedPost planned, long attempt, Outcome outcome) {
    var now = clock.instant();
    var key = planned.post().key();
    return switch (outcome) {
      case Outcome.Delivered(var receipt) -> {
        outbox.delivered(planned.id(), attempt, receipt, now);
        yield Optional.empty();
      }
      case DeliveryFailure.TryLater(var pause, var reason) -> {
        log.info("post {} waits: {}", key, reason);
        outbox.release(planned.id(), attempt);
        yield Optional.of(now.plus(pause.compareTo(SHORTEST_RETRY) > 0 ? pause : SHORTEST_RETRY));
      }
      case DeliveryFailure.Forbidden(var reason, var cure) -> {
        log.warn("post {} not sent: {}. Cure: {}", key, reason, cure);
        yield refused(planned, attempt, reason, now);
      }
      case DeliveryFailure.Gone(var reason) -> {
        log.warn("post {} not sent: {}", key, reason);
        yield refused(planned, attempt, reason, now);
      }
      case DeliveryFailure.Unknown(var reason) -> {
        log.warn("post {} may or may not have been sent: {}", key, reason);
        outbox.doubtful(planned.id(), attempt, reason);
        yield Optional.of(now.plus(FIRST_LOOK));
      }
    };
  }

  /** Of this attempt it is certain that it failed; an earlier one may be in doubt. */
  private Optional<Instant> refused(PlannedPost planned, long attempt, String reason, Instant now) {
    if (planned.state() == PostState.UNKNOWN) {
      outbox.release(planned.id(), attempt);
      return Optional.of(now.plus(REFUSED_IN_DOUBT));
    }
    outbox.skip(planned.id(), reason);
    return Optional.empty();
  }
}
