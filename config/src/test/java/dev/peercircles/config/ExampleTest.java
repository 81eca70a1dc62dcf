package dev.peercircles.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.checkins.CheckinPlan.Reveal;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Platform;
import dev.peercircles.programme.Programme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The example that the demo runs. */
class ExampleTest {
  private static final Path DIR = Path.of("examples/engineering-circles");
  private static final Loaded LOADED = ConfigReader.standard().read(DIR);

  private static Programme programme() {
    return LOADED.settings().orElseThrow().programme();
  }

  private static Circle circle(String id) {
    return programme().circles().stream()
        .filter(c -> c.id().value().equals(id))
        .findAny()
        .orElseThrow();
  }

  @Test
  void hasNoProblemAtAll() {
    assertThat(LOADED.problems()).isEmpty();
    assertThat(LOADED.hasErrors()).isFalse();
    assertThat(LOADED.settings()).isPresent();
  }

  @Test
  void hasSixteenPeopleInFourZonesWithLevelsAndReportingLines() {
    var people = programme().people();
    assertThat(people).hasSize(16).allMatch(p -> p.level().isPresent());
    assertThat(people.stream().filter(p -> p.reportsTo().isEmpty()).map(p -> p.id().value()))
        .containsExactly("lena");
    var zones = people.stream().flatMap(p -> p.zone().stream()).collect(Collectors.toSet());
    zones.add(programme().zone());
    assertThat(zones)
        .containsExactlyInAnyOrder(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("Europe/Lisbon"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("America/New_York"));
    assertThat(people).anyMatch(p -> !p.absences().isEmpty());
  }

  @Test
  void hasTwoCirclesOnSlackAndOneOnDiscordAndNoneRests() {
    assertThat(programme().running(Platform.SLACK)).hasSize(2);
    assertThat(programme().running(Platform.DISCORD)).hasSize(1);
    assertThat(programme().resting()).isEmpty();
  }

  @Test
  void readsWhatMeetsAndWhatWrites() {
    var berlin = new CircleId("em-berlin");
    var meeting = programme().meetings().get(berlin);
    assertThat(meeting.when().at()).isEqualTo(LocalTime.of(12, 30));
    assertThat(meeting.agendaAt()).isEqualTo(LocalTime.of(9, 0));
    var checkin = programme().checkins().get(berlin);
    var round = LocalDate.of(2026, 10, 15);
    assertThat(checkin.opens().of(round)).isEqualTo("2026-10-12T09:30");
    assertThat(checkin.closes().of(round)).isEqualTo("2026-10-14T18:00");

    var staff = new CircleId("staff-new-york");
    assertThat(programme().meetings()).doesNotContainKey(staff);
    var written = programme().checkins().get(staff);
    assertThat(written.written()).isTrue();
    var closing = LocalDate.of(2026, 10, 14);
    assertThat(written.rounds().isOn(closing)).isTrue();
    assertThat(written.opens().of(closing)).isEqualTo("2026-10-12T09:30");
    assertThat(written.closes().of(closing)).isEqualTo("2026-10-14T16:00");
    assertThat(programme().checkins().get(new CircleId("leads-india")).reveal())
        .isEqualTo(Reveal.AT_CLOSE);
  }

  @Test
  void endsACircleAfterTwelveWeeksUnlessItSaysOtherwise() {
    assertThat(circle("leads-india").until()).isEqualTo("2027-01-03");
    assertThat(circle("em-berlin").until()).isEqualTo("2027-01-31");
  }

  @Test
  void knowsTheDaysOffThatBiteInTheFirstWeeks() {
    var holidays = LOADED.settings().orElseThrow().holidays();
    assertThat(holidays.isDayOff(circle("staff-new-york").holidays(), LocalDate.of(2026, 10, 12)))
        .isTrue();
    assertThat(holidays.isDayOff(circle("em-berlin").holidays(), LocalDate.of(2026, 10, 22)))
        .isTrue();
    assertThat(holidays.isDayOff(circle("leads-india").holidays(), LocalDate.of(2026, 10, 20)))
        .isTrue();
    assertThat(holidays.isDayOff(List.of("de-be"), LocalDate.of(2026, 10, 22))).isFalse();
  }

  @Test
  void keepsTheOrderOfTheFile() {
    assertThat(programme().people().stream().map(Member::name))
        .startsWith("Lena", "Kim", "Ana", "Bo");
  }
}
