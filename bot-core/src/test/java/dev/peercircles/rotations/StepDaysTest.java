package dev.peercircles.rotations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When people are asked around days off. */
class StepDaysTest {
  private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);
  private static final List<Step> ASKING =
      List.of(Step.ASK, Step.AGAIN, Step.LAPSE, Step.SECOND, Step.CLOSE);

  @Test
  void stepsBackFromDaysOffBetweenTheYears() {
    var days = new StepDays(14, without(CHRISTMAS_EVE, 9));

    assertThat(days(days, LocalDate.of(2027, 1, 13)))
        .extracting(LocalDate::toString)
        .containsExactly("2026-12-23", "2027-01-04", "2027-01-05", "2027-01-08", "2027-01-11");
  }

  @Test
  void asksBeforeABreakThatWouldPushTheStepsTogether() {
    var days = new StepDays(14, without(CHRISTMAS_EVE, 9));

    assertThat(days(days, LocalDate.of(2027, 1, 6)))
        .extracting(LocalDate::toString)
        .containsExactly("2026-12-18", "2026-12-21", "2026-12-22", "2026-12-23", "2027-01-04");
  }

  @Test
  @DisplayName("whatever days are off, steps fall on working days, in order, and never on one day")
  void keepsTheOrder() {
    for (int seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      var off = off(random);
      int lead = 12 + random.nextInt(49);
      var days = new StepDays(lead, d -> isWeekday(d) && !off.contains(d));
      var session = CHRISTMAS_EVE.plusDays(random.nextInt(40));
      var steps = days(days, session);

      assertThat(steps)
          .as("seed " + seed)
          .allMatch(d -> isWeekday(d) && !off.contains(d) && d.isBefore(session))
          .isSorted()
          .doesNotHaveDuplicates();
      assertThat(steps.get(0).plusDays(3)).as("seed " + seed).isBeforeOrEqualTo(steps.get(1));
    }
  }

  private static List<LocalDate> days(StepDays days, LocalDate session) {
    return ASKING.stream().map(s -> days.of(session, s)).toList();
  }

  private static Set<LocalDate> off(Random random) {
    var off = new HashSet<LocalDate>();
    for (int i = 0; i < random.nextInt(6); i++) {
      var from = CHRISTMAS_EVE.plusDays(random.nextInt(80) - 40);
      off.addAll(from.datesUntil(from.plusDays(1 + random.nextInt(14))).toList());
    }
    return off;
  }

  private static java.util.function.Predicate<LocalDate> without(LocalDate from, int days) {
    var off = Stream.iterate(from, d -> d.plusDays(1)).limit(days).toList();
    return d -> isWeekday(d) && !off.contains(d);
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}
