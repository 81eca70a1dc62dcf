package dev.peercircles.rotations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RotationTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 4);
  private static final MemberId ANA = new MemberId("ana");
  private static final MemberId BO = new MemberId("bo");
  private static final MemberId CHI = new MemberId("chi");
  private static final MemberId DEV = new MemberId("dev");
  private static final Set<MemberId> ALL = Set.of(ANA, BO, CHI);

  private final Rotation start = of(ANA, BO, CHI);

  @Test
  void grantsEverybodyAnEqualPartAndTakesAWholeTurn() {
    var after = held(start, 0, ALL, BO);

    assertThat(after.claim(ANA)).isEqualTo(Claim.share(1, 3));
    assertThat(after.claim(BO)).isEqualTo(Claim.share(-2, 3));
  }

  @Test
  void leavesTheClaimsOfTheAbsentAsTheyAre() {
    var after = held(start, 0, Set.of(BO, CHI), BO);

    assertThat(after.claim(ANA)).isEqualTo(Claim.NONE);
    assertThat(after.claim(CHI)).isEqualTo(Claim.share(1, 2));
  }

  @Test
  void countsAnAssignedTurnAsTakenUntilItFallsThrough() {
    var pending = start.assigned(day(1), List.of(Taken.own(ANA)));

    assertThat(pending.claim(ANA)).isEqualTo(Claim.share(-1, 1));
    assertThat(start.claim(ANA)).isEqualTo(Claim.NONE);
  }

  @Test
  void chargesASwappedTurnToWhoseItWas() {
    var after = start.after(new Entry.Held(day(0), ALL, List.of(new Taken(BO, ANA))));

    assertThat(after.claim(ANA)).isEqualTo(Claim.share(-2, 3));
    assertThat(after.lastTurn(BO)).contains(day(0));
    assertThat(after.lastTurn(ANA)).isEmpty();
    assertThat(after.order(day(1), ALL).getLast()).isEqualTo(BO);
  }

  @Test
  void startsNewcomersInTheMiddle() {
    var after = held(start, 0, ALL, BO).after(new Entry.Joined(day(1), DEV));

    assertThat(after.claim(DEV)).isEqualTo(Claim.share(1, 3));
  }

  @Test
  void forgetsWhatLeaversHadAhead() {
    var after = held(start, 0, ALL, BO).after(new Entry.Left(day(1), BO));

    assertThat(after.members()).containsExactlyInAnyOrder(ANA, CHI);
    assertThat(after.next(day(1), ALL).orElseThrow().member()).isNotEqualTo(BO);
  }

  @Test
  void passesOverWhoeverHadTheSessionBeforeWhileAnybodyElseIsThere() {
    var after = held(held(start, 0, Set.of(ANA), ANA), 1, Set.of(ANA, BO), BO);

    assertThat(after.next(day(2), Set.of(ANA, BO)).orElseThrow().member()).isEqualTo(ANA);
    assertThat(after.next(day(2), Set.of(BO)).orElseThrow().member()).isEqualTo(BO);
    assertThat(after.next(day(2), Set.of())).isEmpty();
  }

  @Test
  void saysWhoWouldHaveComeBefore() {
    var order = start.order(day(0), ALL);
    var without = Set.copyOf(order.subList(1, 3));

    assertThat(start.next(day(0), without).orElseThrow())
        .isEqualTo(
            new Pick(day(0), order.get(1), java.util.Optional.empty(), List.of(order.getFirst())));
  }

  @Test
  void givesTheSameNextTurnForTheSameHistoryInWhateverOrderPeopleAreListed() {
    var other = of(CHI, ANA, BO);

    assertThat(other.order(day(0), ALL)).isEqualTo(start.order(day(0), ALL));
  }

  @Test
  void breaksTiesDifferentlyInEveryPlan() {
    var orders =
        Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
            .map(seed -> joined(Rotation.empty(seed), ANA, BO, CHI).order(day(0), ALL))
            .distinct();

    assertThat(orders.count()).isGreaterThan(2);
  }

  private static Rotation of(MemberId... members) {
    return joined(Rotation.empty("em-berlin/lunch"), members);
  }

  private static Rotation joined(Rotation rotation, MemberId... members) {
    return Stream.of(members)
        .reduce(rotation, (r, m) -> r.after(new Entry.Joined(FIRST, m)), (_, r) -> r);
  }

  private static Rotation held(
      Rotation rotation, int session, Set<MemberId> available, MemberId presenter) {
    return rotation.after(new Entry.Held(day(session), available, List.of(Taken.own(presenter))));
  }

  private static LocalDate day(int session) {
    return FIRST.plusWeeks(2L * session);
  }
}
