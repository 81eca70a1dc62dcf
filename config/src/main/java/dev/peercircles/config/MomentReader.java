package dev.peercircles.config;

import dev.peercircles.checkins.CheckinPlan.Before;
import dev.peercircles.circles.CircleId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;

/** When a check-in opens and closes: counted back from a meeting, or by days of the week. */
final class MomentReader {
  private static final int WEEK = 7;

  private final CircleId circle;
  private final At checkin;

  MomentReader(CircleId circle, At checkin) {
    this.circle = circle;
    this.checkin = checkin;
  }

  /** A moment of a week in which nobody meets. */
  record DayAndTime(DayOfWeek day, LocalTime at) {
    /** The same, counted back from the next such day, at most six days. */
    Before before(DayOfWeek other) {
      return new Before(daysTo(day, other), at);
    }
  }

  Optional<Before> beforeMeeting(String name, String example, Optional<DayOfWeek> meets) {
    var moment = checkin.require(name, example);
    var day = moment.flatMap(m -> m.get("day"));
    if (day.isPresent()) {
      countsBack(day.get(), meets);
      return Optional.empty();
    }
    var days =
        moment
            .flatMap(m -> m.require("before_meeting", "P1D"))
            .map(At::days)
            .orElse(OptionalInt.empty());
    var at = time(moment);
    return days.isPresent() ? at.map(t -> new Before(days.getAsInt(), t)) : Optional.empty();
  }

  Optional<DayAndTime> ofTheWeek(String name, String example) {
    var moment = checkin.require(name, example);
    var counted = moment.flatMap(m -> m.get("before_meeting"));
    if (counted.isPresent()) {
      counted
          .get()
          .errorAtKey(
              Words.quote(circle.value()) + " doesn't meet: there is no meeting to count from.",
              "write `" + name + ": " + example + "` in the circle.");
      return Optional.empty();
    }
    var day = moment.flatMap(m -> m.require("day", "monday")).flatMap(MeetingReader::weekday);
    var at = time(moment);
    return day.flatMap(d -> at.map(t -> new DayAndTime(d, t)));
  }

  private static Optional<LocalTime> time(Optional<At> moment) {
    return moment.flatMap(m -> m.require("at", "\"09:30\"")).flatMap(At::time);
  }

  private static void countsBack(At day, Optional<DayOfWeek> meets) {
    var days =
        MeetingReader.weekday(day)
            .flatMap(d -> meets.map(m -> "P" + daysTo(d, m) + "D"))
            .orElse("P1D");
    day.errorAtKey(
        "A check-in of a circle that meets is counted back from the meeting.",
        "write `before_meeting: " + days + "` instead of `day`.");
  }

  private static int daysTo(DayOfWeek from, DayOfWeek to) {
    return Math.floorMod(to.getValue() - from.getValue(), WEEK);
  }
}
