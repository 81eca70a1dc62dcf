package dev.peercircles.delivery;

import dev.peercircles.circles.Platform;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Says when a request may go: not while something waits for repair (but for one try in ten
 * minutes), not while its platform is down, and never faster than the platform allows. Thread-safe.
 */
@Singleton
final class Gate {
  /** Between two tries whether something is repaired. */
  static final Duration BETWEEN_PROBES = Duration.ofMinutes(10);

  private final Pacer pacer;
  private final Repairs repairs;
  private final UnitOfWork work;
  private final Jitter jitter;
  private final Map<Platform, Breaker> breakers = new ConcurrentHashMap<>();

  @Inject
  Gate(Pacer pacer, Repairs repairs, UnitOfWork work, Jitter jitter) {
    this.pacer = pacer;
    this.repairs = repairs;
    this.work = work;
    this.jitter = jitter;
  }

  /**
   * Asks whether a post's request may go now.
   *
   * @return {@code now} if it may; else when to come back
   */
  Instant pass(PlannedPost planned, Way.Open way, Lanes lanes, Instant now) {
    var expires = planned.post().expires();
    var barred = barred(way);
    return broken(barred, now)
        .or(() -> breaker(way).waits(now))
        .map(at -> Urgency.after(at, expires))
        .orElseGet(() -> paced(planned, way, barred.keySet(), lanes, now));
  }

  /**
   * The same for a look back at what was missed: whether something waits for repair is for posts to
   * find out, and it takes none of their tries.
   */
  Instant passBack(PlannedPost planned, Way.Open way, Lanes lanes, Instant now) {
    return breaker(way).waits(now).orElseGet(() -> pacedBack(planned, way, lanes, now));
  }

  private Instant pacedBack(PlannedPost planned, Way.Open way, Lanes lanes, Instant now) {
    var slot = pacer.take(planned.id(), lanes, now);
    return slot.isAfter(now) ? slot : breaker(way).pass(now).orElse(now);
  }

  /** When a post's request would have its turn; nothing is kept for it. */
  Instant free(PlannedPost planned, Lanes lanes, Instant now) {
    return pacer.free(planned.id(), lanes, now);
  }

  private Instant paced(
      PlannedPost planned, Way.Open way, Set<Broken> barred, Lanes lanes, Instant now) {
    var slot = pacer.take(planned.id(), lanes, now);
    if (slot.isAfter(now)) {
      return slot;
    }
    return probe(barred, now)
        .or(() -> breaker(way).pass(now))
        .map(at -> Urgency.after(at, planned.post().expires()))
        .orElse(now);
  }

  /** What became of a request. */
  void learn(Way.Open way, Lanes lanes, Optional<DeliveryFailure> failure, Instant now) {
    var breaker = breaker(way);
    if (failure.isEmpty()) {
      breaker.worked();
      return;
    }
    switch (failure.get()) {
      case DeliveryFailure.TryLater(var pause, var _, var why) -> {
        switch (why) {
          case LIMITED -> {
            breaker.worked();
            pacer.shut(lanes.place(), now.plus(pause));
          }
          case LIMITED_EVERYWHERE -> {
            breaker.worked();
            pacer.shut(lanes.workspace(), now.plus(pause));
          }
          case UNREACHABLE -> breaker.failed(now);
        }
      }
      case DeliveryFailure.Unknown _ -> breaker.failed(now);
      case DeliveryFailure.Forbidden _, DeliveryFailure.Gone _ -> breaker.worked();
    }
  }

  /** What may be broken on this way. */
  static List<Broken> mayBreak(Way.Open way) {
    var platform = new Broken.OfPlatform(way.platform().platform());
    return Stream.concat(Stream.of(platform), way.channel().stream()).toList();
  }

  /**
   * What is broken on this way, read once for each request. Who reads a channel is {@link
   * Discretion}'s affair, which lets some posts through.
   */
  private Map<Broken, Repair> barred(Way.Open way) {
    var barred = new LinkedHashMap<Broken, Repair>();
    var all = repairs.all();
    for (var what : mayBreak(way)) {
      all.stream()
          .filter(r -> r.key().equals(what.key()) && !DeliveryTexts.isOfReaders(r))
          .findFirst()
          .ifPresent(r -> barred.put(what, r));
    }
    return barred;
  }

  private static Optional<Instant> broken(Map<Broken, Repair> barred, Instant now) {
    return barred.values().stream()
        .map(Repair::probe)
        .filter(at -> at.isAfter(now))
        .max(Instant::compareTo);
  }

  /** Takes the one try of whatever is broken; empty if nothing is or the try is ours. */
  private Optional<Instant> probe(Set<Broken> barred, Instant now) {
    var next = now.plus(BETWEEN_PROBES);
    return barred.stream()
        .filter(what -> !work.run(() -> repairs.takeProbe(what, now, next)))
        .map(_ -> next)
        .findFirst();
  }

  private Breaker breaker(Way.Open way) {
    return breakers.computeIfAbsent(way.platform().platform(), _ -> new Breaker(jitter));
  }
}
