package dev.peercircles.circles;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A small group of peers of equal standing who meet or write every week.
 *
 * @param id its id, never reused
 * @param name what people call it
 * @param home where it lives
 * @param zone whose local time its rhythm follows
 * @param membership who belongs to it
 * @param host who holds the meeting
 * @param deputy who holds it when the host is away or gone
 * @param purpose what it is for, in its own words
 * @param outcome the one result it is for
 * @param from its first day
 * @param until its last day, inclusive
 * @param holidays ids of the calendars whose days are off for it
 * @param onHoliday what becomes of a meeting on a day off
 */
public record Circle(
    CircleId id,
    String name,
    Home home,
    ZoneId zone,
    Membership membership,
    Optional<MemberId> host,
    Optional<MemberId> deputy,
    String purpose,
    Outcome outcome,
    LocalDate from,
    LocalDate until,
    List<String> holidays,
    OnHoliday onHoliday) {
  public Circle {
    holidays = List.copyOf(holidays);
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("circle " + id + " ends before it begins");
    }
  }

  /** Its name as an owner: {@code EM Berlin's}, {@code New leads'}. */
  public String possessive() {
    return name + (name.endsWith("s") ? "'" : "'s");
  }

  /** Whether this day is one of the circle's. */
  public boolean runsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
