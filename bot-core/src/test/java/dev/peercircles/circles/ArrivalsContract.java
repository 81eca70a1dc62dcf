package dev.peercircles.circles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.delivery.UnitOfWork;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Arrivals} does. */
public abstract class ArrivalsContract {
  private static final CircleId EM = new CircleId("em-berlin");
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

  /** The store under test. */
  protected abstract Arrivals store();

  /** Units of work on the same database. */
  protected abstract UnitOfWork units();

  @Test
  void whoeverWasNeverSeenIsNotThere() {
    assertThat(store().of(EM, new MemberId("ana"))).isEmpty();
  }

  @Test
  void theFirstDayStaysHoweverOftenSomebodyIsSeen() {
    assertThat(seen(MONDAY, "ana", "bo")).isEqualTo(2);
    assertThat(seen(MONDAY.plusDays(9), "ana", "bo", "chi")).isEqualTo(1);

    assertThat(store().of(EM, new MemberId("ana"))).contains(MONDAY);
    assertThat(store().of(EM, new MemberId("chi"))).contains(MONDAY.plusDays(9));
    assertThat(store().of(new CircleId("other"), new MemberId("ana"))).isEmpty();
  }

  @Test
  void whoeverComesBackIsNewAgain() {
    seen(MONDAY, "ana", "bo");
    assertThat(seen(MONDAY.plusDays(1), "bo")).isEqualTo(1);
    assertThat(store().of(EM, new MemberId("ana"))).isEmpty();

    seen(MONDAY.plusDays(2), "ana", "bo");
    assertThat(store().of(EM, new MemberId("ana"))).contains(MONDAY.plusDays(2));
  }

  @Test
  void aCircleWhereNobodyIsLeftIsForgotten() {
    seen(MONDAY, "ana", "bo");
    assertThat(store().circles()).containsExactly(EM);
    seen(MONDAY.plusDays(1));
    assertThat(store().circles()).isEmpty();
  }

  private int seen(LocalDate day, String... members) {
    List<MemberId> ids = Arrays.stream(members).map(MemberId::new).toList();
    return units().run(() -> store().seen(EM, ids, day));
  }
}
