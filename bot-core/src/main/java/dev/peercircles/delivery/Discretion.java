package dev.peercircles.delivery;

import dev.peercircles.circles.Audience;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Readers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps what a circle says to itself: nothing goes into a channel that others read too. Looks
 * before each post, but not twice in half a minute, and whenever a platform says that something
 * changed. What a platform lets nobody see just now waits while there is time; what can't be seen
 * at all stops nothing here: who draws a story asks {@link Readers}. Thread-safe; may block.
 */
@Singleton
public final class Discretion {
  /** So long what was seen is believed. */
  private static final Duration BELIEVED = Duration.ofSeconds(30);

  /** So long before it would be too late a post goes though it couldn't be looked. */
  private static final Duration LAST_CALL = Duration.ofMinutes(10);

  private final Readers readers;
  private final Circles circles;
  private final Mending mending;
  private final Repairs repairs;
  private final UnitOfWork work;
  private final InstantSource clock;
  private final Map<Home, Glance> glances = new ConcurrentHashMap<>();

  private record Glance(Instant at, Audience audience) {}

  @Inject
  Discretion(
      Readers readers,
      Circles circles,
      Mending mending,
      Repairs repairs,
      UnitOfWork work,
      InstantSource clock) {
    this.readers = readers;
    this.circles = circles;
    this.mending = mending;
    this.repairs = repairs;
    this.work = work;
    this.clock = clock;
  }

  /**
   * Looks at once. If others read the circle's channel, its host is told and what is to be posted
   * waits; if they don't any more, it goes on. Call outside any unit of work.
   */
  public Audience look(Circle circle) {
    var audience = seen(circle);
    var why = objection(audience);
    if (why.isPresent()) {
      var what = new Broken.OfCircle(circle.id());
      work.run(() -> mending.note(what, circle, why.get(), clock.instant()));
    } else if (isFine(audience)) {
      lift(circle);
    }
    return audience;
  }

  /** Whether saying that takes a look, which asks the platform several times. */
  boolean mustLook(PlannedPost planned, Way.Open way) {
    var circle = way.circle();
    return concerns(planned, way) && readers.canLook(circle) && lately(circle).isEmpty();
  }

  private boolean concerns(PlannedPost planned, Way.Open way) {
    return !(way.address() instanceof Address.ToPerson)
        && !circles.rests(way.circle().id())
        && !isPause(planned);
  }

  /**
   * Why this post had better not go now, if it had better not: because of who reads there, or
   * {@link DeliveryFailure.TryLater} because that can be seen only later.
   */
  Optional<DeliveryFailure> against(PlannedPost planned, Way.Open way) {
    var circle = way.circle();
    if (!concerns(planned, way)) {
      return Optional.empty();
    }
    var audience = lately(circle).orElseGet(() -> seen(circle));
    if (isFine(audience)) {
      lift(circle);
    }
    return switch (audience) {
      case Audience.NotNow(var pause) -> hasTime(planned, pause) ? notNow(pause) : asBefore(circle);
      case Audience.Unknown() -> asBefore(circle);
      case Audience.OnlyMembers _,
          Audience.Boss _,
          Audience.Outsider _,
          Audience.Everybody _,
          Audience.Unlisted _ ->
          objection(audience);
    };
  }

  private boolean hasTime(PlannedPost planned, Duration pause) {
    return clock.instant().plus(pause).plus(LAST_CALL).isBefore(planned.post().expires());
  }

  private static Optional<DeliveryFailure> notNow(Duration pause) {
    return Optional.of(new DeliveryFailure.TryLater(pause, "who reads there can't be asked now"));
  }

  /** What kept it to itself may be over. */
  private void lift(Circle circle) {
    if (standing(circle).isPresent()) {
      work.run(() -> {
        var what = new Broken.OfCircle(circle.id());
        repairs.mended(what);
        return what;
      });
    }
  }

  /** Whoever was seen there is thought to be there still. */
  private Optional<DeliveryFailure> asBefore(Circle circle) {
    return standing(circle).flatMap(r -> objection(r.reason(), r.cure()));
  }

  private Optional<Repair> standing(Circle circle) {
    return repairs.find(new Broken.OfCircle(circle.id())).filter(DeliveryTexts::isOfReaders);
  }

  private Optional<Audience> lately(Circle circle) {
    return Optional.ofNullable(glances.get(circle.home()))
        .filter(g -> clock.instant().isBefore(g.at().plus(BELIEVED)))
        .map(Glance::audience);
  }

  private Audience seen(Circle circle) {
    var at = clock.instant();
    var audience = readers.of(circle);
    if (!(audience instanceof Audience.NotNow)) {
      glances.put(circle.home(), new Glance(at, audience));
    }
    return audience;
  }

  private static boolean isPause(PlannedPost planned) {
    return planned.post().key().value().startsWith(planned.post().circle() + "/pause/");
  }

  private static boolean isFine(Audience audience) {
    return audience instanceof Audience.OnlyMembers || audience instanceof Audience.Unlisted;
  }

  private static Optional<DeliveryFailure> objection(Audience audience) {
    return switch (audience) {
      case Audience.Boss _ -> objection(DeliveryTexts.BOSS, DeliveryTexts.BOSS_CURE);
      case Audience.Outsider() -> objection(DeliveryTexts.OUTSIDER, DeliveryTexts.OUTSIDER_CURE);
      case Audience.Everybody() -> objection(DeliveryTexts.EVERYBODY, DeliveryTexts.PRIVATE_CURE);
      case Audience.OnlyMembers _, Audience.Unlisted _, Audience.NotNow _, Audience.Unknown _ ->
          Optional.empty();
    };
  }

  private static Optional<DeliveryFailure> objection(String reason, String cure) {
    return Optional.of(new DeliveryFailure.Forbidden(reason, cure, DeliveryFailure.Extent.HOME));
  }
}
