package dev.peercircles.rotations;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Home;
import dev.peercircles.schedule.Cadence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who takes turns when, from the configuration.
 *
 * @param id its id
 * @param kind what people do when it is their turn
 * @param circles whose members take turns; the first one's days off and running time count
 * @param when on which days, at what local time
 * @param from its first day
 * @param leadDays how many days ahead the next person is asked, 12 to 60
 * @param presenters how many present at each, 1 to 4
 * @param announceIn a channel of its own in which each session has a post
 */
public record RotationPlan(
    PlanId id,
    Kind kind,
    List<CircleId> circles,
    Cadence when,
    Optional<LocalDate> from,
    int leadDays,
    int presenters,
    Optional<Home> announceIn) {

  /** What people do when it is their turn. */
  public enum Kind {
    /** They present something. */
    PRESENTER,
    /** They host the circle's meetings from that date until the next turn's. */
    FACILITATOR
  }

  public RotationPlan {
    circles = List.copyOf(circles);
    if (circles.isEmpty() || leadDays < 12 || leadDays > 60 || presenters < 1 || presenters > 4) {
      throw new IllegalArgumentException("plan " + id + " can't be followed");
    }
    if (kind == Kind.FACILITATOR && (presenters > 1 || circles.size() > 1)) {
      throw new IllegalArgumentException("one circle has one facilitator: " + id);
    }
  }

  /** Presenters, announced in their circles' own posts. */
  public RotationPlan(
      PlanId id, List<CircleId> circles, Cadence when, int leadDays, int presenters) {
    this(
        id,
        Kind.PRESENTER,
        circles,
        when,
        Optional.empty(),
        leadDays,
        presenters,
        Optional.empty());
  }

  /** Whether hosting rotates by it. */
  public boolean isOfFacilitators() {
    return kind == Kind.FACILITATOR;
  }

  /** The circle whose rhythm wakes it. */
  CircleId first() {
    return circles.getFirst();
  }

  /** {@code lunch}. */
  String word() {
    return id.word();
  }
}
