package dev.peercircles.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Local times and the instants that they mean, written down by hand for six zones over both changes
 * of 2026. In a gap the start moves by the gap; in an overlap it runs once, at the earlier offset.
 */
class OccurrenceInstantsTest {

  @ParameterizedTest(name = "{0}: {1} is {2}, {3}")
  @CsvSource({
    // Summer time from Sunday 29 March, 02:00, to Sunday 25 October, 03:00.
    "Europe/Berlin,       2026-03-28T09:30, 2026-03-28T08:30:00Z, the day before spring",
    "Europe/Berlin,       2026-03-29T02:30, 2026-03-29T01:30:00Z, in the gap: 03:30",
    "Europe/Berlin,       2026-03-29T09:30, 2026-03-29T07:30:00Z, later on that day",
    "Europe/Berlin,       2026-03-30T09:30, 2026-03-30T07:30:00Z, the day after",
    "Europe/Berlin,       2026-10-24T09:30, 2026-10-24T07:30:00Z, the day before autumn",
    "Europe/Berlin,       2026-10-25T02:30, 2026-10-25T00:30:00Z, in the overlap: the first",
    "Europe/Berlin,       2026-10-25T09:30, 2026-10-25T08:30:00Z, later on that day",
    "Europe/Berlin,       2026-10-26T09:30, 2026-10-26T08:30:00Z, the day after",
    // Half an hour: from Sunday 4 October, 02:00; back on Sunday 5 April, 02:00.
    "Australia/Lord_Howe, 2026-04-04T09:30, 2026-04-03T22:30:00Z, the day before autumn",
    "Australia/Lord_Howe, 2026-04-05T01:45, 2026-04-04T14:45:00Z, in the overlap: the first",
    "Australia/Lord_Howe, 2026-04-05T02:30, 2026-04-04T16:00:00Z, after the overlap",
    "Australia/Lord_Howe, 2026-04-06T09:30, 2026-04-05T23:00:00Z, the day after",
    "Australia/Lord_Howe, 2026-10-03T09:30, 2026-10-02T23:00:00Z, the day before spring",
    "Australia/Lord_Howe, 2026-10-04T02:15, 2026-10-03T15:45:00Z, in the gap: 02:45",
    "Australia/Lord_Howe, 2026-10-04T02:30, 2026-10-03T15:30:00Z, where the gap ends",
    "Australia/Lord_Howe, 2026-10-05T09:30, 2026-10-04T22:30:00Z, the day after",
    // No summer time.
    "Asia/Kolkata,        2026-03-29T02:30, 2026-03-28T21:00:00Z, no gap here",
    "Asia/Kolkata,        2026-03-30T09:30, 2026-03-30T04:00:00Z, as ever",
    "Asia/Kolkata,        2026-10-25T02:30, 2026-10-24T21:00:00Z, no overlap here",
    "Asia/Kolkata,        2026-10-26T09:30, 2026-10-26T04:00:00Z, as ever",
    // From Sunday 8 March, 02:00, to Sunday 1 November, 02:00.
    "America/New_York,    2026-03-07T09:30, 2026-03-07T14:30:00Z, the day before spring",
    "America/New_York,    2026-03-08T02:30, 2026-03-08T07:30:00Z, in the gap: 03:30",
    "America/New_York,    2026-03-09T09:30, 2026-03-09T13:30:00Z, the day after",
    "America/New_York,    2026-10-31T09:30, 2026-10-31T13:30:00Z, the day before autumn",
    "America/New_York,    2026-11-01T01:30, 2026-11-01T05:30:00Z, in the overlap: the first",
    "America/New_York,    2026-11-01T02:30, 2026-11-01T07:30:00Z, after the overlap",
    "America/New_York,    2026-11-02T09:30, 2026-11-02T14:30:00Z, the day after",
    // At midnight: from Friday 24 April, 00:00, to Thursday 29 October, 24:00.
    "Africa/Cairo,        2026-04-23T09:30, 2026-04-23T07:30:00Z, the day before spring",
    "Africa/Cairo,        2026-04-24T00:30, 2026-04-23T22:30:00Z, in the gap: 01:30",
    "Africa/Cairo,        2026-04-24T02:30, 2026-04-23T23:30:00Z, after the gap",
    "Africa/Cairo,        2026-04-26T09:30, 2026-04-26T06:30:00Z, two days after",
    "Africa/Cairo,        2026-10-29T09:30, 2026-10-29T06:30:00Z, the last morning of summer",
    "Africa/Cairo,        2026-10-29T23:30, 2026-10-29T20:30:00Z, in the overlap: the first",
    "Africa/Cairo,        2026-10-30T02:30, 2026-10-30T00:30:00Z, after the overlap",
    "Africa/Cairo,        2026-11-01T09:30, 2026-11-01T07:30:00Z, two days after",
    // From Sunday 27 September, 02:00; back on Sunday 5 April, 03:00.
    "Pacific/Auckland,    2026-04-04T09:30, 2026-04-03T20:30:00Z, the day before autumn",
    "Pacific/Auckland,    2026-04-05T02:30, 2026-04-04T13:30:00Z, in the overlap: the first",
    "Pacific/Auckland,    2026-04-06T09:30, 2026-04-05T21:30:00Z, the day after",
    "Pacific/Auckland,    2026-09-26T09:30, 2026-09-25T21:30:00Z, the day before spring",
    "Pacific/Auckland,    2026-09-27T02:30, 2026-09-26T14:30:00Z, in the gap: 03:30",
    "Pacific/Auckland,    2026-09-28T09:30, 2026-09-27T20:30:00Z, the day after",
  })
  void meansThisInstant(String zone, LocalDateTime local, Instant instant, String why) {
    var key = new OccurrenceKey(new CircleId("em"), "checkin", "open", local.toLocalDate());
    var occurrence = new Occurrence(key, local, ZoneId.of(zone), Grace.USUAL);
    assertThat(occurrence.at()).as(why).isEqualTo(instant);
  }
}
