package dev.peercircles.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.circles.MemberId;
import dev.peercircles.testing.TestClock;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private static final CircleId EM = new CircleId("em-berlin");
  private static final MemberId ANA = new MemberId("ana");

  private final TestClock clock = TestClock.at("2026-10-12T07:00:00Z");
  private final Allowance allowance = new Allowance(new Random(1), clock);

  @Test
  void onceIsOncePerPersonCircleAndThing() {
    assertThat(permit("ana").once("x")).isTrue();
    assertThat(permit("ana").once("x")).isFalse();
    assertThat(permit("ana").once("y")).isTrue();
    assertThat(permit("bo").once("x")).isTrue();
    assertThat(allowance.permit(new CircleId("other"), ANA).once("x")).isTrue();
  }

  @Test
  void whatCameToNothingDoesNotCount() {
    var permit = permit("ana");
    permit.once("x");
    permit.undo();

    assertThat(permit("ana").once("x")).isTrue();
  }

  @Test
  void whatWasGivenBackMayBeDoneAgainUnlessThatCameToNothing() {
    permit("ana").once("x");
    var failed = permit("ana");
    failed.giveBack("x");
    failed.undo();
    assertThat(permit("ana").once("x")).isFalse();

    permit("ana").giveBack("x");
    assertThat(permit("ana").once("x")).isTrue();
  }

  @Test
  void attemptsAreCountedByTheHourWhateverComesOfThem() {
    for (int i = 0; i < 3; i++) {
      var permit = permit("ana");
      assertThat(permit.attempt("x", 3)).isTrue();
      permit.undo();
    }
    assertThat(permit("ana").attempt("x", 3)).isFalse();
    assertThat(permit("bo").attempt("x", 3)).isTrue();

    clock.forward(Duration.ofMinutes(61));
    assertThat(permit("ana").attempt("x", 3)).isTrue();
  }

  @Test
  void holdsABoundedNumberAndForgets() {
    for (int i = 0; i < Allowance.MOST + 100; i++) {
      allowance.permit(EM, ANA).once("thing " + i);
    }
    assertThat(allowance.size()).isEqualTo(Allowance.MOST);

    clock.forward(Duration.ofDays(61));
    permit("bo").once("x");
    assertThat(allowance.size()).isEqualTo(1);
  }

  @Test
  void aRestartForgetsAll() {
    permit("ana").once("x");

    assertThat(new Allowance(new Random(2), clock).permit(EM, ANA).once("x")).isTrue();
  }

  private Permit permit(String who) {
    return allowance.permit(EM, new MemberId(who));
  }
}
