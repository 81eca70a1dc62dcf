package dev.peercircles.lessons;

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
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/**
 * Lessons stay as long as their circle runs and its author is in it, and go 14 days after its end.
 */
final class LessonRetention implements PersonalData {
  private static final int AFTER_THE_END = 14;

  private final LessonStore store;
  private final Circles circles;
  private final Roster roster;
  private final UnitOfWork work;

  @Inject
  LessonRetention(LessonStore store, Circles circles, Roster roster, UnitOfWork work) {
    this.store = store;
    this.circles = circles;
    this.roster = roster;
    this.work = work;
  }

  @Override
  public String name() {
    return "lessons";
  }

  @Override
  public int expire(Instant now) {
    var today = now.atZone(ZoneOffset.UTC).toLocalDate();
    return work.run(() -> store.circles().stream().mapToInt(c -> expire(c, today)).sum());
  }

  private int expire(CircleId id, LocalDate today) {
    return circles
        .configured(id)
        .filter(c -> !today.isAfter(c.until().plusDays(AFTER_THE_END)))
        .map(this::ofLeavers)
        .orElseGet(() -> store.dropAll(id));
  }

  private int ofLeavers(Circle circle) {
    var members =
        roster.membersOf(circle).stream().map(Member::id).collect(Collectors.toUnmodifiableSet());
    if (members.isEmpty()) {
      // A channel that could not be seen is not one that everybody left.
      return 0;
    }
    return store.of(circle.id()).stream()
        .map(Lesson::member)
        .distinct()
        .filter(m -> !members.contains(m))
        .mapToInt(m -> store.dropOf(circle.id(), m))
        .sum();
  }
}
