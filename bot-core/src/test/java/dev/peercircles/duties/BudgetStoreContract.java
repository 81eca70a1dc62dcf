package dev.peercircles.duties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.MemberId;
import dev.peercircles.delivery.UnitOfWork;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every {@link BudgetStore} does. */
public abstract class BudgetStoreContract {
  private static final MemberId ANA = new MemberId("ana");
  private static final MemberId BO = new MemberId("bo");
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

  /** The store under test. */
  protected abstract BudgetStore store();

  /** Units of work on the same database. */
  protected abstract UnitOfWork units();

  @Test
  void countsByPersonAndWeek() {
    spend(ANA, MONDAY, "a/1");
    spend(ANA, MONDAY, "a/2");
    spend(ANA, MONDAY.plusWeeks(1), "a/3");

    assertThat(store().spent(ANA, MONDAY)).isEqualTo(2);
    assertThat(store().spent(ANA, MONDAY.plusWeeks(1))).isEqualTo(1);
    assertThat(store().spent(BO, MONDAY)).isZero();
  }

  @Test
  void theSamePostCountsOnce() {
    spend(ANA, MONDAY, "a/1");
    spend(ANA, MONDAY, "a/1");

    assertThat(store().spent(ANA, MONDAY)).isEqualTo(1);
  }

  @Test
  void whatWasDroppedDoesNotCount() {
    units()
        .run(() -> {
          store().dropped(ANA, MONDAY, "a/1");
          return 1;
        });

    assertThat(store().spent(ANA, MONDAY)).isZero();
  }

  @Test
  void oldWeeksAreForgotten() {
    spend(ANA, MONDAY.minusWeeks(1), "a/1");
    spend(ANA, MONDAY, "a/2");

    assertThat(units().run(() -> store().dropBefore(MONDAY))).isEqualTo(1);

    assertThat(store().spent(ANA, MONDAY.minusWeeks(1))).isZero();
    assertThat(store().spent(ANA, MONDAY)).isEqualTo(1);
  }

  private void spend(MemberId member, LocalDate monday, String key) {
    units()
        .run(() -> {
          store().spend(member, monday, key);
          return 1;
        });
  }
}
