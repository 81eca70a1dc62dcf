package dev.peercircles.circles;

import jakarta.inject.Inject;
import java.time.LocalDate;

/** How many of a circle are around, never who. */
public final class Presence {
  /** So long somebody must have been in the circle, and not away, to count. */
  private static final int DAYS = 14;

  private final Roster roster;
  private final Absences absences;
  private final Arrivals arrivals;

  @Inject
  public Presence(Roster roster, Absences absences, Arrivals arrivals) {
    this.roster = roster;
    this.absences = absences;
    this.arrivals = arrivals;
  }

  /** How many members were neither away nor new on any of the fourteen days before this one. */
  public int steady(Circle circle, LocalDate day) {
    var first = day.minusDays(DAYS);
    if (circle.from().isAfter(first)) {
      return 0;
    }
    return (int)
        roster.membersOf(circle).stream()
            .filter(
                m -> arrivals.of(circle.id(), m.id()).filter(d -> !d.isAfter(first)).isPresent())
            .filter(m -> first.datesUntil(day).noneMatch(d -> absences.isAway(m, d)))
            .count();
  }
}
