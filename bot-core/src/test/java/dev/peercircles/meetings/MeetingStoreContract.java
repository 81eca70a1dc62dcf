package dev.peercircles.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import dev.peercircles.delivery.UnitOfWork;
import dev.peercircles.meetings.MeetingReport.Held;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What every {@link MeetingStore} does. */
public abstract class MeetingStoreContract {
  private static final CircleId CIRCLE = new CircleId("em-berlin");
  private static final MemberId ANA = new MemberId("ana");
  private static final MemberId BO = new MemberId("bo");
  private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 15);

  /** The store under test. */
  protected abstract MeetingStore store();

  /** Units of work on the same database. */
  protected abstract UnitOfWork units();

  @Test
  void aLaterWordOfTheHostReplacesAnEarlierOne() {
    assertThat(store().reported(CIRCLE, THURSDAY)).isEmpty();

    report(new MeetingReport(Held.MET, OptionalInt.of(4)));
    assertThat(store().reported(CIRCLE, THURSDAY))
        .contains(new MeetingReport(Held.MET, OptionalInt.of(4)));

    report(new MeetingReport(Held.MOVED, OptionalInt.empty()));
    assertThat(store().reported(CIRCLE, THURSDAY))
        .contains(new MeetingReport(Held.MOVED, OptionalInt.empty()));
    assertThat(store().reported(CIRCLE, THURSDAY.plusWeeks(1))).isEmpty();
  }

  @Test
  void nobodyWhoCameIsNotANumberThatIsUnknown() {
    report(new MeetingReport(Held.MET, OptionalInt.of(0)));

    assertThat(store().reported(CIRCLE, THURSDAY).orElseThrow().people()).hasValue(0);
  }

  @Test
  void peopleMayChangeTheirMindsAboutComing() {
    cantCome(ANA, true);
    cantCome(ANA, true);
    cantCome(BO, true);
    assertThat(store().cantCome(CIRCLE, THURSDAY)).containsExactlyInAnyOrder(ANA, BO);

    cantCome(ANA, false);
    assertThat(store().cantCome(CIRCLE, THURSDAY)).containsExactly(BO);
    assertThat(store().cantCome(new CircleId("em-paris"), THURSDAY)).isEmpty();
  }

  @Test
  void namesGoAndNumbersStay() {
    cantCome(ANA, true);
    report(new MeetingReport(Held.MET, OptionalInt.of(3)));

    assertThat(units().run(() -> store().dropNamesBefore(THURSDAY))).isZero();
    assertThat(units().run(() -> store().dropNamesBefore(THURSDAY.plusDays(1)))).isEqualTo(1);

    assertThat(store().cantCome(CIRCLE, THURSDAY)).isEmpty();
    assertThat(store().reported(CIRCLE, THURSDAY)).isPresent();
  }

  private void report(MeetingReport report) {
    units()
        .run(() -> {
          store().report(CIRCLE, THURSDAY, report);
          return 1;
        });
  }

  private void cantCome(MemberId member, boolean cant) {
    units()
        .run(() -> {
          store().cantCome(CIRCLE, THURSDAY, member, cant);
          return 1;
        });
  }
}
