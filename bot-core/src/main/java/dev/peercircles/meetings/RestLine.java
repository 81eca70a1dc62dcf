package dev.peercircles.meetings;

import dev.peercircles.circles.Circle;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Line;
import dev.peercircles.schedule.Agenda;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The line of the weekly post about a meeting that a day off moves or skips. */
final class RestLine {
  private static final int WEEK = 7;

  /** Before what other features have to say: it changes people's week. */
  private static final int RANK = 0;

  private final MeetingCalendar calendar;

  @Inject
  RestLine(MeetingCalendar calendar) {
    this.calendar = calendar;
  }

  /** Hands over the line about the meeting in the week after this morning. */
  Decision decide(Circle circle, MeetingPlan plan, LocalDate morning) {
    return calendar.days(circle, plan, morning.plusDays(1), morning.plusDays(WEEK)).stream()
        .filter(d -> !d.isAsUsual())
        .findFirst()
        .map(d -> Decision.NOTHING.line(line(circle, plan, d)))
        .orElse(Decision.NOTHING);
  }

  private Line line(Circle circle, MeetingPlan plan, MeetingDay day) {
    var text =
        day.meeting()
            .map(m -> MeetingTexts.moved(day, m))
            .orElseGet(() -> MeetingTexts.skipped(day, after(circle, plan, day)));
    return new Line(
        MeetingKeys.rest(circle.id(), day.unmoved()),
        circle.id(),
        Line.Slot.WEEKLY,
        RANK,
        text,
        List.of(),
        day.unmoved().minusDays(WEEK),
        day.unmoved());
  }

  private Optional<Meeting> after(Circle circle, MeetingPlan plan, MeetingDay day) {
    var from = day.unmoved().plusDays(1);
    return calendar.meetings(circle, plan, from, from.plusDays(Agenda.HORIZON_DAYS)).stream()
        .findFirst();
  }
}
