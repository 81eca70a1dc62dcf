package dev.peercircles.delivery;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Roster;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes what only a person can repair, and tells the circle's host once. Call inside a unit of
 * work.
 */
final class Mending {
  private static final Logger log = LoggerFactory.getLogger(Mending.class);
  private static final Duration WORTH_TELLING = Duration.ofDays(3);

  private final Repairs repairs;
  private final Outbox outbox;
  private final Roster roster;

  @Inject
  Mending(Repairs repairs, Outbox outbox, Roster roster) {
    this.repairs = repairs;
    this.outbox = outbox;
    this.roster = roster;
  }

  /**
   * What this failure breaks, by the widest that it reaches; empty if only the post itself is lost.
   */
  Optional<Broken> broken(Way.Open way, DeliveryFailure failure) {
    boolean home = !(way.address() instanceof Address.ToPerson);
    var circle = Optional.<Broken>of(new Broken.OfCircle(way.circle().id()));
    return switch (failure) {
      case DeliveryFailure.Forbidden(var _, var _, var extent) ->
          switch (extent) {
            case PLATFORM -> Optional.of(new Broken.OfPlatform(way.platform().platform()));
            case HOME -> circle.filter(_ -> home);
            case MESSAGE, PERSON -> Optional.empty();
          };
      case DeliveryFailure.Gone _ -> circle.filter(_ -> way.address() instanceof Address.ToHome);
      case DeliveryFailure.TryLater _, DeliveryFailure.Unknown _ -> Optional.empty();
    };
  }

  /** Notes it. Returns when a post may next try. */
  Instant note(Broken what, Way.Open way, DeliveryFailure failure, Instant now) {
    var repair = repair(what, failure, now);
    if (repairs.note(repair)) {
      log.error("{} needs repair: {}. Cure: {}", what.key(), repair.reason(), repair.cure());
      if (what instanceof Broken.OfCircle) {
        tell(way.circle(), repair, now);
      }
    }
    return repair.probe();
  }

  /** Something went through. */
  void mended(Way.Open way) {
    for (var what : Gate.mayBreak(way)) {
      if (repairs.find(what).isPresent()) {
        log.info("{} works again", what.key());
        repairs.mended(what);
      }
    }
  }

  /** Why a post that was too late had to wait, if anything had to be repaired. */
  Optional<String> why(Post post) {
    return repairs.find(new Broken.OfCircle(post.circle())).map(Repair::reason);
  }

  private static Repair repair(Broken what, DeliveryFailure failure, Instant now) {
    var probe = now.plus(Gate.BETWEEN_PROBES);
    return switch (failure) {
      case DeliveryFailure.Forbidden(var reason, var cure, var _) ->
          new Repair(what.key(), now, probe, reason, cure);
      case DeliveryFailure.Gone(var reason) ->
          new Repair(what.key(), now, probe, reason, DeliveryTexts.GONE);
      case DeliveryFailure.TryLater _, DeliveryFailure.Unknown _ ->
          throw new IllegalArgumentException("nothing to repair: " + failure);
    };
  }

  private void tell(Circle circle, Repair repair, Instant now) {
    host(circle)
        .ifPresent(host -> {
          // Once a day, should it break, work and break again.
          var today = now.atZone(circle.zone()).toLocalDate();
          var key = MessageKey.of(circle.id(), "repair", today);
          if (outbox.find(key).isEmpty()) {
            var message = DeliveryTexts.repair(circle, repair);
            var to = new Destination.Direct(host.id());
            outbox.stage(
                List.of(new Post(key, circle.id(), to, message, now, now.plus(WORTH_TELLING))));
          }
        });
  }

  private Optional<Member> host(Circle circle) {
    return Stream.of(circle.host(), circle.deputy())
        .flatMap(Optional::stream)
        .flatMap(id -> roster.find(id).stream())
        .filter(m -> m.accountOn(circle.home().platform()).isPresent())
        .findFirst();
  }
}
