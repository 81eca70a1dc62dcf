package dev.peercircles.config;

import dev.peercircles.checkins.CheckinPlan;
import dev.peercircles.checkins.CheckinPlan.Before;
import dev.peercircles.checkins.CheckinPlan.Reveal;
import dev.peercircles.circles.CircleId;
import dev.peercircles.meetings.MeetingPlan;
import dev.peercircles.schedule.Grace;
import dev.peercircles.schedule.Recurrence;
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

  private final At checkin;
  private final MomentReader moments;
  private final List<String> prompts;
  private final Grace grace;

  CheckinReader(CircleId circle, At checkin, Set<String> known) {
    this.checkin = checkin;
    this.moments = new MomentReader(circle, checkin);
    this.prompts = checkin.get("prompts").map(p -> sets(p, known)).orElse(USUAL_PROMPTS);
    this.grace =
        checkin
            .get("grace")
            .flatMap(g -> g.duration(LONGEST_GRACE))
            .map(Grace::new)
            .orElse(Grace.USUAL);
  }

  /** Of a circle that meets; checks as much as it can if the meeting itself can't be read. */
  Optional<CheckinPlan> meeting(Optional<MeetingPlan> meeting) {
    var day = meeting.map(m -> m.when().recurrence().day());
    var opens = moments.beforeMeeting("opens", "{ before_meeting: P3D, at: \"09:30\" }", day);
    var closes = moments.beforeMeeting("closes", "{ before_meeting: P1D, at: \"18:00\" }", day);
    boolean fits =
        inOrder(opens, closes)
            && meeting.isPresent()
            && closesInTime(closes.orElseThrow(), meeting.get());
    return fits
        ? plan(meeting.orElseThrow().when().recurrence(), opens, closes, false)
        : Optional.empty();
  }

  /** Of a circle that writes: its rounds are named by the closing day. */
  Optional<CheckinPlan> written() {
    var opens = moments.ofTheWeek("opens", "{ day: monday, at: \"09:30\" }");
    var closes = moments.ofTheWeek("closes", "{ day: wednesday, at: \"18:00\" }");
    var start = opens.flatMap(o -> closes.map(c -> o.before(c.day())));
    var end = closes.map(c -> c.before(c.day()));
    return inOrder(start, end)
        ? plan(new Recurrence.Weekly(closes.orElseThrow().day()), start, end, true)
        : Optional.empty();
  }

  private Optional<CheckinPlan> plan(
      Recurrence rounds, Optional<Before> opens, Optional<Before> closes, boolean written) {
    return Optional.of(
        new CheckinPlan(
            rounds,
            opens.orElseThrow(),
            closes.orElseThrow(),
            written,
            says("reveal", "at-close") ? Reveal.AT_CLOSE : Reveal.AT_ONCE,
            !says("nudge", "never"),
            prompts,
            grace));
  }

  private boolean says(String key, String word) {
    return checkin.get(key).filter(at -> at.says(word)).isPresent();
  }

  private boolean inOrder(Optional<Before> opens, Optional<Before> closes) {
    if (opens.isEmpty() || closes.isEmpty()) {
      return false;
    }
    boolean ok = closes.get().of(LocalDate.EPOCH).isAfter(opens.get().of(LocalDate.EPOCH));
    if (!ok) {
      checkin
          .section("closes")
          .error(
              "The check-in closes before it opens.",
              "write a later `closes`, or an earlier `opens`.");
    }
    return ok;
  }

  private boolean closesInTime(Before closes, MeetingPlan meeting) {
    var closing = closes.of(LocalDate.EPOCH);
    var at = checkin.section("closes");
    if (closing.isAfter(LocalDate.EPOCH.atTime(meeting.when().at()))) {
      at.error(
          "The check-in closes when the meeting has begun (" + meeting.when().at() + ").",
          "write `closes: { before_meeting: P1D, at: \"18:00\" }`.");
      return false;
    }
    if (closing.isAfter(LocalDate.EPOCH.atTime(meeting.agendaAt()))) {
      at.error(
          "The check-in closes after the agenda is posted (" + meeting.agendaAt() + ").",
          "close it earlier, or post the agenda later with `agenda: { at: … }`.");
      return false;
    }
    return true;
  }

  private static List<String> sets(At list, Set<String> known) {
    var found = new ArrayList<String>();
    for (var item : list.items()) {
      var name = item.text().filter(t -> t.matches("[a-z0-9-]{2,32}"));
      if (name.isPresent() && !known.contains(name.get())) {
        item.error(
            "No prompt set is called " + Words.quote(name.get()) + ".",
            () ->
                Words.didYouMean(
                    name.get(),
                    known,
                    "choose from " + Words.list(known) + ", or add it under `prompts`."));
      } else {
        name.ifPresent(found::add);
      }
    }
    return found;
  }
}
