package dev.peercircles.delivery;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one post to its platform: claims it, sends it once, and says what to record. What may or
 * may not have been sent is never repeated blindly: it stands as {@link PostState#UNKNOWN}. No
 * database connection is held while a platform is asked. Stateless but for the pacer; thread-safe.
 */
public final class Courier {
  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final Duration UNTIL_PARENT_IS_OUT = Duration.ofSeconds(5);
  private static final Duration SHORTEST_RETRY = Duration.ofSeconds(5);
  private static final Completion OVER = Optional::empty;

  private final Outbox outbox;
  private final UnitOfWork work;
  private final Circles circles;
  private final AddressBook addresses;
  private final Pacer pacer;
  private final InstantSource clock;
  private final Map<Platform, ChatPlatform> platforms;

  @Inject
  Courier(
      Outbox outbox,
      UnitOfWork work,
      Circles circles,
      AddressBook addresses,
      Pacer pacer,
      InstantSource clock,
      Set<ChatPlatform> platforms) {
    this.outbox = outbox;
    this.work = work;
    this.circles = circles;
    this.addresses = addresses;
    this.pacer = pacer;
    this.clock = clock;
    this.platforms =
        platforms.stream().collect(Collectors.toMap(ChatPlatform::platform, Function.identity()));
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
      case SENT, UNKNOWN, SKIPPED -> OVER;
    };
  }

  /** The attempt that held a post died. Call inside a unit of work. */
  public void died(PostId id, long attempt) {
    if (outbox.doubtful(id, attempt, "the process that was sending it died")) {
      log.warn("post {} may or may not have been sent: its process died", id);
    }
  }

  private Completion abandoned(PlannedPost planned) {
    return () -> {
      died(planned.id(), planned.attempt());
      return Optional.empty();
    };
  }

  private Completion carry(PlannedPost planned, long attempt) {
    var post = planned.post();
    var now = clock.instant();
    if (!now.isBefore(post.expires())) {
      return skip(planned, "too late");
    }
    if (post.destination() instanceof Destination.InPlaceOf && outbox.isSuperseded(planned.id())) {
      return skip(planned, "a newer edit follows");
    }
    var circle = circles.configured(post.circle());
    if (circle.isEmpty()) {
      return skip(planned, "its circle is no longer configured");
    }
    return switch (addresses.find(circle.get(), post.destination())) {
      case Itinerary.Never(var reason) -> skip(planned, reason);
      case Itinerary.TooEarly _ -> () -> Optional.of(now.plus(UNTIL_PARENT_IS_OUT));
      case Itinerary.Ready(var address) -> inItsSlot(planned, attempt, circle.get(), address, now);
    };
  }

  private Completion inItsSlot(
      PlannedPost planned, long attempt, Circle circle, Address address, Instant now) {
    var platform = Optional.ofNullable(platforms.get(circle.home().platform()));
    if (platform.isEmpty()) {
      return skip(planned, "the bot is not connected to its platform");
    }
    var slot = pacer.take(circle.home(), now);
    if (slot.isAfter(now)) {
      return () -> Optional.of(slot);
    }
    if (!work.run(() -> outbox.claim(planned.id(), attempt))) {
      return OVER;
    }
    var accounts = addresses.mentioned(circle, planned.post().message());
    var outcome = send(platform.get(), planned, address, accounts);
    return () -> record(planned, attempt, outcome);
  }

  private static Outcome send(
      ChatPlatform platform,
      PlannedPost planned,
      Address address,
      Map<MemberId, Account> accounts) {
    try {
      return platform.send(new Dispatch(planned.id(), address, planned.post().message(), accounts));
    } catch (RuntimeException e) {
      log.error("post {}: a bug while sending", planned.post().key(), e);
      return new DeliveryFailure.Unknown("a bug while sending: " + e.getClass().getSimpleName());
    }
  }

  private Optional<Instant> record(PlannedPost planned, long attempt, Outcome outcome) {
    var now = clock.instant();
    return switch (outcome) {
      case Outcome.Delivered(var receipt) -> {
        outbox.delivered(planned.id(), attempt, receipt, now);
        yield Optional.empty();
      }
      case DeliveryFailure.TryLater(var pause, var reason) -> {
        log.info("post {} waits: {}", planned.post().key(), reason);
        outbox.release(planned.id(), attempt);
        yield Optional.of(now.plus(longer(pause, SHORTEST_RETRY)));
      }
      case DeliveryFailure.Forbidden(var reason, var cure) -> {
        log.warn("post {} not sent: {}. Cure: {}", planned.post().key(), reason, cure);
        outbox.skip(planned.id(), reason);
        yield Optional.empty();
      }
      case DeliveryFailure.Gone(var reason) -> {
        log.warn("post {} not sent: {}", planned.post().key(), reason);
        outbox.skip(planned.id(), reason);
        yield Optional.empty();
      }
      case DeliveryFailure.Unknown(var reason) -> {
        log.warn("post {} may or may not have been sent: {}", planned.post().key(), reason);
        outbox.doubtful(planned.id(), attempt, reason);
        yield Optional.empty();
      }
    };
  }

  private Completion skip(PlannedPost planned, String reason) {
    Post post = planned.post();
    return () -> {
      log.info("post {} skipped: {}", post.key(), reason);
      outbox.skip(planned.id(), reason);
      return Optional.empty();
    };
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
