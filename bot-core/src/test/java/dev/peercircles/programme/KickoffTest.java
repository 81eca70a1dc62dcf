package dev.peercircles.programme;

import static dev.peercircles.circles.Samples.ANA;
import static dev.peercircles.circles.Samples.BERLIN;
import static dev.peercircles.circles.Samples.BO;
import static dev.peercircles.circles.Samples.CHI;
import static dev.peercircles.circles.Samples.EM_BERLIN;
import static dev.peercircles.circles.Samples.circle;
import static dev.peercircles.circles.Samples.id;
import static dev.peercircles.circles.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.peercircles.circles.Absence;
import dev.peercircles.circles.Absences;
import dev.peercircles.circles.Authority;
import dev.peercircles.circles.Circle;
import dev.peercircles.circles.FakeAbsenceStore;
import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.Member;
import dev.peercircles.delivery.FakeOutbox;
import dev.peercircles.delivery.FakePostIds;
import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.duties.Decision;
import dev.peercircles.duties.Duty;
import dev.peercircles.duties.FakeLineStore;
import dev.peercircles.duties.FakeTimekeeper;
import dev.peercircles.duties.Moment;
import dev.peercircles.duties.Noticeboard;
import dev.peercircles.duties.Releases;
import dev.peercircles.duties.Rhythm;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import dev.peercircles.schedule.Grace;
import dev.peercircles.schedule.Occurrence;
import dev.peercircles.schedule.OccurrenceKey;
import dev.peercircles.testing.ShiftingZone;
import dev.peercircles.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KickoffTest {
  private static final Circle NORTH = circle("leads-north", "Leads North", "C0NORTH", "lena", "bo");
  private static final Authority.Conflict BO_UNDER_LENA =
      new Authority.Conflict(List.of(BO.id(), id("lena")));

  private final TestClock clock = TestClock.at("2026-10-12T08:00:00Z");
  private final FakeUnitOfWork work = new FakeUnitOfWork(clock);
  private final FakeOutbox outbox = new FakeOutbox(work, new FakePostIds());
  private final FakeTimekeeper timekeeper = new FakeTimekeeper();
  private final List<Instant> released = new ArrayList<>();
  private ZoneId zone = BERLIN;

  @Test
  void setsEachStepOfEachRunningCircleToItsFirstOccurrenceAhead() {
    kickoff(running()).start();

    assertThat(timekeeper.kept())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                new Rhythm(EM_BERLIN.id(), "daily", "early"), Instant.parse("2026-10-13T05:00:00Z"),
                new Rhythm(EM_BERLIN.id(), "daily", "late"), Instant.parse("2026-10-12T16:00:00Z"),
                new Rhythm(NORTH.id(), "daily", "early"), Instant.parse("2026-10-13T05:00:00Z"),
                new Rhythm(NORTH.id(), "daily", "late"), Instant.parse("2026-10-12T16:00:00Z")));
    assertThat(outbox.rows()).isEmpty();
  }

  @Test
  void setsTheRhythmsAnewEachNightAndTellsNobodyAnything() {
    var kickoff = kickoff(resting());
    var night = Instant.parse("2026-10-13T03:30:00Z");

    kickoff.run(night);

    assertThat(timekeeper.kept())
        .isEqualTo(kickoff.rhythms(night))
        .containsEntry(
            new Rhythm(EM_BERLIN.id(), "daily", "early"), Instant.parse("2026-10-13T05:00:00Z"));
    assertThat(outbox.rows()).isEmpty();
  }

  @Test
  void followsAZoneWhoseRulesChangeWhileItRuns() {
    var country = ShiftingZone.make();
    var late = new Rhythm(EM_BERLIN.id(), "daily", "late");
    zone = country.id();
    var kickoff = kickoff(running());
    kickoff.start();
    assertThat(timekeeper.kept()).containsEntry(late, Instant.parse("2026-10-12T16:00:00Z"));

    country.willShift(LocalDateTime.parse("2026-10-12T12:00"), Duration.ofHours(-1));
    kickoff.run(clock.instant());

    assertThat(timekeeper.kept()).containsEntry(late, Instant.parse("2026-10-12T17:00:00Z"));
  }

  @Test
  void takesAnOccurrenceThatIsDueNowForPast() {
    var at = Instant.parse("2026-10-12T16:00:00Z");

    assertThat(kickoff(running()).rhythms(at))
        .containsEntry(new Rhythm(EM_BERLIN.id(), "daily", "late"), at.plus(Duration.ofDays(1)));
  }

  @Test
  void keepsNothingForACircleThatIsOver() {
    assertThat(kickoff(running()).rhythms(Instant.parse("2027-01-04T08:00:00Z"))).isEmpty();
  }

  @Test
  void keepsNothingForACircleAtRestButAllForTheOthers() {
    kickoff(resting()).start();

    assertThat(timekeeper.kept().keySet()).extracting(Rhythm::circle).containsOnly(EM_BERLIN.id());
  }

  @Test
  void tellsACircleAtRestThatItPausesAndAsksTheBossPrivately() {
    kickoff(resting()).start();

    assertThat(outbox.posts())
        .extracting(p -> p.key().value(), Post::destination)
        .containsExactly(
            tuple("leads-north/pause/2026-10-12", new Destination.Channel()),
            tuple("leads-north/pause/2026-10-12/lena", new Destination.Direct(id("lena"))));
    assertThat(outbox.posts().getFirst().message().words()).isEqualTo("We pause for a few days.");
    assertThat(outbox.posts().getLast().message().words())
        .contains("Would you step out")
        .doesNotContain("Bo");
  }

  @Test
  void saysItOnceInARestAndNotAtEveryRestart() {
    kickoff(resting()).start();
    clock.forward(Duration.ofDays(7));
    kickoff(resting()).start();
    assertThat(outbox.rows()).hasSize(2);

    clock.forward(Duration.ofDays(1));
    kickoff(resting()).start();
    assertThat(outbox.rows()).hasSize(4);
  }

  @Test
  void asksTheBossAtAnHourAtWhichPeopleWork() {
    clock.set(Instant.parse("2026-10-12T20:00:00Z"));
    kickoff(resting()).start();

    assertThat(outbox.posts())
        .extracting(Post::notBefore)
        .containsExactly(clock.instant(), Instant.parse("2026-10-13T07:00:00Z"));
  }

  @Test
  void asksABossOnLeaveOnTheMorningOfTheReturn() {
    var leave = new Absence(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 16));
    var lena =
        new Member(
            id("lena"),
            "Lena",
            ANA.level(),
            ANA.reportsTo(),
            ANA.accounts(),
            ANA.zone(),
            List.of(leave));
    kickoff(resting(lena)).start();

    assertThat(outbox.posts().getLast().notBefore()).isEqualTo("2026-10-17T07:00:00Z");
  }

  @Test
  void asksNobodyWhoIsNotOnThePlatform() {
    var lena =
        new Member(
            id("lena"), "Lena", ANA.level(), ANA.reportsTo(), Map.of(), ANA.zone(), List.of());
    kickoff(resting(lena)).start();

    assertThat(outbox.posts())
        .extracting(Post::destination)
        .containsOnly(new Destination.Channel());
  }

  @Test
  void letsGoOfWhatPeopleCantKeepAtEachStartAndEachDay() {
    var kickoff = kickoff(running());
    kickoff.start();
    kickoff.run(clock.instant());

    assertThat(released).hasSize(2);
  }

  private Kickoff kickoff(Programme programme) {
    var roster = new ProgrammeRoster(programme, Set::of);
    return new Kickoff(
        new ProgrammeCircles(programme),
        Set.of(new Daily(zone)),
        timekeeper,
        new Rests(programme, roster, new Absences(new FakeAbsenceStore(work)), outbox),
        new Releases(
            Set.of(_ -> List.of(Decision.NOTHING.change(() -> released.add(clock.instant())))),
            new Noticeboard(new FakeLineStore(work), new FakeCircles(), Set.of()),
            outbox),
        outbox,
        work,
        clock);
  }

  private static Programme running() {
    return Programmes.of(List.of(ANA, BO, CHI), EM_BERLIN, NORTH);
  }

  private static Programme resting() {
    return resting(person("lena"));
  }

  private static Programme resting(Member lena) {
    return Programmes.resting(
        List.of(ANA, BO, CHI, lena), Map.of(NORTH.id(), List.of(BO_UNDER_LENA)), EM_BERLIN, NORTH);
  }

  /** Something every day at seven and at six in the evening. */
  private record Daily(ZoneId zone) implements Duty {
    @Override
    public String plan() {
      return "daily";
    }

    @Override
    public List<String> steps() {
      return List.of("early", "late");
    }

    @Override
    public List<Occurrence> agenda(Circle circle, LocalDate from, LocalDate to) {
      return from.datesUntil(to.plusDays(1))
          .filter(circle::runsOn)
          .flatMap(d -> Stream.of(at(circle, "early", d, 7), at(circle, "late", d, 18)))
          .toList();
    }

    private Occurrence at(Circle circle, String step, LocalDate day, int hour) {
      var key = new OccurrenceKey(circle.id(), "daily", step, day);
      return new Occurrence(key, day.atTime(hour, 0), zone, Grace.USUAL);
    }

    @Override
    public Decision decide(Circle circle, Occurrence due, Moment moment) {
      return Decision.NOTHING;
    }
  }
}
