package dev.peercircles.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.programme.CalendarDate;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {
  private static final Instant NOW = Instant.parse("2026-10-12T08:00:00Z");
  private static final CalendarDate LUNCH =
      new CalendarDate(
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
  void saysOfADateThatIsOffThatItIs() throws Exception {
    var off =
        new CalendarDate(
            LUNCH.uid(), LUNCH.title(), "", "", LUNCH.starts(), LUNCH.zone(), LUNCH.lasts(), true);

    assertThat(CalendarFile.of(List.of(off), NOW)).contains("STATUS:CANCELLED\r\n");
    assertThat(CalendarFile.of(List.of(LUNCH), NOW)).doesNotContain("STATUS:");
    assertThat(read(CalendarFile.of(List.of(off), NOW)).validate().hasErrors()).isFalse();
  }

  @Test
  void isReadBackByAnotherReaderAsItWasMeant() throws Exception {
    var summer = on("2026-07-01T12:30", "Europe/Berlin", "summer");
    var winter = on("2026-12-02T12:30", "Europe/Berlin", "winter");
    var india = on("2026-12-04T13:00", "Asia/Kolkata", "india");
    var read = read(CalendarFile.of(List.of(summer, winter, india), NOW));

    assertThat(read.validate().hasErrors()).isFalse();
    assertThat(read.<VEvent>getComponents("VEVENT"))
        .extracting(e -> e.<ZonedDateTime>getStartDate().orElseThrow().getDate().toInstant())
        .containsExactly(
            Instant.parse("2026-07-01T10:30:00Z"),
            Instant.parse("2026-12-02T11:30:00Z"),
            Instant.parse("2026-12-04T07:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Europe/Lisbon", "UTC"})
  void writesEachZoneAsJavaKnowsIt(String name) throws Exception {
    var zone = ZoneId.of(name);
    var dates =
        IntStream.range(0, 26)
            .mapToObj(i -> LocalDateTime.parse("2026-09-02T12:30").plusWeeks(i * 2L))
            .map(t -> on(t.toString(), name, t.toString()))
            .toList();
    var read = read(CalendarFile.of(dates, NOW)).<VTimeZone>getComponents("VTIMEZONE").getFirst();

    assertThat(dates)
        .allSatisfy(d ->
            assertThat(offset(read, d.starts())).isEqualTo(zone.getRules().getOffset(d.starts())));
  }

  /** The offset after the latest change before, which is how a calendar finds it. */
  private static ZoneOffset offset(VTimeZone zone, LocalDateTime local) {
    return zone.getObservances().stream()
        .filter(o -> !begins(o).isAfter(local))
        .max(Comparator.comparing(CalendarFileTest::begins))
        .orElseThrow()
        .<TzOffsetTo>getRequiredProperty("TZOFFSETTO")
        .getOffset();
  }

  private static LocalDateTime begins(Observance change) {
    return LocalDateTime.from(change.<DtStart<?>>getRequiredProperty("DTSTART").getDate());
  }

  private static CalendarDate on(String local, String zone, String name) {
    return new CalendarDate(
        name + "@peer-circles",
        "Lunch",
        "",
        "",
        LocalDateTime.parse(local),
        ZoneId.of(zone),
        Duration.ofHours(1));
  }

  private static Calendar read(String file) throws Exception {
    return new CalendarBuilder().build(new StringReader(file));
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
