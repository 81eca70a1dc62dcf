package dev.peercircles.programme;

import dev.peercircles.checkins.CheckinClosings;
import dev.peercircles.circles.Circle;
import dev.peercircles.meetings.Meeting;
import dev.peercircles.meetings.MeetingCalendar;
import dev.peercircles.meetings.MeetingPlan;
import dev.peercircles.meetings.MeetingPlans;
import dev.peercircles.stories.DrawDays;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Stories are drawn half an hour before the agenda, or when a written circle's check-in closes. */
final class ProgrammeDraws implements DrawDays {
  private static final int MINUTES = 30;

  private final MeetingPlans meetings;
  private final MeetingCalendar calendar;
  private final CheckinClosings closings;

  @Inject
  ProgrammeDraws(MeetingPlans meetings, MeetingCalendar calendar, CheckinClosings closings) {
    this.meetings = meetings;
    this.calendar = calendar;
    this.closings = closings;
  }

  @Override
  public List<LocalDateTime> between(Circle circle, LocalDate from, LocalDate to) {
    return meetings
        .of(circle.id())
        .map(p ->
            calendar.meetings(circle, p, from, to).stream()
                .map(Meeting::date)
                .filter(circle::runsOn)
                .map(d -> beforeTheAgenda(p, d))
                .toList())
        .orElseGet(() -> closings.between(circle, from, to));
  }

  private static LocalDateTime beforeTheAgenda(MeetingPlan plan, LocalDate day) {
    var agenda = plan.agendaAt();
    boolean early = agenda.isBefore(LocalTime.MIDNIGHT.plusMinutes(MINUTES));
    return day.atTime(early ? LocalTime.MIDNIGHT : agenda.minusMinutes(MINUTES));
  }
}
