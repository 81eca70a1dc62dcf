package dev.peercircles.rotations;

import static dev.peercircles.rotations.Lunch.FIRST;
import static dev.peercircles.rotations.Lunch.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Member;
import dev.peercircles.circles.Samples;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a swap leaves behind, and what ends it. */
class PinnedTest {
  private static final LocalDate THIRD = SECOND.plusWeeks(2);

  private final Lunch lunch = new Lunch();
  private Member holder = Lunch.ANA;
  private Member other = Lunch.ANA;
  private Member third = Lunch.ANA;

  @BeforeEach
  void askSomebody() {
    lunch.until(FIRST.minusDays(14));
    holder = lunch.holder(FIRST);
    var others =
        lunch.circles.membersOf(Lunch.CIRCLE).stream().filter(m -> !m.equals(holder)).toList();
    other = others.getFirst();
    third = others.getLast();
  }

  @Test
  void endsWhenWhoeverTookItCantAfterAll() {
    swap(holder, other, FIRST);
    lunch.does(other, "lunch.skip", FIRST);

    assertThat(lunch.rota().exchanges()).isEmpty();
  }

  @Test
  void endsForAllWhenADatePassedOnTwiceIsCalledOff() {
    swap(holder, other, FIRST);
    swap(other, third, FIRST);
    assertThat(lunch.rota().exchanges()).hasSize(2);

    lunch.does(Lunch.ANA, "lunch.off", FIRST);

    assertThat(lunch.rota().exchanges()).isEmpty();
  }

  @Test
  void owesOneForEachThatTheSameOneTook() {
    swap(holder, other, FIRST);
    lunch.until(FIRST.plusDays(4));
    lunch.does(holder, "lunch.cover", THIRD);
    swap(holder, other, THIRD);

    var owed = new Exchange(other.id(), holder.id());
    assertThat(lunch.rota().exchanges()).containsExactly(owed, owed);

    lunch.does(other, "lunch.skip", THIRD);
    assertThat(lunch.rota().exchanges()).containsExactly(owed);
  }

  @Test
  void keepsNobodyFromTheirTurnOnceTheOtherHasLeft() {
    swap(holder, other, FIRST);
    lunch.until(FIRST.plusDays(4));
    var left =
        lunch.circles.membersOf(Lunch.CIRCLE).stream()
            .filter(m -> !m.equals(holder))
            .map(m -> m.id().value())
            .toArray(String[]::new);
    lunch.circles.with(Samples.circle("em-berlin", "EM Berlin", "C0EMBERLIN", left));
    lunch.look();

    // Four are left: the fourth turn from then on is theirs.
    for (var date :
        List.of(SECOND, SECOND.plusWeeks(2), SECOND.plusWeeks(4), SECOND.plusWeeks(6))) {
      var day = date.minusDays(14);
      lunch.until(day.isAfter(FIRST.plusDays(4)) ? day : FIRST.plusDays(5));
      lunch.does(lunch.holder(date), "lunch.yes", date);
    }

    assertThat(lunch.said(SECOND.plusWeeks(6))).containsExactly(other.id().value());
  }

  @Test
  void leavesEachTurnOnTheAccountOfWhomItWasTakenFor() {
    swap(holder, other, FIRST);
    lunch.does(third, "lunch.volunteer", SECOND);

    swap(other, third, FIRST);

    assertThat(lunch.rota().taken(FIRST))
        .extracting(Turn::taken)
        .containsExactly(Taken.own(third.id()));
    assertThat(lunch.rota().taken(SECOND))
        .extracting(Turn::taken)
        .containsExactly(new Taken(other.id(), holder.id()));
  }

  @Test
  void exchangesNothingThatHasBegun() {
    lunch.does(holder, "lunch.yes", FIRST);
    lunch.does(third, "lunch.volunteer", SECOND);
    lunch.until(FIRST.minusDays(7));
    ask(third, holder, SECOND);
    lunch.until(FIRST.minusDays(1));
    lunch.at("2026-11-04T11:45:00Z");

    agree(holder, third, SECOND);

    assertThat(lunch.said(FIRST)).containsExactly(holder.id().value());
    assertThat(lunch.said(SECOND)).containsExactly(holder.id().value());
  }

