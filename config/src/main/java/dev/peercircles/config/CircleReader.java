package dev.peercircles.config;

import dev.peercircles.checkins.CheckinPlan;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.OnHoliday;
import dev.peercircles.circles.Outcome;
import dev.peercircles.meetings.MeetingPlan;
import dev.peercircles.rotations.RotationPlan;
import dev.peercircles.stories.StoryPlan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One circle, already completed by the defaults. */
final class CircleReader {
  private static final int USUAL_WEEKS = 12;

  /**
   * A circle and what it does.
   *
   * @param meeting empty for a circle that writes
   * @param stories its story box, if it has one
   */
  record Read(
      Circle circle,
      Optional<MeetingPlan> meeting,
      CheckinPlan checkin,
      List<RotationPlan> rotations,
      Optional<StoryPlan> stories) {
    Read {
      rotations = List.copyOf(rotations);
    }
  }

  private final CircleId id;
  private final At at;
  private final Known known;

  CircleReader(CircleId id, At at, Known known) {
    this.id = id;
    this.at = at;
    this.known = known;
  }

  Optional<Read> read() {
    var zone = at.get("zone").flatMap(Zones::read).orElse(known.zone());
    var meetingAt = at.require("meeting", "none");
    boolean written = meetingAt.filter(m -> m.says("none")).isPresent();
    var meeting = meetingAt.filter(At::isMap).flatMap(m -> new MeetingReader(at, m, zone).read());
    var circle = circle(zone, written);
    circle.ifPresent(c -> meeting.ifPresent(m -> meetsAtAll(meetingAt.orElseThrow(), c, m)));
    var checkin = checkin(written, meeting);
    var rotations = new RotationsReader(zone).ofCircle(id, at, written);
    circle.ifPresent(
        c -> new RotationWarnings(Map.of(id, c)).look(at.section("rotations"), rotations));
    var stories = new StoriesReader(at, known.care()).read(circle, meeting);
    return circle.isPresent() && checkin.isPresent() && (written || meeting.isPresent())
        ? Optional.of(new Read(circle.get(), meeting, checkin.get(), rotations, stories))
        : Optional.empty();
  }

  private Optional<CheckinPlan> checkin(boolean written, Optional<MeetingPlan> meeting) {
    var checkin =
        at.require("checkin", "{ opens: …, closes: … }")
            .map(c -> new CheckinReader(id, c, known.prompts()));
    return written
        ? checkin.flatMap(CheckinReader::written)
        : checkin.flatMap(c -> c.meeting(meeting));
  }

  private Optional<Circle> circle(ZoneId zone, boolean written) {
    var name = at.require("name", "EM Berlin").flatMap(At::text);
    var home = new HomeReader(known.platforms()).read(at);
    var reader = new MembersReader(id, at, known.people());
    var membership = reader.read(home);
    var host = reader.holder("host", membership, home);
    var deputy = reader.holder("deputy", membership, home);
    if (host.isPresent() && host.equals(deputy)) {
      at.get("deputy").orElseThrow().error("The host can't be their own deputy.", "name another.");
    }
    if (!written && at.get("host").isEmpty()) {
      at.warn("Nobody holds the meeting.", "add `host: …` and `deputy: …`.");
    }
    var purpose = at.require("purpose", "Solve what we are really stuck on").flatMap(At::text);
    var outcome = at.require("outcome", "problem-solving").flatMap(CircleReader::outcome);
    var from = at.require("from", "\"2026-10-12\"").flatMap(At::date);
    var until = from.flatMap(this::until);
    var holidays = at.get("holidays").map(known.calendars()::ids).orElse(known.holidays());
    if (name.isEmpty()
        || home.isEmpty()
        || membership.isEmpty()
        || purpose.isEmpty()
        || outcome.isEmpty()
        || until.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Circle(
            id,
            name.get(),
            home.get(),
            zone,
            membership.get(),
            host,
            deputy,
            purpose.get(),
            outcome.get(),
            from.get(),
            until.get(),
            holidays,
            onHoliday()));
  }

  private static Optional<Outcome> outcome(At at) {
    return Arrays.stream(Outcome.values()).filter(o -> at.says(o.key())).findAny();
  }

  private OnHoliday onHoliday() {
    return at.get("on_holiday").filter(h -> h.says("skip")).isPresent()
        ? OnHoliday.SKIP
        : OnHoliday.NEXT_WORKING_DAY;
  }

  /** Twelve weeks if nothing is said; empty if it is wrong. */
  private Optional<LocalDate> until(LocalDate from) {
    var own = at.get("until");
    if (own.isEmpty()) {
      return Optional.of(from.plusWeeks(USUAL_WEEKS).minusDays(1));
    }
    var until = own.get().date();
    if (until.isPresent() && until.get().isBefore(from)) {
      own.get()
          .error(
              "The circle ends before it begins (" + from + ").",
              "write a later `until`, or leave it out for twelve weeks.");
      return Optional.empty();
    }
    return until;
  }

  private static void meetsAtAll(At meeting, Circle circle, MeetingPlan plan) {
    if (plan.when().recurrence().dates(circle.from(), circle.until()).isEmpty()) {
      meeting.warn(
          "No meeting falls between " + circle.from() + " and " + circle.until() + ".",
          "write a later `until`, or another `when`.");
    }
  }
}
