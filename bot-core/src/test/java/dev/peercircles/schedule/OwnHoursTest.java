package dev.peercircles.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnHoursTest {

  @ParameterizedTest
  @CsvSource({
    // Nine in Berlin, on a Wednesday of October.
    "2026-10-14T07:00:00Z, Europe/Berlin,    2026-10-14T07:00:00Z",
    "2026-10-14T07:00:00Z, Europe/Lisbon,    2026-10-14T08:00:00Z",
    "2026-10-14T07:00:00Z, Asia/Kolkata,     2026-10-14T07:00:00Z",
    "2026-10-14T07:00:00Z, America/New_York, 2026-10-14T13:00:00Z",
    "2026-10-14T07:00:00Z, Pacific/Auckland, 2026-10-14T20:00:00Z",
    // The edges of the day.
    "2026-10-14T14:59:59Z, Europe/Berlin,    2026-10-14T14:59:59Z",
    "2026-10-14T15:00:00Z, Europe/Berlin,    2026-10-15T07:00:00Z",
    // The night in which the clocks go back.
    "2026-10-24T22:00:00Z, Europe/Berlin,    2026-10-25T08:00:00Z",
  })
  void waitForTheNextMorningOutsideNineToFive(Instant earliest, String zone, Instant expected) {
    assertThat(OwnHours.notBefore(earliest, ZoneId.of(zone))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"Australia/Lord_Howe", "Africa/Cairo", "America/New_York", "Asia/Kolkata"})
  void neverComeEarlierThanAskedAndAlwaysLieWithinTheDay(String name) {
    var zone = ZoneId.of(name);
    var end = Instant.parse("2026-11-05T00:00:00Z");
    for (var at = Instant.parse("2026-10-01T00:00:00Z");
        at.isBefore(end);
        at = at.plusSeconds(997)) {
      var then = OwnHours.notBefore(at, zone);
      assertThat(then).isAfterOrEqualTo(at);
      assertThat(then.atZone(zone).toLocalTime())
          .isAfterOrEqualTo(LocalTime.of(9, 0))
          .isBefore(LocalTime.of(17, 0));
    }
  }
}
