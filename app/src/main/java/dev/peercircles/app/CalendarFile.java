package dev.peercircles.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * Dates as a calendar file (RFC 5545). A date keeps its UID and each day of writing has a higher
 * SEQUENCE, so that reading the file again updates instead of doubling. Zones are written out, with
 * their changes of the years concerned. Pure.
 */
final class CalendarFile {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Longest line, in octets without its end. */
  private static final int LONGEST = 75;

  private final StringBuilder text = new StringBuilder();

  private CalendarFile() {}

  /**
   * A date.
   *
   * @param uid its name for ever
   * @param starts local start
   * @param zone the zone of that time
   * @param where a link, or nothing
   */
  record Date(
      String uid,
      String title,
      String about,
      String where,
      LocalDateTime starts,
      ZoneId zone,
      Duration lasts) {}

  static String of(List<Date> dates, Instant now) {
    var file = new CalendarFile();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Peer circles//peer-circles//EN");
    file.line("METHOD:PUBLISH");
    dates.stream().map(Date::zone).distinct().forEach(z -> file.zone(z, dates));
    dates.forEach(d -> file.date(d, now));
    file.line("END:VCALENDAR");
    return file.text.toString();
  }

  private void zone(ZoneId zone, List<Date> dates) {
    var starts = dates.stream().filter(d -> d.zone().equals(zone)).map(Date::starts).sorted();
    var all = starts.toList();
    var from = all.getFirst().minusYears(1).atZone(zone).toInstant();
    var until = all.getLast().plusMonths(1).atZone(zone).toInstant();
    line("BEGIN:VTIMEZONE");
    line("TZID:" + zone.getId());
    var offset = zone.getRules().getOffset(from);
    boolean summer = zone.getRules().isDaylightSavings(from);
    observance(summer, LocalDateTime.ofInstant(from, offset), offset, offset);
    for (var change = zone.getRules().nextTransition(from);
        change != null && change.getInstant().isBefore(until);
        change = zone.getRules().nextTransition(change.getInstant())) {
      observance(zone, change);
    }
    line("END:VTIMEZONE");
  }

  private void observance(ZoneId zone, ZoneOffsetTransition change) {
    observance(
        zone.getRules().isDaylightSavings(change.getInstant()),
        change.getDateTimeBefore(),
        change.getOffsetBefore(),
        change.getOffsetAfter());
  }

  private void observance(
      boolean summer, LocalDateTime starts, ZoneOffset before, ZoneOffset after) {
    var kind = summer ? "DAYLIGHT" : "STANDARD";
    line("BEGIN:" + kind);
    line("DTSTART:" + LOCAL.format(starts));
    line("TZOFFSETFROM:" + offset(before));
    line("TZOFFSETTO:" + offset(after));
    line("END:" + kind);
  }

  private static String offset(ZoneOffset offset) {
    int minutes = Math.abs(offset.getTotalSeconds() / 60);
    var sign = offset.getTotalSeconds() < 0 ? "-" : "+";
    return sign + "%02d%02d".formatted(minutes / 60, minutes % 60);
  }

  private void date(Date date, Instant now) {
    line("BEGIN:VEVENT");
    line("UID:" + date.uid());
    line("DTSTAMP:" + UTC.format(now));
    line("SEQUENCE:" + sequence(now));
    line("DTSTART;TZID=" + date.zone().getId() + ":" + LOCAL.format(date.starts()));
    line("DURATION:" + date.lasts());
    line("SUMMARY:" + escaped(date.title()));
    if (!date.about().isEmpty()) {
      line("DESCRIPTION:" + escaped(date.about()));
    }
    if (!date.where().isEmpty()) {
      line("LOCATION:" + escaped(date.where()));
    }
    line("END:VEVENT");
  }

  /** Days since the first of January 2026. */
  private static long sequence(Instant now) {
    return now.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay()
        - LocalDate.of(2026, 1, 1).toEpochDay();
  }

  private static String escaped(String words) {
    return words
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r", "")
        .replace("\n", "\\n");
  }

  /** Folded where it is too long, never inside a character. */
  private void line(String line) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int point = line.codePointAt(i);
      var character = Character.toString(point);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(character);
      octets += size;
      i += Character.charCount(point);
    }
    text.append("\r\n");
  }
}
