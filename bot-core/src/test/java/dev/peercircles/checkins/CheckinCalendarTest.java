package dev.peercircles.checkins;

import static dev.peercircles.checkins.Stage.EM_BERLIN;
import static dev.peercircles.checkins.Stage.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Circle;
import dev.peercircles.schedule.Recurrence;
import dev.peercircles.schedule.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckinCalendarTest {
  private final Set<LocalDate> daysOff = new HashSet<>();
  private final CheckinCalendar calendar =
      new CheckinCalendar(new WorkingDays((_, date) -> daysOff.contains(date)));

  @Test
  void plansOpeningReminderAndClosingOfARound() {
    assertThat(week("2026-10-15"))
        .contains(
            new Week(
                LocalDate.parse("2026-10-15"),
                LocalDateTime.parse("2026-10-12T09:30"),
                Optional.of(LocalDateTime.parse("2026-10-14T09:00")),
                LocalDateTime.parse("2026-10-14T18:00")));
  }

  @Test
  void movesAnOpeningOnADayOffToTheNextWorkingDay() {
    off("2026-10-19");
    assertThat(opens("2026-10-22")).contains("2026-10-20T09:30");
    off("2026-10-20");
    assertThat(opens("2026-10-22")).contains("2026-10-21T09:30");
  }

  @Test
  void skipsAWeekThatHasNoWorkingDayBeforeClosing() {
    off("2026-10-19", "2026-10-20", "2026-10-21");
    assertThat(week("2026-10-22")).isEmpty();
    assertThat(calendar.skippedAfter(EM_BERLIN, PLAN, LocalDate.parse("2026-10-15")))
        .containsExactly(LocalDate.parse("2026-10-22"));
  }

  @Test
  void closesOnADayOffAllTheSameButRemindsOnTheWorkingDayBefore() {
    off("2026-10-21");
    var week = week("2026-10-22").orElseThrow();
    assertThat(week.closes()).isEqualTo("2026-10-21T18:00");
    assertThat(week.nudge()).contains(LocalDateTime.parse("2026-10-20T09:00"));
  }

  @Test
  void remindsThreeHoursBeforeTheClosingOfASingleDay() {
    off("2026-10-19", "2026-10-20");
    assertThat(week("2026-10-22").orElseThrow().nudge())
        .contains(LocalDateTime.parse("2026-10-21T15:00"));
  }

  @Test
  void remindsNobodyWhenThereIsHardlyTimeToAnswer() {
    var plan = plan(1, "16:00", 1, "18:00");
    assertThat(week(EM_BERLIN, plan, "2026-10-22").orElseThrow().nudge()).isEmpty();
  }

  @Test
  void remindsOnTheDayBeforeWhenItClosesInTheMorning() {
    var plan = plan(3, "09:30", 0, "08:30");
    assertThat(week(EM_BERLIN, plan, "2026-10-22").orElseThrow().nudge())
        .contains(LocalDateTime.parse("2026-10-21T09:00"));
  }

  @Test
  void remindsNobodyWhenThePlanSaysNever() {
    var plan =
        new CheckinPlan(
            PLAN.rounds(),
            PLAN.opens(),
            PLAN.closes(),
            false,
            PLAN.reveal(),
            false,
            PLAN.prompts(),
            PLAN.grace());
    assertThat(week(EM_BERLIN, plan, "2026-10-22").orElseThrow().nudge()).isEmpty();
  }

  @Test
  void opensNothingBeforeTheCirclesFirstDay() {
    var circle = from("2026-10-13");
    assertThat(week(circle, PLAN, "2026-10-15").orElseThrow().opens())
        .isEqualTo("2026-10-13T09:30");
    assertThat(week(from("2026-10-15"), PLAN, "2026-10-15")).isEmpty();
    assertThat(week(from("2026-10-16"), PLAN, "2026-10-15")).isEmpty();
  }

  @Test
  void hasNoRoundAfterTheCirclesLastDay() {
    var last = LocalDate.parse("2026-12-31");
    assertThat(week(EM_BERLIN, PLAN, "2026-12-31")).isPresent();
    assertThat(calendar.weeks(EM_BERLIN, PLAN, last.plusDays(1), last.plusYears(1))).isEmpty();
  }

  @Test
  void keepsAnOpeningThatIsPlannedForAWeekend() {
    var plan =
        new CheckinPlan(
            new Recurrence.Weekly(DayOfWeek.TUESDAY),
            new CheckinPlan.Before(2, LocalTime.of(18, 0)),
            new CheckinPlan.Before(0, LocalTime.of(9, 0)),
            false,
            PLAN.reveal(),
            true,
            List.of(),
            PLAN.grace());
    assertThat(week(EM_BERLIN, plan, "2026-10-20").orElseThrow().opens())
        .isEqualTo("2026-10-18T18:00");
  }

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void opensRemindsAndClosesInThisOrderAndNeverTwiceADay(long seed) {
    var random = new Random(seed);
    var day = LocalDate.parse("2026-10-12");
    for (int i = 0; i < 90; i++) {
      if (random.nextInt(100) < seed) {
        daysOff.add(day.plusDays(i));
      }
    }
    var before = new HashSet<LocalDate>();
    for (var week : calendar.weeks(EM_BERLIN, PLAN, EM_BERLIN.from(), EM_BERLIN.until())) {
      assertThat(week.opens()).as("seed %d", seed).isBefore(week.closes());
      assertThat(week.opens().toLocalDate()).isAfter(week.round().minusDays(7));
      assertThat(daysOff).as("seed %d", seed).doesNotContain(week.opens().toLocalDate());
      assertThat(before.add(week.opens().toLocalDate())).as("seed %d", seed).isTrue();
      week.nudge()
          .ifPresent(n -> {
            assertThat(n).as("seed %d", seed).isBetween(week.opens(), week.closes());
            assertThat(daysOff).as("seed %d", seed).doesNotContain(n.toLocalDate());
          });
    }
  }

  private void off(String... dates) {
    List.of(dates).forEach(d -> daysOff.add(LocalDate.parse(d)));
  }

  private Optional<Week> week(String round) {
    return week(EM_BERLIN, PLAN, round);
  }

  private Optional<Week> week(Circle circle, CheckinPlan plan, String round) {
    var date = LocalDate.parse(round);
    return calendar.weeks(circle, plan, date, date).stream().findFirst();
  }

  private Optional<String> opens(String round) {
    return week(round).map(w -> w.opens().toString());
  }

  private static CheckinPlan plan(int opens, String opensAt, int closes, String closesAt) {
    return new CheckinPlan(
        PLAN.rounds(),
        new CheckinPlan.Before(opens, LocalTime.parse(opensAt)),
        new CheckinPlan.Before(closes, LocalTime.parse(closesAt)),
        false,
        PLAN.reveal(),
        true,
        List.of(),
        PLAN.grace());
  }

  private static Circle from(String date) {
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
        LocalDate.parse(date),
        c.until(),
        c.holidays(),
        c.onHoliday());
  }
}
