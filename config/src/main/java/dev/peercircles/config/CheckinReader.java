package dev.peercircles.config;

import dev.peercircles.checkins.CheckinPlan;
import dev.peercircles.checkins.CheckinPlan.Before;
import dev.peercircles.checkins.CheckinPlan.Reveal;
import dev.peercircles.circles.CircleId;
import dev.peercircles.meetings.MeetingPlan;
import dev.peercircles.schedule.Grace;
import dev.peercircles.schedule.Recurrence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A circle's check-in. */
final class CheckinReader {
  private static final Duration LONGEST_GRACE = Duration.ofHours(24);
  private static final List<String> USUAL_PROMPTS = List.of("live-problem");
  private static final int WEEK = 7;

  private final CircleId circle;
  private final At checkin;
  private final Set<String> prompts;

  CheckinReader(CircleId circle, At checkin, Set<String> prompts) {
    this.circle = circle;
    this.checkin = checkin;
    this.prompts = prompts;
  }

  /** Of a circle that meets: moments are counted back from the meeting. */
  Optional<CheckinPlan> meeting(MeetingPlan meeting) {
    var opens = before("opens", "{ before_meeting: P3D, at: \"09:30\" }", meeting);
    var closes = before("closes", "{ before_meeting: P1D, at: \"18:00\" }", meeting);
    boolean fits = inOrder(opens, closes) && closesInTime(closes, meeting);
    var plan = plan(meeting.when().recurrence(), opens, closes, false);
    return fits ? plan : Optional.empty();
  }

  /** Of a circle that writes: moments are days of the week. */
  Optional<CheckinPlan> written() {
    var opens = day("opens", "{ day: monday, at: \"09:30\" }");
    var closes = day("closes", "{ day: wednesday, at: \"18:00\" }");
    var closing = closes.flatMap(CheckinReader::weekday);
    var end = closes.flatMap(c -> c.get("at")).flatMap(At::time).map(t -> new Before(0, t));
    var start =
        opens
            .flatMap(o -> o.get("at"))
            .flatMap(At::time)
            .flatMap(t ->
                opens
                    .flatMap(CheckinReader::weekday)
                    .flatMap(o -> closing.map(c -> new Before(daysFrom(o, c), t))));
    boolean fits = inOrder(start, end);
    var plan = plan(new Recurrence.Weekly(closing.orElse(DayOfWeek.WEDNESDAY)), start, end, true);
    return fits && closing.isPresent() ? plan : Optional.empty();
  }

  private Optional<CheckinPlan> plan(
      Recurrence rounds, Optional<Before> opens, Optional<Before> closes, boolean written) {
    var reveal = checkin.get("reveal").filter(r -> r.says("at-close"));
    var nudge = checkin.get("nudge").filter(n -> n.says("never"));
    var names = checkin.get("prompts").map(this::promptSets).orElse(USUAL_PROMPTS);
    var grace = checkin.get("grace").flatMap(g -> g.duration(LONGEST_GRACE)).map(Grace::new);
    if (opens.isEmpty() || closes.isEmpty() || !inOrder(opens, closes)) {
      return Optional.empty();
    }
    return Optional.of(
        new CheckinPlan(
            rounds,
            opens.get(),
            closes.get(),
            written,
            reveal.isPresent() ? Reveal.AT_CLOSE : Reveal.AT_ONCE,
            nudge.isEmpty(),
            names,
            grace.orElse(Grace.USUAL)));
  }

  private Optional<Before> before(String name, String example, MeetingPlan meeting) {
    var moment = checkin.require(name, example);
    moment.flatMap(m -> m.get("day")).ifPresent(d -> countedBack(d, meeting));
    if (moment.flatMap(m -> m.get("day")).isPresent()) {
      return Optional.empty();
    }
    var days = moment.flatMap(m -> m.require("before_meeting", "P1D"));
    var at = moment.flatMap(m -> m.require("at", "\"09:30\"")).flatMap(At::time);
    return days.filter(d -> d.days().isPresent())
        .flatMap(d -> at.map(t -> new Before(d.days().getAsInt(), t)));
  }

  private void countedBack(At day, MeetingPlan meeting) {
    var meets = meeting.when().recurrence().day();
    var days = weekdayOf(day).map(d -> "P" + daysFrom(d, meets) + "D").orElse("P1D");
    day.errorAtKey(
        "A check-in of a circle that meets is counted back from the meeting.",
        "write `before_meeting: " + days + "` instead of `day`.");
  }

  private Optional<At> day(String name, String example) {
    var moment = checkin.require(name, example);
    var counted = moment.flatMap(m -> m.get("before_meeting"));
    counted.ifPresent(b ->
        b.errorAtKey(
            Words.quote(circle.value()) + " doesn't meet: there is no meeting to count from.",
            "write `" + name + ": " + example + "` in the circle."));
    if (counted.isPresent()) {
      return Optional.empty();
    }
    moment.ifPresent(m -> {
      m.require("day", "monday");
      m.require("at", "\"09:30\"");
    });
    return moment;
  }

  private static Optional<DayOfWeek> weekday(At moment) {
    return moment.get("day").flatMap(CheckinReader::weekdayOf);
  }

  private static Optional<DayOfWeek> weekdayOf(At day) {
    return MeetingReader.weekday(day);
  }

  private static int daysFrom(DayOfWeek from, DayOfWeek to) {
    return Math.floorMod(to.getValue() - from.getValue(), WEEK);
  }

  private boolean inOrder(Optional<Before> opens, Optional<Before> closes) {
    if (opens.isEmpty() || closes.isEmpty()) {
      return false;
    }
    boolean ok = closes.get().of(LocalDate.EPOCH).isAfter(opens.get().of(LocalDate.EPOCH));
    if (!ok) {
      closesAt()
          .error(
              "The check-in closes before it opens.",
              "write a later `closes`, or an earlier `opens`.");
    }
    return ok;
  }

  private boolean closesInTime(Optional<Before> closes, MeetingPlan meeting) {
    if (closes.isEmpty()) {
      return false;
    }
    var closing = closes.get().of(LocalDate.EPOCH);
    if (closing.isAfter(LocalDate.EPOCH.atTime(meeting.when().at()))) {
      closesAt()
          .error(
              "The check-in closes when the meeting has begun (" + meeting.when().at() + ").",
              "write `closes: { before_meeting: P1D, at: \"18:00\" }`.");
      return false;
    }
    if (closing.isAfter(LocalDate.EPOCH.atTime(meeting.agendaAt()))) {
      closesAt()
          .error(
              "The check-in closes after the agenda is posted (" + meeting.agendaAt() + ").",
              "close it earlier, or post the agenda later with `agenda: { at: … }`.");
      return false;
    }
    return true;
  }

  private At closesAt() {
    return checkin.get("closes").orElse(checkin);
  }

  private List<String> promptSets(At list) {
    var known = new ArrayList<String>();
    for (var item : list.items()) {
      var name = item.text().filter(t -> t.matches("[a-z0-9-]{2,32}"));
      if (name.isPresent() && !prompts.contains(name.get())) {
        item.error(
            "No prompt set is called " + Words.quote(name.get()) + ".",
            Words.didYouMean(
                name.get(),
                prompts,
                "choose from " + Words.list(prompts) + ", or add it under `prompts`."));
      } else {
        name.ifPresent(known::add);
      }
    }
    return known;
  }
}
