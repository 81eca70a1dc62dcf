package dev.peercircles.delivery;

import dev.peercircles.messages.Destination;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims a post, sends it once, and says what to record of it. Thread-safe. */
final class Sender {
  private static final Logger log = LoggerFactory.getLogger(Sender.class);

  /** A request in doubt may still be under way; looking at once would be too early. */
  private static final Duration FIRST_LOOK = Duration.ofSeconds(2);

  private static final Duration SHORTEST_RETRY = Duration.ofSeconds(5);
  private static final Duration REFUSED_IN_DOUBT = Duration.ofMinutes(10);

  /** What it refers to may be lost; it is known half a minute later. */
  private static final Duration NOT_THERE = Duration.ofSeconds(30);

  /** As long as the engine takes a silent process for alive; then it may give a post to another. */
  private static final Duration LEASE = Duration.ofSeconds(8);

  private final Outbox outbox;
  private final UnitOfWork work;
  private final Wayfinder ways;
  private final Gate gate;
  private final Mending mending;
  private final Aftercare aftercare;
  private final Unreached unreached;
  private final InstantSource clock;

  @Inject
  Sender(
      Outbox outbox,
      UnitOfWork work,
      Wayfinder ways,
      Gate gate,
      Mending mending,
      Aftercare aftercare,
      Unreached unreached,
      InstantSource clock) {
    this.outbox = outbox;
    this.work = work;
    this.ways = ways;
    this.gate = gate;
    this.mending = mending;
    this.aftercare = aftercare;
    this.unreached = unreached;
    this.clock = clock;
  }

  /**
   * Claims it and sends it. A process that slept in between may have lost it to another, which may
   * have sent it by now: it sends nothing.
   *
   * @param claim claims it in a unit of work; false if it was refused
   */
  Completion send(PlannedPost planned, long attempt, Way.Open way, BooleanSupplier claim) {
    var before = clock.instant();
    if (!work.run(claim::getAsBoolean)) {
      return () -> refused(planned);
    }
    return clock.instant().isBefore(before.plus(LEASE))
        ? send(planned, attempt, way)
        : () -> tooSlow(planned, attempt);
  }

  /**
   * Somebody else has it, so that the engine refuses whatever comes of this attempt; or an edit was
   * staged or sent since we looked, and what that means for this one shows when it is woken again.
   */
  private Optional<Instant> refused(PlannedPost planned) {
    var stands = outbox.find(planned.id()).map(PlannedPost::state);
    return stands.filter(PostState.PLANNED::equals).map(_ -> clock.instant());
  }

  private Optional<Instant> tooSlow(PlannedPost planned, long attempt) {
    log.info("post {} not sent: this process slept", planned.post().key().forLog());
    outbox.release(planned.id(), attempt);
    return Optional.of(clock.instant());
  }

  private Completion send(PlannedPost planned, long attempt, Way.Open way) {
    var outcome = outcome(planned, way);
    return () -> record(planned, attempt, way, outcome);
  }

  /** A bug of ours says nothing of the platform: others' posts go on. */
  private Outcome outcome(PlannedPost planned, Way.Open way) {
    try {
      var outcome = way.platform().send(ways.dispatch(planned, way));
      gate.learn(way, Lanes.toSend(way), failure(outcome), clock.instant());
      return outcome;
    } catch (RuntimeException e) {
      log.error("post {}: a bug while sending", planned.post().key().forLog(), e);
      return new DeliveryFailure.Unknown("a bug while sending: " + e.getClass().getSimpleName());
    }
  }

  private static Optional<DeliveryFailure> failure(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Delivered _ -> Optional.empty();
      case DeliveryFailure failure -> Optional.of(failure);
    };
  }

  private Optional<Instant> record(
      PlannedPost planned, long attempt, Way.Open way, Outcome outcome) {
    var now = clock.instant();
    var key = planned.post().key().forLog();
    return switch (outcome) {
      case Outcome.Delivered(var receipt) -> {
        var look = aftercare.taken(planned, attempt, way, receipt, now);
        mending.mended(way);
        if (planned.post().destination() instanceof Destination.Direct(var member)) {
          unreached.reached(member);
        }
        yield look;
      }
      case DeliveryFailure.TryLater(var pause, var reason, var _) -> {
        log.info("post {} waits: {}", key, reason);
        outbox.release(planned.id(), attempt);
        yield Optional.of(now.plus(pause.compareTo(SHORTEST_RETRY) > 0 ? pause : SHORTEST_RETRY));
      }
      case DeliveryFailure.Forbidden refusal -> {
        log.warn("post {} not sent: {}. Cure: {}", key, refusal.reason(), refusal.cure());
        yield refused(planned, attempt, way, refusal, refusal.reason());
      }
      case DeliveryFailure.Gone _ when aftercare.mayBeLost(planned.post()) -> {
        outbox.release(planned.id(), attempt);
        yield Optional.of(Urgency.orItsEnd(now.plus(NOT_THERE), planned.post().expires(), now));
      }
      case DeliveryFailure.Gone gone -> {
        log.warn("post {} not sent: {}", key, gone.reason());
        yield refused(planned, attempt, way, gone, gone.reason());
      }
      case DeliveryFailure.Unknown(var reason) -> {
        log.warn("post {} may or may not have been sent: {}", key, reason);
        outbox.doubtful(planned.id(), attempt, reason);
        yield Optional.of(now.plus(FIRST_LOOK));
      }
    };
  }

  /**
   * Of this attempt it is certain that it failed; an earlier one may be in doubt. What somebody can
   * repair is waited for until the post is too late.
   */
  private Optional<Instant> refused(
      PlannedPost planned, long attempt, Way.Open way, DeliveryFailure failure, String reason) {
    var now = clock.instant();
    var broken = mending.broken(way, failure);
    if (broken.isPresent()) {
      outbox.release(planned.id(), attempt);
      var probe = mending.note(broken.get(), way, failure, now);
      var expires = planned.post().expires();
      return Optional.of(Urgency.orItsEnd(Urgency.after(probe, expires), expires, now));
    }
    if (planned.state() == PostState.UNKNOWN) {
      outbox.release(planned.id(), attempt);
      return Optional.of(now.plus(REFUSED_IN_DOUBT));
    }
    outbox.skip(planned.id(), reason);
    if (failure instanceof DeliveryFailure.Forbidden(var _, var _, var extent)
        && extent == DeliveryFailure.Extent.PERSON) {
      unreached.note(planned.id(), way.platform().platform());
    }
    return Optional.empty();
  }
}
