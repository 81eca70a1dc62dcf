package dev.peercircles.programme;

import dev.peercircles.checkins.CheckinPlan;
import dev.peercircles.circles.Authority;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Samples;
import dev.peercircles.meetings.MeetingPlan;
import dev.peercircles.schedule.Cadence;
import dev.peercircles.schedule.Grace;
import dev.peercircles.schedule.Recurrence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Programmes for tests. */
final class Programmes {
  private Programmes() {}

  static Programme of(List<Member> people, Circle... circles) {
    return resting(people, Map.of(), circles);
  }

  static Programme resting(
      List<Member> people, Map<CircleId, List<Authority.Conflict>> resting, Circle... circles) {
    return new Programme(
        "Engineering circles",
        Samples.BERLIN,
        Set.of(),
        Map.of(),
        people,
        List.of(circles),
        resting,
        Map.of(),
        Map.of(),
        Map.of());
  }

  /** EM Berlin with its people, its Thursday meeting and the check-in before it. */
  static Programme emBerlin() {
    var circle = Samples.EM_BERLIN;
    var thursdays = new Recurrence.Weekly(DayOfWeek.THURSDAY);
    var meeting =
        new MeetingPlan(
            new Cadence(thursdays, LocalTime.of(12, 30), circle.zone()),
            Duration.ofMinutes(45),
            Optional.empty(),
            LocalTime.of(9, 0));
    var checkin =
        new CheckinPlan(
            thursdays,
            new CheckinPlan.Before(3, LocalTime.of(9, 30)),
            new CheckinPlan.Before(1, LocalTime.of(18, 0)),
            false,
            CheckinPlan.Reveal.AT_ONCE,
            true,
            List.of("live-problem"),
            Grace.USUAL);
    return new Programme(
        "Engineering circles",
        Samples.BERLIN,
        Set.of(),
        Map.of(),
        List.of(Samples.ANA, Samples.BO, Samples.CHI),
        List.of(circle),
        Map.of(),
        Map.of(circle.id(), meeting),
        Map.of(circle.id(), checkin),
        Map.of());
  }
}
