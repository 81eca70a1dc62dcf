package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.OnHoliday;
import dev.peercircles.schedule.Agenda;
import dev.peercircles.schedule.WorkingDays;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a circle really meets. A meeting on a day off moves to the next working day of the same
 * week, if the circle wants that and there is one; else it is skipped. Cadences have at most one
 * meeting a week, so a moved one never meets the next. Pure.
 */
public final class MeetingCalendar {
  private static final int WEEK = 7;

  private final WorkingDays days;

  @Inject
  public MeetingCalendar(WorkingDays days) {
    this.days = days;
  }

  /** The dates of the cadence from {@code from} to {@code to}, both inclusive, in order. */
  List<MeetingDay> days(Circle circle, MeetingPlan plan, LocalDate from, LocalDate to) {
    return each(circle, plan, from, to).toList();
  }

  private Stream<MeetingDay> each(Circle circle, MeetingPlan plan, LocalDate from, LocalDate to) {
    return plan.when().recurrence().dates(from, to).stream()
        .filter(circle::runsOn)
        .map(d -> new MeetingDay(d, actual(circle, d).map(a -> meeting(plan, d, a))));
  }

  /** The meetings whose actual date is from {@code from} to {@code to}, both inclusive. */
  public List<Meeting> meetings(Circle circle, MeetingPlan plan, LocalDate from, LocalDate to) {
    return oneByOne(circle, plan, from, to).toList();
  }

  /** Worked out as they are taken: a search ends with the meeting that it finds. */
  private Stream<Meeting> oneByOne(Circle circle, MeetingPlan plan, LocalDate from, LocalDate to) {
    return each(circle, plan, from.minusDays(WEEK), to)
        .flatMap(d -> d.meeting().stream())
        .filter(m -> !m.date().isBefore(from) && !m.date().isAfter(to));
  }

  /** The meeting on this actual date. */
  public Optional<Meeting> on(Circle circle, MeetingPlan plan, LocalDate date) {
    return oneByOne(circle, plan, date, date).findFirst();
  }

  /** The first meeting that starts after this instant, within the horizon. */
  public Optional<Meeting> next(Circle circle, MeetingPlan plan, Instant after) {
    var today = after.atZone(plan.when().zone()).toLocalDate();
    return oneByOne(circle, plan, today, today.plusDays(Agenda.HORIZON_DAYS))
        .filter(m -> m.startsAt().isAfter(after))
        .findFirst();
  }

  private Optional<LocalDate> actual(Circle circle, LocalDate unmoved) {
    if (!days.isDayOff(circle, unmoved)) {
      return Optional.of(unmoved);
    }
    return switch (circle.onHoliday()) {
      case OnHoliday.SKIP -> Optional.empty();
      case OnHoliday.NEXT_WORKING_DAY -> laterInTheWeek(circle, unmoved);
    };
  }

  private Optional<LocalDate> laterInTheWeek(Circle circle, LocalDate unmoved) {
    var sunday = unmoved.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return days.firstWorking(circle, unmoved.plusDays(1), sunday).filter(circle::runsOn);
  }

  private static Meeting meeting(MeetingPlan plan, LocalDate unmoved, LocalDate actual) {
    var cadence = plan.when();
    return new Meeting(unmoved, cadence.on(actual), cadence.zone(), plan.lasts());
  }
}
