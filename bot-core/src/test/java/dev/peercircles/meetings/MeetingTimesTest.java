package dev.peercircles.meetings;

import static dev.peercircles.circles.Samples.EM_BERLIN;
import static dev.peercircles.circles.Samples.circle;
import static dev.peercircles.meetings.Room.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.peercircles.schedule.Occurrence;
import dev.peercircles.schedule.OccurrenceKey;
import dev.peercircles.schedule.Recurrence;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingTimesTest {
  private final Room room = new Room();

  @Test
  void owesAnAgendaAQuestionAndADayLaterTheStepsAndNothingElse() {
    assertThat(room.agenda(EM_BERLIN, THURSDAY, THURSDAY.plusDays(6)))
        .extracting(o -> o.key().step(), Occurrence::at)
        .containsExactly(
            tuple("agenda", Instant.parse("2026-10-15T07:00:00Z")),
            tuple("held", Instant.parse("2026-10-15T11:25:00Z")),
            tuple("steps", Instant.parse("2026-10-16T11:15:00Z")));
  }

  @Test
  void namesEveryStepOfAMeetingByTheMeetingsDate() {
    assertThat(room.agenda(EM_BERLIN, THURSDAY, THURSDAY.plusDays(6)))
        .extracting(o -> o.key().date())
        .containsOnly(THURSDAY);
  }

  @Test
  void findsEachOccurrenceOnItsOwnLocalDateOnly() {
    var days = THURSDAY.minusDays(14).datesUntil(THURSDAY.plusDays(60)).toList();
    room.daysOff.addAll(List.of(THURSDAY.plusWeeks(1), THURSDAY.plusWeeks(3)));

    var dayByDay = days.stream().flatMap(d -> room.agenda(EM_BERLIN, d, d).stream()).toList();

    assertThat(dayByDay)
        .isEqualTo(room.agenda(EM_BERLIN, days.getFirst(), days.getLast()))
        .doesNotHaveDuplicates();
    assertThat(dayByDay).extracting(Occurrence::key).doesNotHaveDuplicates();
  }

  @Test
  void keepsAnAgendaWorthPostingUntilTheMeetingStartsAndNoLonger() {
    assertThat(room.occurrence("agenda", THURSDAY).graceEnds())
        .isEqualTo(Instant.parse("2026-10-15T10:30:00Z"));

    var afternoon = with("16:00", "09:00");
    assertThat(afternoon.occurrence("agenda", THURSDAY).graceEnds())
        .isEqualTo(Instant.parse("2026-10-15T11:00:00Z"));
  }

  @Test
  void postsTheAgendaOfAnEarlyMeetingTwoHoursBeforeIt() {
    assertThat(with("08:30", "09:00").occurrence("agenda", THURSDAY).at())
        .isEqualTo(Instant.parse("2026-10-15T04:30:00Z"));
  }

  @Test
  void offersStepsAfterAFridaysMeetingOnMonday() {
    var fridays = new Room(Room.plan(new Recurrence.Weekly(DayOfWeek.FRIDAY), "12:30", "09:00"));

    assertThat(fridays.occurrence("steps", THURSDAY.plusDays(1)).at())
        .isEqualTo(Instant.parse("2026-10-19T11:15:00Z"));
  }

  @Test
  void owesALineEveryMorningOfTheWeekBeforeADayOff() {
    var off = THURSDAY.plusWeeks(1);
    room.daysOff.add(off);

    var rests =
        room.agenda(EM_BERLIN, THURSDAY.minusDays(3), off.plusDays(3)).stream()
            .filter(o -> o.key().step().equals("rest"))
            .toList();

    assertThat(rests)
        .extracting(Occurrence::key)
        .extracting(OccurrenceKey::date)
        .containsExactlyElementsOf(THURSDAY.datesUntil(off).toList());
    assertThat(rests.getFirst().at()).isEqualTo(Instant.parse("2026-10-15T04:00:00Z"));
  }

  @Test
  void owesNothingBeforeTheCirclesFirstDayOrToACircleWithoutAPlan() {
    room.daysOff.add(THURSDAY);

    assertThat(room.agenda(EM_BERLIN, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 11)))
        .isEmpty();
    var other = circle("other", "Other", "C0OTHER", "ana");
    assertThat(room.agenda(other, THURSDAY, THURSDAY.plusDays(6))).isEmpty();
  }

  private static Room with(String at, String agendaAt) {
    return new Room(Room.plan(new Recurrence.Weekly(DayOfWeek.THURSDAY), at, agendaAt));
  }
}