  @Test
  void isAskedForOnAWorkingDay() {
    var saturday = FIRST.minusDays(11);
    lunch.until(saturday);
    ask(holder, other, FIRST);

    var read = lunch.toAlone(other).getLast().notBefore().atZone(Samples.BERLIN);
    assertThat(saturday.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
    assertThat(read.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
  }

  @Test
  void isStillOwedByWhoeverPassesOnTheTurnInReturn() {
    swap(holder, other, FIRST);
    var inReturn = untilInReturn();

    lunch.does(holder, "lunch.skip", inReturn);

    assertThat(lunch.rota().exchanges()).containsExactly(new Exchange(other.id(), holder.id()));
    assertThat(lunch.taken(inReturn))
        .hasSize(1)
        .doesNotContain(holder.id().value(), other.id().value());
  }

  @Test
  void isStillOwedByWhoeverLetsTheTurnInReturnLapse() {
    swap(holder, other, FIRST);
    var inReturn = untilInReturn();

    lunch.until(inReturn.minusDays(8));

    assertThat(lunch.rota().exchanges()).containsExactly(new Exchange(other.id(), holder.id()));
    assertThat(lunch.taken(inReturn)).doesNotContain(holder.id().value(), other.id().value());
  }

  @Test
  void isStillOwedByWhoeverGoesAwayThen() {
    swap(holder, other, FIRST);
    var inReturn = untilInReturn();
    lunch.does(holder, "lunch.yes", inReturn);

    lunch.goesAway(holder, inReturn, inReturn);

    assertThat(lunch.rota().exchanges()).containsExactly(new Exchange(other.id(), holder.id()));
    assertThat(lunch.taken(inReturn)).doesNotContain(holder.id().value(), other.id().value());
  }

  @Test
  void asksWhoeverTookTheirsAlreadyOnceNobodyElseIsLeft() {
    swap(holder, other, FIRST);
    var inReturn = untilInReturn();
    lunch.circles.membersOf(Lunch.CIRCLE).stream()
        .filter(m -> !m.equals(holder) && !m.equals(other))
        .forEach(m -> lunch.isAway(m, inReturn, inReturn));

    lunch.does(holder, "lunch.skip", inReturn);

    assertThat(lunch.rota().taken(inReturn))
        .extracting(Turn::taken)
        .containsExactly(Taken.own(other.id()));
    assertThat(lunch.rota().exchanges()).containsExactly(new Exchange(other.id(), holder.id()));
  }

  @Test
  void isKeptByWhoeverPassesAndThenTakesItAfterAll() {
    swap(holder, other, FIRST);
    var inReturn = untilInReturn();
    lunch.does(holder, "lunch.skip", inReturn);

    lunch.does(holder, "lunch.cover", inReturn);

    assertThat(lunch.rota().taken(inReturn))
        .extracting(Turn::taken)
        .containsExactly(new Taken(holder.id(), other.id()));
    assertThat(lunch.rota().exchanges()).isEmpty();
  }

  @Test
  void isNotOwedForALunchThatFellThrough() {
    swap(holder, other, FIRST);
    lunch.until(FIRST.plusDays(1));
    var pinned = new Exchange(other.id(), holder.id());
    assertThat(lunch.rota().exchanges()).containsExactly(pinned);

    lunch.does(other, "lunch.went", Map.of("date", FIRST, "how", "fell"));
    assertThat(lunch.rota().exchanges()).isEmpty();

    lunch.does(Lunch.ANA, "lunch.held", FIRST);
    assertThat(lunch.rota().exchanges()).containsExactly(pinned);
    lunch.does(Lunch.ANA, "lunch.report", Map.of("date", FIRST, "how", "fell"));
    assertThat(lunch.rota().exchanges()).isEmpty();
  }

  @Test
  void isOwedTheOtherWayRoundIfTheLunchFellThroughOnceTheOtherWasAskedInReturn() {
    swap(holder, other, FIRST);
    lunch.circles.membersOf(Lunch.CIRCLE).stream()
        .filter(m -> !m.equals(holder) && !m.equals(other))
        .forEach(m -> lunch.isAway(m, SECOND.plusWeeks(2), SECOND.plusWeeks(2)));
    var inReturn = untilInReturn();

    lunch.does(other, "lunch.went", Map.of("date", FIRST, "how", "fell"));

    assertThat(lunch.taken(inReturn)).containsExactly(holder.id().value());
    assertThat(lunch.rota().exchanges()).containsExactly(new Exchange(holder.id(), other.id()));
  }

  @Test
  void goesWithALunchThatMovesAndBackIfItHappenedAfterAll() {
    swap(holder, other, FIRST);
    lunch.until(FIRST.plusDays(1));
    var pinned = new Exchange(other.id(), holder.id());

    lunch.does(other, "lunch.went", Map.of("date", FIRST, "how", "moved"));
    assertThat(lunch.rota().exchanges()).containsExactly(pinned);
    lunch.does(Lunch.ANA, "lunch.held", FIRST);

    assertThat(lunch.rota().exchanges()).containsExactly(pinned);
  }

  /** Everybody says yes until whoever swapped is asked in return; that date. */
  private LocalDate untilInReturn() {
    for (var date = SECOND; ; date = date.plusWeeks(2)) {
      lunch.until(date.minusDays(14));
      if (lunch.rota().exchanges().isEmpty()) {
        assertThat(lunch.rota().taken(date))
            .extracting(Turn::taken)
            .containsExactly(new Taken(holder.id(), other.id()));
        return date;
      }
      lunch.does(lunch.holder(date), "lunch.yes", date);
    }
  }

  private void swap(Member one, Member two, LocalDate date) {
    ask(one, two, date);
    agree(two, one, date);
    assertThat(lunch.said(date)).containsExactly(two.id().value());
  }

  private void ask(Member who, Member with, LocalDate date) {
    lunch.does(who, "lunch.swap", Map.of("date", date, "with", with.id()));
  }

  private void agree(Member who, Member with, LocalDate date) {
    lunch.does(who, "lunch.swap-yes", Map.of("date", date, "with", with.id()));
  }
}
