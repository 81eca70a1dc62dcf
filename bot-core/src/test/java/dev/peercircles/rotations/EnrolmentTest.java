package dev.peercircles.rotations;

import static dev.peercircles.rotations.Lunch.CIRCLE;
import static dev.peercircles.rotations.Lunch.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From which day people have turns. The circle began on 12 October. */
class EnrolmentTest {
  private static final LocalDate START = LocalDate.of(2026, 10, 12);
  private static final LocalDate FOURTH_WEEK = START.plusWeeks(3);
  private static final List<String> ALL = List.of("ana", "bo", "chi", "dev", "eli");

  private final Lunch lunch = new Lunch();

  @Test
  void countsFromTheCirclesStartForThoseWhoWereThereThen() {
    lunch.at("2026-10-13T07:00:00Z");
    seen(START, ALL);

    assertThat(ALL).allSatisfy(id -> assertThat(since(id)).isEqualTo(FOURTH_WEEK));
  }

  @Test
  void countsFromTheirOwnStartIfAPlanIsAddedLater() {
    seen(START, List.of("ana", "bo", "chi"));
    seen(START.plusWeeks(5), List.of("ana", "bo", "chi", "dev"));
    lunch.at("2026-11-20T07:00:00Z");

    assertThat(since("ana")).isEqualTo(FOURTH_WEEK);
    assertThat(since("dev")).isEqualTo(START.plusWeeks(8));
    // Eli was listed this morning; nobody has looked since.
    assertThat(since("eli")).isEqualTo(LocalDate.of(2026, 12, 11));
  }

  @Test
  void countsFromTheirOwnStartIfTheyComeLater() {
    seen(START, ALL);
    lunch.until(FIRST);
    seen(FIRST, with("gil"));
    lunch.circles.with(circle(with("gil")));
    lunch.until(FIRST.plusDays(2));

    assertThat(since("gil")).isEqualTo(FIRST.plusWeeks(3));
  }

  @Test
  void startsNewcomersAtTheMedianOfTheirFirstDay() {
    lunch.until(FIRST.minusDays(14));
    lunch.does(lunch.holder(FIRST), "lunch.yes", FIRST);
    lunch.until(FIRST);
    lunch.circles.with(circle(with("gil")));
    lunch.look();
    var first = since("gil");
    lunch.until(first);

    var claims =
        lunch.rota().rotation().members().stream()
            .filter(m -> !m.equals(Lunch.GIL.id()))
            .map(lunch.rota().rotation()::claim)
            .sorted()
            .toList();
    assertThat(claims.get(2)).isNotEqualTo(Claim.NONE);
    assertThat(lunch.rota().rotation().claim(Lunch.GIL.id())).isEqualTo(claims.get(2));
  }

  @Test
  void givesNobodyAPlaceInThePastOfOthers() {
    lunch.until(FIRST.plusWeeks(2));
    seen(START, with("gil"));
    lunch.circles.with(circle(with("gil")));
    lunch.look();

    assertThat(since("gil")).isEqualTo(FIRST.plusWeeks(2));
  }

  @Test
  void takesWhoeverComesBackAsANewcomerAndKeepsWhatTheySaid() {
    lunch.until(FIRST);
    lunch.does(Lunch.ELI, "lunch.volunteer", java.util.Map.of());
    lunch.circles.with(circle(List.of("ana", "bo", "chi", "dev")));
    lunch.until(FIRST.plusDays(2));
    lunch.look();
    lunch.until(FIRST.plusDays(5));
    lunch.circles.with(circle(ALL));
    lunch.look();

    var place = lunch.rota().place(Lunch.ELI.id()).orElseThrow();
    assertThat(place.since()).isEqualTo(FIRST.plusDays(5).plusWeeks(3));
    assertThat(place.volunteer()).isTrue();
    assertThat(place.earlier()).containsExactly(new Place.Stay(FOURTH_WEEK, FIRST.plusDays(2)));
  }

  @Test
  void losesNobodyWhileTheCircleRests() {
    lunch.until(FIRST);
    lunch.circles.resting(CIRCLE.id());
    lunch.look();

    assertThat(lunch.rota().places()).hasSize(5).allMatch(p -> p.until().isEmpty());
  }

  private void seen(LocalDate day, List<String> ids) {
    lunch.work.run(
        () -> lunch.arrivals.seen(CIRCLE.id(), ids.stream().map(MemberId::new).toList(), day));
  }

  private LocalDate since(String id) {
    return lunch.rota().place(new MemberId(id)).orElseThrow().since();
  }

  private static List<String> with(String more) {
    return Stream.concat(ALL.stream(), Stream.of(more)).toList();
  }

  private static dev.peercircles.circles.Circle circle(List<String> members) {
    return Samples.circle("em-berlin", "EM Berlin", "C0EMBERLIN", members.toArray(String[]::new));
  }
}
