package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.schedule.Grace;
import dev.peercircles.schedule.Occurrence;
import dev.peercircles.schedule.OccurrenceKey;
import dev.peercircles.schedule.WorkingDays;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When what is due around a meeting is due. Pure. */
final class MeetingTimes {
  private static final int WEEK = 7;
  private static final Duration AFTER_THE_END = Duration.ofMinutes(10);
  private static final Duration BEFORE_THE_START = Duration.ofHours(2);
  private static final LocalTime EARLY = LocalTime.of(6, 0);

  private final MeetingCalendar calendar;
  private final WorkingDays days;

  @Inject
  MeetingTimes(MeetingCalendar calendar, WorkingDays days) {
    this.calendar = calendar;
    this.days = days;
  }

  /** All that is due from {@code from} to {@code to}, both inclusive, in order of time. */
  List<Occurrence> between(Circle circle, MeetingPlan plan, LocalDate from, LocalDate to) {
    var around =
        calendar.meetings(circle, plan, from.minusDays(WEEK), to).stream()
            .flatMap(m -> Stream.of(agenda(circle, plan, m), held(circle, m), steps(circle, m)));
    var rests =
        calendar.days(circle, plan, from, to.plusDays(WEEK)).stream()
            .filter(d -> !d.isAsUsual())
            .flatMap(d -> rests(circle, plan, d.unmoved()));
    return Stream.concat(around, rests)
        .filter(o -> !o.due().toLocalDate().isBefore(from) && !o.due().toLocalDate().isAfter(to))
        .sorted()
        .toList();
  }

  /** The agenda is worth posting until the meeting starts. */
  private static Occurrence agenda(Circle circle, MeetingPlan plan, Meeting meeting) {
    var due = meeting.date().atTime(agendaAt(plan, meeting));
    var untilStart = Duration.between(due.atZone(meeting.zone()).toInstant(), meeting.startsAt());
    var grace = new Grace(shorter(untilStart, Grace.USUAL.atMost()));
    return occurrence(circle, MeetingKeys.AGENDA, meeting, due, grace);
  }

  /** As planned; a meeting before that hour gets its agenda two hours earlier than it starts. */
  private static LocalTime agendaAt(MeetingPlan plan, Meeting meeting) {
    var start = meeting.starts().toLocalTime();
    if (plan.agendaAt().isBefore(start)) {
      return plan.agendaAt();
    }
    var earlier = meeting.starts().minus(BEFORE_THE_START);
    return earlier.toLocalDate().equals(meeting.date()) ? earlier.toLocalTime() : LocalTime.MIN;
  }

  private static Occurrence held(Circle circle, Meeting meeting) {
    var due = local(meeting, meeting.endsAt().plus(AFTER_THE_END));
    return occurrence(circle, MeetingKeys.HELD, meeting, due, Grace.USUAL);
  }

  /** A day after the end, at the same hour; on the next working day if that is none. */
  private Occurrence steps(Circle circle, Meeting meeting) {
    var end = local(meeting, meeting.endsAt());
    var next = end.toLocalDate().plusDays(1);
    var day = days.firstWorking(circle, next, next.plusDays(WEEK - 2)).orElse(next);
    return occurrence(
        circle, MeetingKeys.STEPS, meeting, day.atTime(end.toLocalTime()), Grace.USUAL);
  }

  /**
   * Every morning of the week before: whichever post opens the check-in finds the line, also after
   * a start or an outage in that week. Adding it again changes nothing.
   */
  private static Stream<Occurrence> rests(Circle circle, MeetingPlan plan, LocalDate unmoved) {
    return IntStream.rangeClosed(1, WEEK)
        .mapToObj(unmoved::minusDays)
        .filter(circle::runsOn)
        .map(day ->
            new Occurrence(
                new OccurrenceKey(circle.id(), MeetingKeys.PLAN, MeetingKeys.REST, day),
                day.atTime(EARLY),
                plan.when().zone(),
                Grace.USUAL));
  }

  private static Occurrence occurrence(
      Circle circle, String step, Meeting meeting, LocalDateTime due, Grace grace) {
    var key = new OccurrenceKey(circle.id(), MeetingKeys.PLAN, step, meeting.date());
    return new Occurrence(key, due, meeting.zone(), grace);
  }

  private static LocalDateTime local(Meeting meeting, Instant at) {
    return at.atZone(meeting.zone()).toLocalDateTime();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
