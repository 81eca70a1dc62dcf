package dev.peercircles.programme;

import dev.peercircles.circles.Circle;
import dev.peercircles.meetings.Meeting;
import dev.peercircles.meetings.MeetingCalendar;
import dev.peercircles.rotations.CalledOff;
import dev.peercircles.rotations.RotationCalendar;
import dev.peercircles.rotations.RotationPlan;
import dev.peercircles.schedule.Holidays;
import dev.peercircles.schedule.WorkingDays;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The dates of circles for calendars: meetings and lunches, and which lunches are off. */
public final class CircleDates {
  private static final Duration LUNCH = Duration.ofHours(1);

  private final Programme programme;
  private final WorkingDays days;
  private final CalledOff calledOff;

  @Inject
  public CircleDates(Programme programme, Holidays holidays, CalledOff calledOff) {
    this.calledOff = calledOff;
    this.programme = programme;
    this.days = new WorkingDays(holidays);
  }

  /** From its first day to its last: meetings, then lunches. */
  public List<CalendarDate> of(Circle circle) {
    return from(circle, circle.from());
  }

  /** From this day on. */
  List<CalendarDate> from(Circle circle, LocalDate day) {
    return Stream.concat(meetings(circle, day), lunches(circle, day)).toList();
  }

  private Stream<CalendarDate> meetings(Circle circle, LocalDate day) {
    return Optional.ofNullable(programme.meetings().get(circle.id())).stream()
        .flatMap(p ->
            new MeetingCalendar(days)
                .meetings(circle, p, day, circle.until()).stream()
                    .map(m -> meeting(circle, m, p.where().map(URI::toString).orElse(""))));
  }

  /** Named by its unmoved date, so that a moved one stays the same one. */
  private static CalendarDate meeting(Circle circle, Meeting meeting, String where) {
    return new CalendarDate(
        circle.id() + "-meeting-" + meeting.unmoved() + "@peer-circles",
        circle.name(),
        circle.purpose(),
        where,
        meeting.starts(),
        meeting.zone(),
        meeting.lasts());
  }

  private Stream<CalendarDate> lunches(Circle circle, LocalDate day) {
    return programme.rotations().stream()
        .filter(p -> p.circles().contains(circle.id()) && !p.isOfFacilitators())
        .flatMap(p -> lunches(circle, p, day));
  }

  private Stream<CalendarDate> lunches(Circle circle, RotationPlan plan, LocalDate day) {
    var off = calledOff.of(plan.id());
    return programme.circles().stream()
        .filter(c -> c.id().equals(plan.circles().getFirst()))
        .findFirst()
        .stream()
        .flatMap(
            f -> RotationCalendar.sessions(plan, f, days, later(f.from(), day), f.until()).stream())
        .map(d ->
            new CalendarDate(
                plan.id().value().replace('/', '-') + "-" + d + "@peer-circles",
                circle.name() + ": " + plan.id().word(),
                "Who presents stands in the weekly post.",
                "",
                plan.when().on(d),
                plan.when().zone(),
                LUNCH,
                off.contains(d)));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
