package dev.peercircles.storage;

import dev.peercircles.circles.AbsenceStore;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.duties.BudgetStore;
import dev.peercircles.duties.Line;
import dev.peercircles.duties.LineStore;
import dev.peercircles.duties.OccurrenceStore;
import dev.peercircles.duties.PersonalData;
import dev.peercircles.meetings.MeetingStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.ToIntFunction;

/**
 * How long these tables keep what they hold. What depends on a circle's dates, its check-ins above
 * all, is dropped by the feature that knows them.
 */
final class Retention {
  /** A post whose fate is unknown is looked up within days; its words don't wait for longer. */
  private static final Duration UNKNOWN_WORDS = Duration.ofDays(7);

  private static final Duration POSTS = Duration.ofDays(90);
  private static final int OCCURRENCE_DAYS = 400;
  private static final int ABSENCE_DAYS = 30;
  private static final int REGRET_DAYS = 14;
  private static final int AGENDA_LINE_DAYS = 1;
  private static final int WEEKLY_LINE_DAYS = 7;
  private static final int UNASKED_WEEKS = 5;

  private final UnitOfWork units;

  @Inject
  Retention(UnitOfWork units) {
    this.units = units;
  }

  /** Words of posts go when they are sent or skipped; this drops the rest, and the rows. */
  PersonalData posts(PostExpiry posts) {
    return rule("posts", now -> posts.drop(now.minus(UNKNOWN_WORDS), now.minus(POSTS)));
  }

  PersonalData absences(AbsenceStore store) {
    return rule("absences", now -> store.dropEndedBefore(day(now).minusDays(ABSENCE_DAYS)));
  }

  PersonalData occurrences(OccurrenceStore store) {
    return rule("occurrences", now -> store.dropBefore(day(now).minusDays(OCCURRENCE_DAYS)));
  }

  PersonalData lines(LineStore store) {
    return rule("lines", now -> dropLines(store, day(now)));
  }

  /** A weekly post is shown again for a week, with all that it said; an agenda never is. */
  private static int dropLines(LineStore store, LocalDate today) {
    return store.dropBefore(Line.Slot.AGENDA, today.minusDays(AGENDA_LINE_DAYS))
        + store.dropBefore(Line.Slot.WEEKLY, today.minusDays(WEEKLY_LINE_DAYS));
  }

  PersonalData unasked(BudgetStore store) {
    return rule("unasked messages", now -> store.dropBefore(day(now).minusWeeks(UNASKED_WEEKS)));
  }

  PersonalData meetings(MeetingStore store) {
    return rule("names at meetings", now -> store.dropNamesBefore(day(now).minusDays(REGRET_DAYS)));
  }

  private PersonalData rule(String name, ToIntFunction<Instant> rule) {
    return new Expiry(name, units, rule);
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
