package dev.peercircles.circles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.delivery.UnitOfWork;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every {@link AbsenceStore} does. */
public abstract class AbsenceStoreContract {
  private static final MemberId ANA = new MemberId("ana");
  private static final MemberId BO = new MemberId("bo");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 12);

  /** The store under test. */
  protected abstract AbsenceStore store();

  /** Units of work on the same database. */
  protected abstract UnitOfWork units();

  @Test
  void rememberWhoIsAwayWhen() {
    away(ANA, 0, 4);

    assertThat(store().absencesOf(ANA)).containsExactly(days(0, 4));
    assertThat(store().absencesOf(BO)).isEmpty();
  }

  @Test
  void theNewestWordReplacesTheOlder() {
    away(ANA, 0, 4);
    away(ANA, 7, 8);

    assertThat(store().absencesOf(ANA)).containsExactly(days(7, 8));
  }

  @Test
  void comingBackEndsTheAbsenceTheDayBefore() {
    away(ANA, 0, 4);

    back(ANA, 3);

    assertThat(store().absencesOf(ANA)).containsExactly(days(0, 2));
    assertThat(store().returnsOf(ANA)).containsExactly(DAY.plusDays(3));
    assertThat(store().returnsOf(BO)).isEmpty();
  }

  @Test
  void comingBackOnTheFirstDayMakesItVanish() {
    away(ANA, 0, 4);

    back(ANA, 0);

    assertThat(store().absencesOf(ANA)).isEmpty();
  }

  @Test
  void comingBackLeavesALaterAbsenceAlone() {
    away(ANA, 5, 6);

    back(ANA, 1);
    back(ANA, 1);

    assertThat(store().absencesOf(ANA)).containsExactly(days(5, 6));
    assertThat(store().returnsOf(ANA)).containsExactly(DAY.plusDays(1));
  }

  @Test
  void sayingAwayAgainKeepsEarlierReturns() {
    back(ANA, 2);
    back(ANA, 1);

    away(ANA, 5, 6);

    assertThat(store().returnsOf(ANA)).containsExactly(DAY.plusDays(1), DAY.plusDays(2));
  }

  @Test
  void whatEndedIsDropped() {
    away(ANA, 0, 4);
    away(BO, 0, 5);

    assertThat(units().run(() -> store().dropEndedBefore(DAY.plusDays(5)))).isEqualTo(1);

    assertThat(store().absencesOf(ANA)).isEmpty();
    assertThat(store().absencesOf(BO)).hasSize(1);
  }

  @Test
  void aReturnOutlivesTheLongAbsenceInTheConfigurationThatItEnds() {
    back(ANA, 0);

    assertThat(drop(DAY.plusYears(1))).isZero();
    assertThat(store().returnsOf(ANA)).hasSize(1);
    assertThat(drop(DAY.plusYears(1).plusDays(1))).isEqualTo(1);
    assertThat(store().returnsOf(ANA)).isEmpty();
  }

  private int drop(LocalDate day) {
    return units().run(() -> store().dropEndedBefore(day));
  }

  private void away(MemberId member, int from, int to) {
    units()
        .run(() -> {
          store().away(member, days(from, to));
          return 1;
        });
  }

  private void back(MemberId member, int day) {
    units()
        .run(() -> {
          store().back(member, DAY.plusDays(day));
          return 1;
        });
  }

  private static Absence days(int from, int to) {
    return new Absence(DAY.plusDays(from), DAY.plusDays(to));
  }
}
