package dev.peercircles.app.chaos;

import dev.peercircles.sandbox.Seen;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One lunch of a circle and the days on which something is due about it, as docs/rotations.md has
 * them for a lead of fourteen days; where one would fall on a weekend, moved by hand.
 *
 * @param day on which it takes place
 */
record Lunch(Group group, LocalDate day) {
  /** So many weeks after the start of a month is the first, so that its first step falls within. */
  private static final int WEEKS = 2;

  private static final Pattern TIME = Pattern.compile("(?:unch on|^On|is on) \\{([-0-9T:]+Z)}");

  /** The first of a month that begins on a Monday. */
  static LocalDate first(Group group, LocalDate monday) {
    return monday.plusWeeks(WEEKS).with(TemporalAdjusters.nextOrSame(group.lunch()));
  }

  /** All of this time whose first step falls within. */
  static List<Lunch> between(Group group, Instant from, Instant to) {
    var monday = Expected.monday(from).plusWeeks(1);
    return Stream.iterate(first(group, monday), d -> d.plusWeeks(1))
        .map(d -> new Lunch(group, d))
        .takeWhile(l -> l.asked().isBefore(to))
        .toList();
  }

  Instant asked() {
    return morning(day.minusDays(14));
  }

  /** Whoever said nothing is asked once more. */
  Instant again() {
    return morning(day.minusDays(isOnFriday() ? 10 : 9));
  }

  /** No answer is "not this time", for the first time. */
  Instant lapsed() {
    return morning(day.minusDays(8));
  }

  /** The same once more. */
  Instant lapsedAgain() {
    return morning(day.minusDays(isOnFriday() ? 4 : 5));
  }

  private boolean isOnFriday() {
    return group.lunch() == DayOfWeek.FRIDAY;
  }

  /** Settled. */
  Instant closed() {
    return at(day.minusDays(2), LocalTime.of(7, 0));
  }

  /** Whoever said yes is reminded. */
  Instant reminded() {
    return morning(day.minusDays(2));
  }

  Instant starts() {
    return at(day, LocalTime.of(12, 30));
  }

  /** The presenter is asked how it went. */
  Instant over() {
    return starts().plus(Duration.ofMinutes(75));
  }

  /** When the weekly post of its week comes. */
  LocalDate monday() {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Whether this message names its date and time. */
  boolean isIn(String text) {
    return text.contains("{" + starts() + "}");
  }

  /** The date of the lunch that a message is about; of one about how it went, when it came. */
  static Optional<LocalDate> dateIn(Seen message) {
    var named = TIME.matcher(message.text());
    if (message.text().contains("How did your lunch go?")) {
      return Optional.of(message.at().atZone(Village.ZONE).toLocalDate());
    }
    return named.find()
        ? Optional.of(Instant.parse(named.group(1)).atZone(Village.ZONE).toLocalDate())
        : Optional.empty();
  }

  private static Instant morning(LocalDate day) {
    return at(day, LocalTime.of(9, 0));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Village.ZONE).toInstant();
  }
}
