package dev.peercircles.delivery;

import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one post to its platform: claims it, sends it once, and says what to record. What may or
 * may not have been sent is never repeated blindly: it is looked for. No database connection is
 * held while a platform is asked. Stateless but for the gate; thread-safe.
 */
@Singleton
public final class Courier {
  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration BEHIND_AN_EDIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_BEHIND_AN_EDIT = Duration.ofSeconds(30);
  private static final Completion OVER = Optional::empty;

  private final Outbox outbox;
  private final Wayfinder ways;
  private final Qualms qualms;
  private final Gate gate;
  private final Mending mending;
  private final Discretion discretion;
  private final Sender sender;
  private final Inquiry inquiry;
  private final Aftercare aftercare;
  private final InstantSource clock;

  @Inject
  Courier(
      Outbox outbox,
      Wayfinder ways,
      Qualms qualms,
      Gate gate,
      Mending mending,
      Discretion discretion,
      Sender sender,
      Inquiry inquiry,
      Aftercare aftercare,
      InstantSource clock) {
    this.outbox = outbox;
    this.ways = ways;
    this.qualms = qualms;
    this.gate = gate;
    this.mending = mending;
    this.discretion = discretion;
    this.sender = sender;
    this.inquiry = inquiry;
    this.aftercare = aftercare;
    this.clock = clock;
  }

  /**
   * Tries to carry a post. Called by the engine outside any unit of work; may block on the
   * platform.
   *
   * @param id which post
   * @param attempt the engine's version of the post's execution
   * @return what to write when the execution completes
   */
  public Completion attempt(PostId id, long attempt) {
    var planned = outbox.find(id);
    if (planned.isEmpty()) {
      return OVER;
    }
    return switch (planned.get().state()) {
      case PLANNED -> carry(planned.get(), attempt);
      case SENDING -> abandoned(planned.get());
      case UNKNOWN -> lookFor(planned.get(), attempt);
      case SENT -> planned.get().watch().isOpen() ? aftercare.look(planned.get()) : OVER;
      case SKIPPED -> OVER;
    };
  }

  /** The attempt that held a post died. Call inside a unit of work. */
  public void died(PostId id, long attempt) {
    if (outbox.doubtful(id, attempt, "the process that was sending it died")) {
      log.warn("post {} may or may not have been sent: its process died", id);
    }
  }

  /** Every attempt at a post breaks. Call inside a unit of work. */
  public void poisoned(PostId id) {
    log.error("post {} given up: it can't be handled", id);
    outbox.absent(id);
    outbox.skip(id, "it could not be handled, time and again");
  }

  private Completion abandoned(PlannedPost planned) {
    return () -> {
      died(planned.id(), planned.attempt());
      return Optional.of(clock.instant());
    };
  }

  private Completion carry(PlannedPost planned, long attempt) {
    var post = planned.post();
    var now = clock.instant();
    if (!now.isBefore(post.expires())) {
      return skip(planned, mending.why(post).map("too late: "::concat).orElse("too late"));
    }
    if (post.destination() instanceof Destination.InPlaceOf && outbox.isSuperseded(planned.id())) {
      return skip(planned, "a newer edit follows");
    }
    if (post.destination() instanceof Destination.InPlaceOf && outbox.isOvertaking(planned.id())) {
      return later(Urgency.orItsEnd(behind(post, now), post.expires(), now));
    }
    return switch (ways.find(post)) {
      case Way.Closed(var reason) -> skip(planned, reason);
      case Way.TooEarly _ -> later(askAgain(post, now));
      case Way.Open way ->
          qualms
              .about(post, way.circle(), now)
              .map(reason -> skip(planned, reason))
              .orElseGet(() -> inItsSlot(planned, attempt, way, now));
    };
  }

  private Completion inItsSlot(PlannedPost planned, long attempt, Way.Open way, Instant now) {
    var lanes = Lanes.toSend(way);
    var paced = discretion.mustLook(planned, way) ? lanes.looking(way) : lanes;
    var slot = gate.pass(planned, way, paced, now);
    if (slot.isAfter(now)) {
      return later(Urgency.orItsEnd(slot, planned.post().expires(), now));
    }
    var against = discretion.against(planned, way);
    if (against.isPresent()) {
      return withheld(planned, way, against.get());
    }
    return sender.send(planned, attempt, way, () -> outbox.claim(planned.id(), attempt, now));
  }

  private Completion withheld(PlannedPost planned, Way.Open way, DeliveryFailure why) {
    if (why instanceof DeliveryFailure.TryLater(var pause, _, _)) {
      var now = clock.instant();
      return later(Urgency.orItsEnd(now.plus(pause), planned.post().expires(), now));
    }
    return () -> {
      var now = clock.instant();
      var expires = planned.post().expires();
      var probe = mending.note(new Broken.OfCircle(way.circle().id()), way, why, now);
      return Optional.of(Urgency.orItsEnd(Urgency.after(probe, expires), expires, now));
    };
  }

  private Completion lookFor(PlannedPost planned, long attempt) {
    var now = clock.instant();
    return switch (ways.find(planned.post())) {
      case Way.Closed(var reason) -> inquiry.giveUp(planned, reason);
      case Way.TooEarly _ -> later(askAgain(planned.post(), now));
      case Way.Open way -> {
        var slot = gate.pass(planned, way, Lanes.toLook(way), now);
        yield slot.isAfter(now) ? later(slot) : inquiry.lookFor(planned, attempt, way);
      }
    };
  }

  /** Soon at first, then rarer: what a post refers to may itself have to wait for hours. */
  private static Instant askAgain(Post post, Instant now) {
    return later(post, now, SHORTEST_WAIT, LONGEST_WAIT);
  }

  /** An older edit is decided within seconds, unless its platform is away. */
  private static Instant behind(Post post, Instant now) {
    return later(post, now, BEHIND_AN_EDIT, LONGEST_BEHIND_AN_EDIT);
  }

  private static Instant later(Post post, Instant now, Duration shortest, Duration longest) {
    var waited = Duration.between(post.notBefore(), now).dividedBy(4);
    var pause = waited.compareTo(longest) > 0 ? longest : waited;
    return now.plus(pause.compareTo(shortest) < 0 ? shortest : pause);
  }

  private static Completion later(Instant at) {
    return () -> Optional.of(at);
  }

  private Completion skip(PlannedPost planned, String reason) {
    return () -> {
      log.info("post {} skipped: {}", planned.post().key().forLog(), reason);
      outbox.skip(planned.id(), reason);
      return Optional.empty();
    };
  }
}
