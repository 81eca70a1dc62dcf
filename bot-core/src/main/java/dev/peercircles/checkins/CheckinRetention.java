package dev.peercircles.checkins;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Circles;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Roster;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.PersonalData;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Forgets what check-ins no longer need. Answers last until a later round has closed, next steps
 * until two more rounds have, a circle's words until 14 days after its end or until it is no longer
 * configured, whatever happens 90 days, and what is kept of somebody who is no longer in the circle
 * 30 days.
 */
final class CheckinRetention implements PersonalData {
  private static final int AFTER_THE_END = 14;
  private static final int LEAVERS = 30;
  private static final int LONGEST = 90;

  private final CheckinStore store;
  private final Circles circles;
  private final Roster roster;
  private final UnitOfWork work;

  @Inject
  CheckinRetention(CheckinStore store, Circles circles, Roster roster, UnitOfWork work) {
    this.store = store;
    this.circles = circles;
    this.roster = roster;
    this.work = work;
  }

  @Override
  public String name() {
    return "check-ins";
  }

  @Override
  public int expire(Instant now) {
    return work.run(() -> store.circles().stream().mapToInt(c -> expire(c, now)).sum());
  }

  private int expire(CircleId id, Instant now) {
    return circles.configured(id).map(c -> expire(c, now)).orElseGet(() -> store.dropAll(id));
  }

  private int expire(Circle circle, Instant now) {
    var today = now.atZone(circle.zone()).toLocalDate();
    if (today.isAfter(circle.until().plusDays(AFTER_THE_END))) {
      return store.dropAll(circle.id());
    }
    return ofRounds(circle, now, today.minusDays(LONGEST)) + ofLeavers(circle, today);
  }

  private int ofRounds(Circle circle, Instant now, LocalDate oldest) {
    var closed = closed(circle, now);
    var before = closed.flatMap(r -> store.roundBefore(circle.id(), r.date()));
    return store.dropAnswersBefore(circle.id(), later(closed.map(Round::date), oldest))
        + store.dropStepsBefore(circle.id(), later(before.map(Round::opened), oldest));
  }

  private static LocalDate later(Optional<LocalDate> ofRound, LocalDate oldest) {
    return ofRound.filter(oldest::isBefore).orElse(oldest);
  }

  /** The newest round that has closed. */
  private Optional<Round> closed(Circle circle, Instant now) {
    var latest = store.latest(circle.id());
    return latest.filter(r -> r.isOpen(circle, now)).isPresent()
        ? latest.flatMap(r -> store.roundBefore(circle.id(), r.date()))
        : latest;
  }

  /**
   * When somebody left isn't known; nothing of theirs is older than it may be if they left today.
   */
  private int ofLeavers(Circle circle, LocalDate today) {
    var members =
        roster.membersOf(circle).stream().map(Member::id).collect(Collectors.toUnmodifiableSet());
    return store.people(circle.id()).stream()
        .filter(m -> !members.contains(m))
        .mapToInt(m -> store.dropOf(circle.id(), m, today.minusDays(LEAVERS)))
        .sum();
  }
}
