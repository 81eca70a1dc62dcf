package dev.peercircles.rotations;

import static dev.peercircles.circles.Samples.EM_BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.FakeCircles;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Samples;
import dev.peercircles.delivery.FakeUnitOfWork;
import dev.peercircles.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RotationRetentionTest {
  private static final Instant RUNNING = Instant.parse("2026-12-01T03:00:00Z");
  private static final Instant DAYS_LATER = Instant.parse("2027-01-17T03:00:00Z");
  private static final Instant OVER = Instant.parse("2027-01-18T03:00:00Z");
  private static final PlanId OWN = PlanId.of(EM_BERLIN.id(), "lunch");
  private static final PlanId SHARED = PlanId.ofProgramme("lunch");

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final MemberId ANA = new MemberId("ana");
  private static final MemberId BO = new MemberId("bo");

  private final FakeUnitOfWork work = new FakeUnitOfWork(TestClock.at("2026-12-01T03:00:00Z"));
  private final FakeRotationStore store = new FakeRotationStore(work);
  private final FakeCircles circles = new FakeCircles();

  /** Nothing is configured any more, but its turns are there. */
  private void expire(Instant now) {
    work.run(() -> {
      store.save(OWN, Place.from(ANA, DAY));
      store.save(SHARED, Place.from(ANA, DAY));
      return 0;
    });
    new RotationRetention(store, List::of, circles, work).expire(now);
  }

  @Test
  void keepsAPlanThatIsTakenOutOfTheConfigurationAsLongAsItsCirclesRun() {
    circles.with(EM_BERLIN);
    expire(RUNNING);
    expire(DAYS_LATER);

    assertThat(store.plans()).containsExactly(SHARED, OWN);
  }

  @Test
  void forgetsItTwoWeeksAfterTheirEnd() {
    circles.with(EM_BERLIN);
    expire(OVER);

    assertThat(store.plans()).isEmpty();
  }

  @Test
  void forgetsWithACircleWhatIsItsOwnAndKeepsWhatItSharedWithOthers() {
    circles.with(Samples.circle("staff", "Staff", "C0STAFF", "ana", "bo"));
    expire(RUNNING);

    assertThat(store.plans()).containsExactly(SHARED);
  }

  @Test
  void keepsEverythingOfCirclesThatRest() {
    circles.with(EM_BERLIN).resting(EM_BERLIN.id());
    expire(RUNNING);

    assertThat(store.plans()).containsExactly(SHARED, OWN);
  }

  @Test
  void forgetsWishesThatNobodyTookUpForNinetyDaysAndThoseOfWhoeverLeft() {
    circles.with(EM_BERLIN);
    work.run(() -> {
      store.save(OWN, Place.from(BO, DAY.minusYears(1)).left(DAY.minusDays(31)));
      wishes(ANA, "ninety-one days old", DAY.minusDays(91));
      wishes(ANA, "ninety days old", DAY.minusDays(90));
      wishes(BO, "of somebody who left a month ago", DAY.minusDays(40));
      return 0;
    });

    new RotationRetention(store, List::of, circles, work).expire(RUNNING);

    assertThat(store.topics(OWN)).containsExactly("ninety days old");
  }

  private void wishes(MemberId who, String words, LocalDate day) {
    store.wish(OWN, new Wish(words, Optional.of(who), day));
  }
}
