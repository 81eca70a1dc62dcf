package dev.peercircles.app.simulation;

import dev.peercircles.checkins.CheckinPlan;
import dev.peercircles.checkins.CheckinPlan.Before;
import dev.peercircles.checkins.CheckinPlan.Reveal;
import dev.peercircles.circles.Absence;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Membership;
import dev.peercircles.circles.OnHoliday;
import dev.peercircles.circles.Outcome;
import dev.peercircles.circles.Platform;
import dev.peercircles.meetings.MeetingPlan;
import dev.peercircles.programme.Programme;
import dev.peercircles.schedule.Cadence;
import dev.peercircles.schedule.Grace;
import dev.peercircles.schedule.Holidays;
import dev.peercircles.schedule.Recurrence.Weekly;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Three plainly fictional circles, one of which only writes, and how they change over two months.
 */
final class Town {
  static final LocalDate FIRST = LocalDate.of(2026, 10, 5);
  static final LocalDate LAST = LocalDate.of(2026, 12, 6);
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
  static final CircleId NORTH = new CircleId("north");
  static final CircleId HARBOUR = new CircleId("harbour");
  static final CircleId SOUTH = new CircleId("south");

  /** Days off: one of a meeting, one of an opening, and three in a row. */
  private static final Set<LocalDate> DAYS_OFF =
      Set.of(
          LocalDate.of(2026, 10, 12),
          LocalDate.of(2026, 10, 22),
          LocalDate.of(2026, 11, 9),
          LocalDate.of(2026, 11, 10),
          LocalDate.of(2026, 11, 11));

  static final Holidays HOLIDAYS =
      (calendars, day) -> !calendars.isEmpty() && DAYS_OFF.contains(day);

  /** How the configuration changes: somebody leaves, somebody joins. */
  static final int VERSIONS = 3;

  private Town() {}

  /** When a circle's weekly post is due and how late it may come, said once more and plainly. */
  record Window(LocalTime due, Duration grace) {}

  static Window weekly(CircleId circle) {
    return switch (circle.value()) {
      case "north" -> new Window(LocalTime.of(9, 30), Duration.ofHours(4));
      case "harbour" -> new Window(LocalTime.of(9, 30), Duration.ofHours(4));
      default -> new Window(LocalTime.of(10, 0), Duration.ofHours(3));
    };
  }

  static Window agenda(CircleId circle) {
    return circle.equals(NORTH)
        ? new Window(LocalTime.of(9, 0), Duration.ofMinutes(210))
        : new Window(LocalTime.of(9, 0), Duration.ofHours(4));
  }

  /** The programme as it stands after so many changes. */
  static Programme programme(int version, Set<Safeguard> without) {
    var north = new ArrayList<>(List.of("ana", "bo", "chi", "dev", "eli"));
    var harbour = new ArrayList<>(List.of("fay", "gus", "hana", "ivo"));
    var south = new ArrayList<>(List.of("maya", "nik", "pia", "ravi", "eli"));
    if (version > 0) {
      north.remove("chi");
      harbour.remove("hana");
    }
    if (version > 1) {
      north.add("kit");
      south.add("lou");
      south.remove("nik");
    }
    var grace =
        without.contains(Safeguard.GRACE)
            ? new Grace(Duration.ofDays(60), true)
            : new Grace(Duration.ofHours(4));
    var shorter = without.contains(Safeguard.GRACE) ? grace : new Grace(Duration.ofHours(3));
    return new Programme(
        "Town",
        BERLIN,
        Set.of(),
        Map.of(),
        people(),
        List.of(
            circle(HARBOUR, Platform.SLACK, NEW_YORK, harbour, "fay", "gus"),
            circle(NORTH, Platform.SLACK, BERLIN, north, "ana", "bo"),
            circle(SOUTH, Platform.DISCORD, KOLKATA, south, "maya", "ravi")),
        Map.of(),
        Map.of(
            NORTH, meeting(DayOfWeek.THURSDAY, LocalTime.of(12, 30), BERLIN),
            SOUTH, meeting(DayOfWeek.WEDNESDAY, LocalTime.of(17, 0), KOLKATA)),
        Map.of(
            NORTH, checkin(DayOfWeek.THURSDAY, before(3, 9, 30), before(1, 18, 0), grace),
            HARBOUR, written(grace),
            SOUTH, atClose(shorter)),
        Map.of("talk", List.of("What are you stuck on?", "What have you put off?")));
  }

