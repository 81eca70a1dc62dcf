package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
  private static final Instant NOW = Instant.parse("2026-10-12T08:00:00Z");
  private static final CalendarFile.Date LUNCH =
      new CalendarFile.Date(
          "em-berlin-lunch-2026-11-04@peer-circles",
          "EM Berlin: lunch; with ünïcode, and a title that is much longer than one line may be",
          "",
          "https://meet.example/em",
          LocalDateTime.parse("2026-11-04T12:30"),
          ZoneId.of("Europe/Berlin"),
          Duration.ofHours(1));

  @Test
  void writesTheDateInItsZoneWithTheZonesChanges() {
    assertThat(CalendarFile.of(List.of(LUNCH), NOW))
        .contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n")
        .contains(
            "BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\n"
                + "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n")
        .contains("BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\n")
        .contains("DTSTART;TZID=Europe/Berlin:20261104T123000\r\nDURATION:PT1H\r\n")
        .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
  }

  @Test
  void keepsTheNameOfADateAndCountsUpWhenItIsWrittenAgain() {
    var later = NOW.plus(Duration.ofDays(1));

    assertThat(CalendarFile.of(List.of(LUNCH), NOW))
        .contains("UID:em-berlin-lunch-2026-11-04@peer-circles\r\n", "SEQUENCE:284\r\n");
    assertThat(CalendarFile.of(List.of(LUNCH), later))
        .contains("UID:em-berlin-lunch-2026-11-04@peer-circles\r\n", "SEQUENCE:285\r\n");
  }

  @Test
  void escapesWordsAndFoldsLines() {
    var file = CalendarFile.of(List.of(LUNCH), NOW);

    assertThat(file.lines())
        .allMatch(l -> l.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
    assertThat(file.replace("\r\n ", ""))
        .contains("SUMMARY:EM Berlin: lunch\\; with ünïcode\\, and");
  }
}
