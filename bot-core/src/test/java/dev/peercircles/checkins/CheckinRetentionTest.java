package dev.peercircles.checkins;

import static dev.peercircles.checkins.Stage.ANA;
import static dev.peercircles.checkins.Stage.BO;
import static dev.peercircles.checkins.Stage.DEV;
import static dev.peercircles.checkins.Stage.EM_BERLIN;
import static dev.peercircles.checkins.Stage.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckinRetentionTest {
  private static final CircleId ID = EM_BERLIN.id();

  private final Stage stage = new Stage();

  @Test
  void keepsAnswersUntilALaterRoundHasClosed() {
    stage.until("2026-10-26T10:00");
    stage.answers(ANA, "Hiring");
    stage.until("2026-11-04T17:00");
    assertThat(stage.retention()).isZero();
    assertThat(stage.store.answers(ID, ROUND)).hasSize(1);
  }

  @Test
  void dropsAnswersThatTheClosingDidNot() {
    stage.until("2026-11-04T19:00");
    answer(ANA, ROUND);
    assertThat(stage.retention()).isEqualTo(1);
    assertThat(stage.store.answers(ID, ROUND)).isEmpty();
  }

  @Test
  void dropsThemAlsoWhileTheNextRoundIsOpen() {
    stage.until("2026-11-09T10:00");
    answer(ANA, ROUND);
    answer(ANA, LocalDate.parse("2026-11-05"));
    assertThat(stage.retention()).isEqualTo(1);
    assertThat(stage.store.answers(ID, LocalDate.parse("2026-11-05"))).hasSize(1);
  }

  @Test
  void keepsAStepUntilTwoRoundsHaveClosedOverIt() {
    stage.until("2026-10-29T14:00");
    step(ANA, "2026-10-29");
    stage.until("2026-11-04T19:00");
    stage.retention();
    assertThat(stage.store.step(ID, ANA.id())).isPresent();
    stage.until("2026-11-11T17:00");
    stage.retention();
    assertThat(stage.store.step(ID, ANA.id())).isPresent();
    stage.until("2026-11-11T19:00");
    stage.retention();
    assertThat(stage.store.step(ID, ANA.id())).isEmpty();
  }

  @Test
  void forgetsEverythingFourteenDaysAfterTheEnd() {
    stage.until("2026-12-28T10:00");
    stage.answers(ANA, "Hiring");
    step(ANA, "2026-12-28");
    stage.until("2027-01-17T12:00");
    stage.retention();
    assertThat(stage.store.people(ID)).containsExactly(ANA.id());
    stage.until("2027-01-18T12:00");
    assertThat(stage.retention()).isEqualTo(3);
    assertThat(stage.store.circles()).isEmpty();
  }

  @Test
  void forgetsACircleThatIsNoLongerConfigured() {
    write(() -> stage.store.onAgenda(new CircleId("gone"), ANA.id(), ROUND));
    assertThat(stage.retention()).isEqualTo(1);
    assertThat(stage.store.circles()).isEmpty();
  }

  @Test
  void forgetsARestingCircleNoFasterThanOthers() {
    stage.until("2026-10-26T10:00");
    stage.answers(ANA, "Hiring");
    stage.circles.resting(ID);
    stage.until("2026-11-20T10:00");
    assertThat(stage.retention()).isZero();
  }

  @Test
  void keepsNothingOfACircleThatRestsLongerThanNinetyDays() {
    var rested = LocalDate.parse("2026-10-12");
    stage.asleepUntil("2027-01-10T12:00");
    answer(ANA, rested);
    step(BO, "2026-10-12");
    assertThat(stage.retention()).isZero();
    stage.asleepUntil("2027-01-11T12:00");
    assertThat(stage.retention()).isEqualTo(2);
  }

  @Test
  void forgetsLeaversAfterThirtyDays() {
    write(() -> stage.store.onAgenda(ID, DEV.id(), ROUND));
    write(() -> stage.store.onAgenda(ID, ANA.id(), ROUND));
    stage.circles.without(DEV.id());
    stage.asleepUntil("2026-11-28T12:00");
    assertThat(stage.retention()).isZero();
    stage.asleepUntil("2026-11-29T12:00");
    assertThat(stage.retention()).isEqualTo(1);
    assertThat(stage.store.people(ID)).containsExactly(ANA.id());
  }

  private void answer(Member who, LocalDate round) {
    var answer =
        new CheckinAnswer(
            who.id(),
            false,
            Optional.of("words"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            Instant.EPOCH);
    write(() -> stage.store.save(ID, round, answer));
  }

  private void step(Member who, String said) {
    write(() -> stage.store.save(ID, new NextStep(who.id(), "try", LocalDate.parse(said))));
  }

  private void write(Runnable change) {
    stage.work.run(() -> {
      change.run();
      return true;
    });
  }
}
