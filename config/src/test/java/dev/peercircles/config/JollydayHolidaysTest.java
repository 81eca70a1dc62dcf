package dev.peercircles.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JollydayHolidaysTest {
  private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "de-be, 2026-03-08, true",
    "de-by, 2026-03-08, false",
    "de-bb, 2026-10-31, true",
    "de-be, 2026-10-31, false",
    "de, 2026-10-03, true",
    "us-ny, 2026-10-12, true",
    "us, 2026-07-03, true",
    "gb-eng, 2026-12-28, true",
    "de-be, 2026-10-12, false",
  })
  void knowsPublicHolidaysByRegionAndWhereTheyAreObserved(String id, LocalDate day, boolean off) {
    assertThat(JollydayHolidays.ofCountries().isDayOff(List.of(id), day)).isEqualTo(off);
  }

  @Test
  void addsOwnDaysWithTheirFirstAndLast() {
    var shutdown = new Stretch(CHRISTMAS_EVE, CHRISTMAS_EVE.plusDays(7));
    var holidays = new JollydayHolidays(Map.of("shutdown", List.of(shutdown)));
    var calendars = List.of("de-be", "shutdown");
    assertThat(holidays.isDayOff(calendars, CHRISTMAS_EVE.minusDays(1))).isFalse();
    assertThat(holidays.isDayOff(calendars, CHRISTMAS_EVE)).isTrue();
    assertThat(holidays.isDayOff(calendars, CHRISTMAS_EVE.plusDays(7))).isTrue();
    assertThat(holidays.isDayOff(calendars, LocalDate.of(2027, 1, 1))).isTrue();
    assertThat(holidays.isDayOff(List.of("de-be"), CHRISTMAS_EVE)).isFalse();
  }

  @Test
  void hasNoDayOffInACalendarThatNobodyKnows() {
    var day = LocalDate.of(2026, 12, 25);
    assertThat(JollydayHolidays.ofCountries().isDayOff(List.of("xx", "de-xx", "de-be-x"), day))
        .isFalse();
    assertThat(JollydayHolidays.ofCountries().isDayOff(List.of(), day)).isFalse();
  }

  @Test
  void knowsRegionsOfRegions() {
    assertThat(JollydayHolidays.known("de-by-ag")).isTrue();
    assertThat(JollydayHolidays.known("de-by-xx")).isFalse();
    assertThat(JollydayHolidays.known("de")).isTrue();
    assertThat(JollydayHolidays.known("DE")).isFalse();
  }
}
