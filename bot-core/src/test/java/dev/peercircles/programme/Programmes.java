package dev.peercircles.programme;

import dev.peercircles.circles.Authority;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Samples;
import java.util.List;
import java.util.Map;
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
}
