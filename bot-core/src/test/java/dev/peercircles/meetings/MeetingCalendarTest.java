package dev.peercircles.meetings;

import static dev.peercircles.circles.Samples.EM_BERLIN;
import static dev.peercircles.meetings.Room.PLAN;
import static dev.peercircles.meetings.Room.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.OnHoliday;
import dev.peercircles.schedule.Recurrence;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingCalendarTest {
  private static final LocalDate FRIDAY = THURSDAY.plusDays(1);

  private final Room room = new Room();

  @Test
  void meetsWhenTheCadenceSays() {
    assertThat(dates(EM_BERLIN, THURSDAY, THURSDAY.plusWeeks(2)))
        .containsExactly(THURSDAY, THURSDAY.plusWeeks(1), THURSDAY.plusWeeks(2));
  }

  @Test
  void movesAMeetingOnADayOffToTheNextWorkingDay() {
    room.daysOff.add(THURSDAY);

    var meeting = room.calendar.on(EM_BERLIN, PLAN, FRIDAY).orElseThrow();
    assertThat(meeting.isMoved()).isTrue();
    assertThat(meeting.unmoved()).isEqualTo(THURSDAY);
    assertThat(meeting.startsAt()).isEqualTo(Instant.parse("2026-10-16T10:30:00Z"));
    assertThat(room.calendar.on(EM_BERLIN, PLAN, THURSDAY)).isEmpty();
  }

  @Test
  void findsAMovedMeetingByTheDateToWhichItMoved() {
    room.daysOff.add(THURSDAY);

    assertThat(dates(EM_BERLIN, FRIDAY, FRIDAY)).containsExactly(FRIDAY);
    assertThat(dates(EM_BERLIN, THURSDAY, THURSDAY)).isEmpty();
  }

  @Test
  void skipsAMeetingIfTheRestOfTheWeekIsOff() {
    room.daysOff.addAll(List.of(THURSDAY, FRIDAY));

    assertThat(dates(EM_BERLIN, THURSDAY, THURSDAY.plusDays(6))).isEmpty();
    assertThat(room.calendar.days(EM_BERLIN, PLAN, THURSDAY, THURSDAY))
        .singleElement()
        .satisfies(d -> assertThat(d.meeting()).isEmpty());
  }

  @Test
  void neverMovesAMeetingIntoTheWeekendOrTheNextWeek() {
    var fridays = new Room(Room.plan(new Recurrence.Weekly(DayOfWeek.FRIDAY), "12:30", "09:00"));
    fridays.daysOff.add(FRIDAY);

    assertThat(fridays.calendar.meetings(EM_BERLIN, fridays.plan, FRIDAY, FRIDAY.plusDays(6)))
        .isEmpty();
  }

  @Test
  void skipsAMeetingOnADayOffIfTheCircleWantsThat() {
    room.daysOff.add(THURSDAY);

    assertThat(dates(on(OnHoliday.SKIP), THURSDAY, FRIDAY)).isEmpty();
  }

  @Test
  void keepsToADayThatIsNoDayOffEvenIfItIsAWeekend() {
    var saturdays =
        new Room(Room.plan(new Recurrence.Weekly(DayOfWeek.SATURDAY), "12:30", "09:00"));
    var saturday = THURSDAY.plusDays(2);

    assertThat(saturdays.calendar.on(EM_BERLIN, saturdays.plan, saturday)).isPresent();
  }

  @Test
  void meetsOnlyWhileTheCircleRuns() {
    assertThat(dates(EM_BERLIN, LocalDate.of(2026, 10, 1), LocalDate.of(2027, 2, 1)))
        .startsWith(THURSDAY)
        .endsWith(LocalDate.of(2026, 12, 31));
  }

  @Test
  void namesTheNextMeetingAfterAnInstant() {
    var start = Instant.parse("2026-10-15T10:30:00Z");

    assertThat(room.calendar.next(EM_BERLIN, PLAN, start.minusSeconds(1)).map(Meeting::date))
        .contains(THURSDAY);
    assertThat(room.calendar.next(EM_BERLIN, PLAN, start).map(Meeting::date))
        .contains(THURSDAY.plusWeeks(1));
    assertThat(room.calendar.next(EM_BERLIN, PLAN, Instant.parse("2026-12-31T12:00:00Z")))
        .isEmpty();
  }

  @Test
  void keepsTheLocalHourWhenTheClocksChange() {
    assertThat(room.calendar.meetings(EM_BERLIN, PLAN, THURSDAY, THURSDAY.plusWeeks(2)))
        .extracting(Meeting::startsAt)
        .containsExactly(
            Instant.parse("2026-10-15T10:30:00Z"),
            Instant.parse("2026-10-22T10:30:00Z"),
            Instant.parse("2026-10-29T11:30:00Z"));
  }

  private List<LocalDate> dates(Circle circle, LocalDate from, LocalDate to) {
    return room.calendar.meetings(circle, PLAN, from, to).stream().map(Meeting::date).toList();
  }

  private static Circle on(OnHoliday onHoliday) {
    var c = EM_BERLIN;
    return new Circle(
        c.id(),
        c.name(),
        c.home(),
        c.zone(),
        c.membership(),
        c.host(),
        c.deputy(),
        c.purpose(),
        c.outcome(),
        c.from(),
        c.until(),
        c.holidays(),
        onHoliday);
  }
}
