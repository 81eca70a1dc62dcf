package dev.peercircles.app.chaos;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * A message that has to come exactly once, said once more and plainly: worked out from the
 * calendar, by nothing that the bot uses.
 *
 * @param what for the report
 * @param place where
 * @param below whether it stands in a thread
 * @param words that are in it and in no other of that place and time
 */
record Expected(
    String what, String place, boolean below, String words, Instant due, Instant until) {
  private static final Duration GRACE = Duration.ofHours(4);

  /** All of these weeks. */
  static List<Expected> between(Instant from, Instant to) {
    var all = new ArrayList<Expected>();
    var last = to.atZone(Village.ZONE).toLocalDate();
    for (var day = monday(from); !day.isAfter(last); day = day.plusWeeks(1)) {
      for (var group : Group.ALL) {
        all.addAll(week(group, day));
      }
    }
    return all.stream().filter(e -> !e.due().isBefore(from) && !e.until().isAfter(to)).toList();
  }

  private static List<Expected> week(Group group, LocalDate monday) {
    var thursday = monday.plusDays(3);
    var name = group.name();
    var met = at(thursday, 13, 15);
    return List.of(
        new Expected(
            "weekly post of " + monday,
            group.id(),
            false,
            "This week in " + name,
            at(monday, 9, 30),
            at(monday, 9, 30).plus(GRACE)),
        new Expected(
            "agenda of " + thursday,
            group.id(),
            false,
            name + " meets today",
            at(thursday, 9, 0),
            at(thursday, 12, 30)),
        new Expected(
            "question after the meeting of " + thursday,
            group.host().id(),
            false,
            "Did " + name + " meet?",
            at(thursday, 13, 25),
            at(thursday, 13, 25).plus(GRACE)),
        new Expected(
            "offer of a next step of " + thursday,
            group.id(),
            true,
            "What will you try",
            met,
            met.plus(Duration.ofDays(1)).plus(GRACE)));
  }

  /** When those who said nothing are reminded. */
  static Instant nudge(LocalDate monday) {
    return at(monday.plusDays(2), 9, 0);
  }

  /** When a week closes. */
  static Instant closing(LocalDate monday) {
    return at(monday.plusDays(2), 18, 0);
  }

  static LocalDate day(Instant instant) {
    return instant.atZone(Village.ZONE).toLocalDate();
  }

  static LocalDate monday(Instant instant) {
    return day(instant).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Instant at(LocalDate day, int hour, int minute) {
    return day.atTime(LocalTime.of(hour, minute)).atZone(Village.ZONE).toInstant();
  }

  /** Whether this message is it, or pretends to be. */
  boolean matches(History.Sight sight) {
    return sight.place().equals(place)
        && sight.under().isPresent() == below
        && sight.first().contains(words)
        && !sight.at().isBefore(due.minus(Duration.ofHours(36)))
        && sight.at().isBefore(due.plus(Duration.ofHours(36)));
  }
}