  private static MeetingPlan meeting(DayOfWeek day, LocalTime at, ZoneId zone) {
    return new MeetingPlan(
        new Cadence(new Weekly(day), at, zone),
        Duration.ofMinutes(45),
        Optional.empty(),
        LocalTime.of(9, 0));
  }

  private static CheckinPlan checkin(DayOfWeek day, Before opens, Before closes, Grace grace) {
    return new CheckinPlan(
        new Weekly(day), opens, closes, false, Reveal.AT_ONCE, true, List.of("talk"), grace);
  }

  private static CheckinPlan written(Grace grace) {
    return new CheckinPlan(
        new Weekly(DayOfWeek.WEDNESDAY),
        before(2, 9, 30),
        before(0, 16, 0),
        true,
        Reveal.AT_ONCE,
        true,
        List.of("talk"),
        grace);
  }

  private static CheckinPlan atClose(Grace grace) {
    return new CheckinPlan(
        new Weekly(DayOfWeek.WEDNESDAY),
        before(2, 10, 0),
        before(1, 18, 30),
        false,
        Reveal.AT_CLOSE,
        true,
        List.of("talk"),
        grace);
  }

  private static Before before(int days, int hour, int minute) {
    return new Before(days, LocalTime.of(hour, minute));
  }

  private static Circle circle(
      CircleId id, Platform platform, ZoneId zone, List<String> who, String host, String deputy) {
    return new Circle(
        id,
        "Circle " + id,
        new Home(platform, "channel-" + id),
        zone,
        new Membership.Listed(who.stream().map(MemberId::new).toList()),
        Optional.of(new MemberId(host)),
        Optional.of(new MemberId(deputy)),
        "Think together",
        Outcome.PROBLEM_SOLVING,
        FIRST,
        LAST.plusYears(1),
        List.of("town"),
        OnHoliday.NEXT_WORKING_DAY);
  }

  private static List<Member> people() {
    return List.of(
        person("ana", Optional.of(ZoneId.of("Europe/Lisbon")), away("2026-11-02", "2026-11-06")),
        person("bo", Optional.empty()),
        person("chi", Optional.of(KOLKATA)),
        person("dev", Optional.of(NEW_YORK)),
        person("eli", Optional.of(KOLKATA), away("2026-10-19", "2026-10-23")),
        person("kit", Optional.empty()),
        person("fay", Optional.of(NEW_YORK)),
        person("gus", Optional.of(NEW_YORK)),
        person("hana", Optional.of(ZoneId.of("Europe/Lisbon"))),
        person("ivo", Optional.empty()),
        person("maya", Optional.of(KOLKATA)),
        person("nik", Optional.of(KOLKATA), away("2026-10-26", "2026-10-30")),
        person("pia", Optional.of(BERLIN)),
        person("ravi", Optional.of(KOLKATA)),
        person("lou", Optional.empty()));
  }

  private static Absence away(String from, String to) {
    return new Absence(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Member person(String id, Optional<ZoneId> zone, Absence... away) {
    return new Member(
        new MemberId(id),
        id,
        OptionalInt.of(4),
        Optional.empty(),
        Map.of(Platform.SLACK, "S-" + id, Platform.DISCORD, "D-" + id),
        zone,
        List.of(away));
  }

  static Instant start() {
    return FIRST.minusDays(1).atTime(12, 0).atZone(BERLIN).toInstant();
  }

  static Instant end() {
    return LAST.atTime(23, 0).atZone(BERLIN).toInstant();
  }
}
