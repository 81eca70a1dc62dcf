package dev.peercircles.delivery;

import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether a post in doubt arrived. What stands where it was to stand is sent; what does
 * not, looked for twice, is sent again; once is enough where nobody can have been sending it just
 * now. An edit is simply repeated after half a minute if no newer one follows. A private answer to
 * somebody's command is no post: it is given once or not at all. Thread-safe.
 */
final class Inquiry {
  private static final Logger log = LoggerFactory.getLogger(Inquiry.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration UNTIL_REPAIRED = Duration.ofMinutes(10);

  /** Longer than this nobody looks; the words of a post in doubt are dropped then as well. */
  private static final Duration LONGEST = Duration.ofDays(7);

  private final Outbox outbox;
  private final Wayfinder ways;
  private final Qualms qualms;
  private final Discretion discretion;
  private final Sender sender;
  private final Gate gate;
  private final Mending mending;
  private final InstantSource clock;

  @Inject
  Inquiry(
      Outbox outbox,
      Wayfinder ways,
      Qualms qualms,
      Discretion discretion,
      Sender sender,
      Gate gate,
      Mending mending,
      InstantSource clock) {
    this.outbox = outbox;
    this.ways = ways;
    this.qualms = qualms;
    this.discretion = discretion;
    this.sender = sender;
    this.gate = gate;
    this.mending = mending;
    this.clock = clock;
  }

  Completion lookFor(PlannedPost planned, long attempt, Way.Open way) {
    if (planned.post().destination() instanceof Destination.InPlaceOf) {
      return () -> edited(planned);
    }
    return switch (look(planned, way)) {
      case Sighting.Found(var receipt) -> () -> found(planned, receipt);
      case Sighting.Absent _ -> () -> absent(planned);
      case Sighting.Repeatable _ -> repeat(planned, attempt, way);
      case Sighting.CannotSay(var why) -> () -> notYet(planned, way, why);
    };
  }

  /** What may not be sent any more is not repeated either: it is looked for once it can be. */
  private Completion repeat(PlannedPost planned, long attempt, Way.Open way) {
    var now = clock.instant();
    if (qualms.about(planned.post(), way.circle(), now).isPresent()
        || discretion.against(planned, way).isPresent()) {
      return () -> Optional.of(now.plus(BETWEEN_LOOKS));
    }
    return sender.send(planned, attempt, way, () -> outbox.repeat(planned.id(), attempt));
  }

  /** Nobody can ever look: it is recorded as skipped, and why. */
  Completion giveUp(PlannedPost planned, String reason) {
    return () -> {
      var why = "perhaps sent; nobody can look: " + reason;
      log.warn("post {} given up: {}", planned.post().key().forLog(), why);
      outbox.absent(planned.id());
      outbox.skip(planned.id(), why);
      return Optional.empty();
    };
  }

  private Sighting look(PlannedPost planned, Way.Open way) {
    try {
      var sighting = ways.look(planned, way);
      learn(way, sighting);
      return sighting;
    } catch (RuntimeException e) {
      log.error("post {}: a bug while looking for it", planned.post().key().forLog(), e);
      return Sighting.CannotSay.bug(e);
    }
  }

  private void learn(Way.Open way, Sighting sighting) {
    switch (sighting) {
      case Sighting.CannotSay(var why) ->
          gate.learn(way, Lanes.toLook(way), Optional.of(why), clock.instant());
      case Sighting.Found _, Sighting.Absent _ ->
          gate.learn(way, Lanes.toLook(way), Optional.empty(), clock.instant());
      case Sighting.Repeatable _ -> {} // Nobody was asked.
    }
  }

  private Optional<Instant> found(PlannedPost planned, Receipt receipt) {
    if (outbox.isAnothers(planned.id(), receipt)) {
      // Recorded as another's since we looked.
      return Optional.of(clock.instant());
    }
    log.info("post {} was in doubt and is there", planned.post().key().forLog());
    outbox.found(planned.id(), receipt, clock.instant());
    if (planned.forgotten() == Forgotten.PERHAPS_IN_OTHER_WORDS) {
      sayAnew(planned.post());
    }
    return Optional.empty();
  }

  /** Somebody said it again because their words were forgotten: what stands there says so. */
  private void sayAnew(Post post) {
    var now = clock.instant();
    if (now.isBefore(post.expires())) {
      outbox.stage(
          List.of(
              new Post(
                  post.key().with("anew"),
                  post.circle(),
                  new Destination.InPlaceOf(post.key()),
                  post.message(),
                  now,
                  post.expires())));
    }
  }

  /** What nobody can have been sending just now needn't be looked for twice. */
  private Optional<Instant> absent(PlannedPost planned) {
    if (planned.forgotten() != Forgotten.NO) {
      outbox.absent(planned.id());
      return Optional.of(clock.instant());
    }
    var now = clock.instant();
    var again = planned.missedAt().orElse(now).plus(BETWEEN_LOOKS);
    if (planned.missedAt().isPresent() && !now.isBefore(again)) {
      return again(planned);
    }
    outbox.missed(planned.id(), now);
    return Optional.of(again);
  }

  /**
   * An edit in doubt may still be travelling, so it is neither repeated nor made way for a newer
   * one before it must have arrived.
   */
  private Optional<Instant> edited(PlannedPost planned) {
    var now = clock.instant();
    var arrived = planned.sentFrom().orElse(now).plus(BETWEEN_LOOKS);
    if (now.isBefore(arrived)) {
      var latest = now.plus(BETWEEN_LOOKS);
      return Optional.of(arrived.isBefore(latest) ? arrived : latest);
    }
    log.info("edit {} was in doubt", planned.post().key().forLog());
    outbox.absent(planned.id());
    return Optional.of(now);
  }

  private Optional<Instant> again(PlannedPost planned) {
    log.info("post {} was in doubt and is not there", planned.post().key().forLog());
    outbox.absent(planned.id());
    return Optional.of(clock.instant());
  }

  private Optional<Instant> notYet(PlannedPost planned, Way.Open way, DeliveryFailure why) {
    var now = clock.instant();
    log.info("post {} can't be looked for now: {}", planned.post().key().forLog(), why);
    if (now.isAfter(planned.post().expires().plus(LONGEST))) {
      return giveUp(planned, "for a week").write();
    }
    var broken = mending.broken(way, why);
    if (broken.isPresent()) {
      return Optional.of(mending.note(broken.get(), way, why, now));
    }
    return switch (why) {
      case DeliveryFailure.TryLater(var pause, var _, var _) ->
          Optional.of(now.plus(pause.compareTo(SHORTEST_PAUSE) > 0 ? pause : SHORTEST_PAUSE));
      case DeliveryFailure.Unknown _ -> Optional.of(now.plus(BETWEEN_LOOKS));
      case DeliveryFailure.Forbidden _ -> Optional.of(now.plus(UNTIL_REPAIRED));
      case DeliveryFailure.Gone(var reason) -> giveUp(planned, reason).write();
    };
  }
}
