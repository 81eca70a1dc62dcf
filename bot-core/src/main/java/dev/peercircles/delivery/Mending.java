package dev.peercircles.delivery;

import dev.peercircles.circles.Circle;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes what only a person can repair, and raises the alarm once. Call inside a unit of work. */
final class Mending {
  private static final Logger log = LoggerFactory.getLogger(Mending.class);

  private final Repairs repairs;
  private final Outbox outbox;
  private final Alarm alarm;

  @Inject
  Mending(Repairs repairs, Outbox outbox, Alarm alarm) {
    this.repairs = repairs;
    this.outbox = outbox;
    this.alarm = alarm;
  }

  /**
   * What this failure breaks, by the widest that it reaches; empty if only the post itself is lost.
   */
  Optional<Broken> broken(Way.Open way, DeliveryFailure failure) {
    return switch (failure) {
      case DeliveryFailure.Forbidden(var _, var _, var extent) ->
          switch (extent) {
            case PLATFORM -> Optional.of(new Broken.OfPlatform(way.platform().platform()));
            case HOME -> way.channel();
            case MESSAGE, PERSON -> Optional.empty();
          };
      case DeliveryFailure.Gone _ ->
          way.channel().filter(_ -> way.address() instanceof Address.ToHome);
      case DeliveryFailure.TryLater _, DeliveryFailure.Unknown _ -> Optional.empty();
    };
  }

  /** Notes it. Returns when a post may next try. */
  Instant note(Broken what, Way.Open way, DeliveryFailure failure, Instant now) {
    return note(what, way.circle(), failure, now);
  }

  /** The same of a circle. */
  Instant note(Broken what, Circle circle, DeliveryFailure failure, Instant now) {
    var repair = repair(what, failure, now);
    if (repairs.note(repair)) {
      log.error("{} needs repair: {}. Cure: {}", what.key(), repair.reason(), repair.cure());
      told(what, circle, repair)
          .ifPresent(words -> alarm.raise(circle, key(circle, what, repair), words, now));
    }
    return repair.probe();
  }

  /** What its host reads; of a platform nobody could be told. */
  private static Optional<Message> told(Broken what, Circle circle, Repair repair) {
    return switch (what) {
      case Broken.OfCircle _ -> Optional.of(DeliveryTexts.repair(circle, repair));
      case Broken.OfChannel _ -> Optional.of(DeliveryTexts.repairElsewhere(circle, repair));
      case Broken.OfPlatform _ -> Optional.empty();
    };
  }

  /** Something went through. That says nothing of who reads it. */
  void mended(Way.Open way) {
    var all = repairs.all();
    for (var what : Gate.mayBreak(way)) {
      if (all.stream().anyMatch(r -> r.key().equals(what.key()) && !DeliveryTexts.isOfReaders(r))) {
        log.info("{} works again", what.key());
        takeBack(way.circle(), what);
        repairs.mended(what);
      }
    }
  }

  /** Whoever was to be told when they are back needn't know. */
  private void takeBack(Circle circle, Broken what) {
    if (!(what instanceof Broken.OfPlatform)) {
      repairs.find(what).ifPresent(r -> outbox.cancel(key(circle, what, r), "it works again"));
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
          new Repair(what.key(), now, probe, reason, DeliveryTexts.gone(what));
      case DeliveryFailure.TryLater _, DeliveryFailure.Unknown _ ->
          throw new IllegalArgumentException("nothing to repair: " + failure);
    };
  }

  /** Once a day, should it break, work and break again. */
  private static MessageKey key(Circle circle, Broken what, Repair repair) {
    var name = what instanceof Broken.OfChannel ? "repair-elsewhere" : "repair";
    return MessageKey.of(circle.id(), name, repair.since().atZone(circle.zone()).toLocalDate());
  }
}
