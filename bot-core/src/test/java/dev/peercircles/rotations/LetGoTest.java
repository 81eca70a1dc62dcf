package dev.peercircles.rotations;

import static dev.peercircles.rotations.Lunch.CIRCLE;
import static dev.peercircles.rotations.Lunch.FIRST;
import static dev.peercircles.rotations.Lunch.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Member;
import dev.peercircles.circles.Samples;
import dev.peercircles.schedule.Occurrence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What happens at once when somebody can't keep a turn, and to the turn after the one they took.
 */
class LetGoTest {
  private static final LocalDate CLOSE = FIRST.minusDays(2);

  private final Lunch lunch = new Lunch();
  private Member holder = Lunch.ANA;

  @BeforeEach
  void sayYes() {
    lunch.until(FIRST.minusDays(14));
    holder = lunch.holder(FIRST);
    lunch.does(holder, "lunch.yes", FIRST);
  }

  @Test
  void asksTheNextAtOnceWhenSomebodySaysTheyAreAway() {
    lunch.until(FIRST.minusDays(12));
    lunch.goesAway(holder, FIRST, FIRST);

    assertThat(lunch.said(FIRST)).isEmpty();
    assertThat(lunch.taken(FIRST)).hasSize(1).doesNotContain(holder.id().value());
    assertThat(lunch.toAlone(lunch.holder(FIRST))).hasSize(1);
    assertThat(lunch.weekly(CLOSE.minusDays(1))).containsExactly(FREE_AGAIN);
  }

  private static final String FREE_AGAIN =
      "Lunch on Wed 4 Nov, 12:30 is free again. Without somebody there is"
          + " none; /circle lunch cover date 2026-11-04 takes it.";

  @Test
  void asksVolunteersFirstAtShortNotice() {
    var volunteer = others().getLast();
    lunch.does(volunteer, "lunch.volunteer", Map.of());
    lunch.until(FIRST.minusDays(6));
    lunch.goesAway(holder, FIRST, FIRST);

    assertThat(lunch.taken(FIRST)).containsExactly(volunteer.id().value());
  }

  @Test
  void asksOnlyVolunteersInTheLastTwoDays() {
    var volunteer = others().getLast();
    lunch.does(volunteer, "lunch.volunteer", Map.of());
    lunch.until(FIRST.minusDays(1));
    lunch.goesAway(holder, FIRST, FIRST);

    assertThat(lunch.taken(FIRST)).containsExactly(volunteer.id().value());
    lunch.does(volunteer, "lunch.yes", FIRST);
    assertThat(lunch.said(FIRST)).containsExactly(volunteer.id().value());
  }

  @Test
  void explainsItInOneLineIfThereIsNoTimeAndNoVolunteer() {
    lunch.until(FIRST.minusDays(1));
    lunch.goesAway(holder, FIRST, FIRST);
    lunch.until(FIRST.plusDays(4));

    assertThat(lunch.outbox.posts())
        .extracting(p -> p.key().value())
        .filteredOn(k -> k.contains(FIRST.toString()))
        .allMatch(k -> k.contains(holder.id().value()));
    assertThat(lunch.weekly(FIRST)).containsExactly(FREE_AGAIN);
    assertThat(lunch.rota().session(FIRST).orElseThrow().outcome())
        .isEqualTo(Session.Outcome.NOBODY);
  }

  @Test
  void releasesTheTurnsOfWhoeverIsGoneFromTheConfiguration() {
    var left = others().stream().map(m -> m.id().value()).toArray(String[]::new);
    lunch.circles.with(Samples.circle("em-berlin", "EM Berlin", "C0EMBERLIN", left));
    lunch.look();

    assertThat(lunch.taken(FIRST)).hasSize(1).doesNotContain(holder.id().value());
    assertThat(lunch.rota().rotation().members()).doesNotContain(holder.id());
  }

  @Test
  void changesNothingIfNobodyIsAwayAndWhenDoneAgain() {
    lunch.look();
    lunch.look();

    assertThat(lunch.said(FIRST)).containsExactly(holder.id().value());
    assertThat(lunch.outbox.posts()).hasSize(1);
  }

  @Test
  void givesUpTheLaterOfTwoRunningWhenSomebodyStepsIn() {
    var second = others().getFirst();
    lunch.does(second, "lunch.volunteer", SECOND);
    lunch.does(holder, "lunch.skip", FIRST);

    var reply = lunch.does(second, "lunch.cover", FIRST);

    assertThat(lunch.said(FIRST)).containsExactly(second.id().value());
    assertThat(lunch.taken(SECOND)).isEmpty();
    lunch.until(SECOND.minusDays(14));
    assertThat(lunch.taken(SECOND)).hasSize(1).doesNotContain(second.id().value());
    assertThat(Lunch.message(reply).words())
        .contains("The one on Wed 18 Nov goes to somebody else, so that you don't have two");
  }

  @Test
  void tellsWhoeverHadSaidYesThatTheLaterOfTwoRunningGoesToSomebodyElse() {
    var two = new Lunch(2);
    two.until(FIRST.minusDays(14));
    var first = two.taken(FIRST).stream().map(two::person).toList();
    first.forEach(m -> two.does(m, "lunch.yes", FIRST));
    var rest = two.circles.membersOf(CIRCLE).stream().filter(m -> !first.contains(m)).toList();
    rest.forEach(m -> two.isAway(m, SECOND, SECOND));
    two.until(SECOND.minusDays(14));
    first.forEach(m -> two.does(m, "lunch.yes", SECOND));
    assertThat(two.said(SECOND)).hasSize(2);

    rest.forEach(m -> two.isBack(m, SECOND));
    two.goesAway(first.getLast(), SECOND, SECOND);

    assertThat(two.taken(SECOND))
        .hasSize(2)
        .doesNotContain(first.getFirst().id().value(), first.getLast().id().value());
    assertThat(two.toAlone(first.getFirst()).getLast().message().words())
        .isEqualTo(
            "The lunch on Wed 18 Nov isn't yours any more: it goes to somebody else, so that you"
                + " don't have two running. There is nothing to do.");
  }

  @Test
  void keepsBothIfNobodyElseCanHaveTheLater() {
    var second = others().getFirst();
    lunch.does(second, "lunch.volunteer", SECOND);
    for (var member : lunch.circles.membersOf(CIRCLE)) {
      if (!member.id().equals(second.id())) {
        lunch.isAway(member, SECOND, SECOND);
      }
    }
    lunch.does(holder, "lunch.skip", FIRST);
    lunch.does(second, "lunch.cover", FIRST);

    assertThat(lunch.said(FIRST)).containsExactly(second.id().value());
    assertThat(lunch.said(SECOND)).containsExactly(second.id().value());
  }

  @Test
  void saysInOneLineThatTheLastCallWasMissed() {
    var missed =
        lunch.duty.agenda(CIRCLE, FIRST.minusDays(14), FIRST).stream()
            .filter(o -> o.key().date().equals(FIRST))
            .toList();
    var lines =
        missed.stream()
            .map(o -> lunch.duty.missed(CIRCLE, List.of(o), FIRST))
            .flatMap(java.util.Optional::stream)
            .toList();

    assertThat(missed).extracting(Occurrence::key).hasSizeGreaterThan(4);
    assertThat(lines)
        .extracting(l -> l.text().words())
        .containsExactly(
            "The preparation of the lunch of Wednesday 4 Nov was missed: the bot wasn't running.");
  }

  @Test
  void countsWhatWasHeldWhileTheBotSlept() {
    lunch.clock.set(java.time.Instant.parse("2026-11-10T09:00:00Z"));
    lunch.look();

    assertThat(lunch.rota().session(FIRST).orElseThrow().outcome())
        .isEqualTo(Session.Outcome.ASSUMED);
    assertThat(lunch.rota().history()).anyMatch(Entry.Held.class::isInstance);
  }

  @Test
  void offersADateToEverybodyOnceNobodyIsLeftToAsk() {
    var away = new Lunch();
    for (var member : away.circles.membersOf(CIRCLE)) {
      if (!member.id().equals(Lunch.ELI.id())) {
        away.isAway(member, FIRST, FIRST);
      }
    }
    away.until(FIRST.minusDays(14));
    away.does(Lunch.ELI, "lunch.skip", FIRST);
    away.until(FIRST.minusDays(8));

    assertThat(away.weekly(FIRST.minusDays(7)))
        .containsExactly(
            "Lunch on Wed 4 Nov, 12:30 has nobody yet, and nobody is left to ask. Who takes it?"
                + " /circle lunch cover date 2026-11-04");
    away.does(Lunch.ELI, "lunch.cover", FIRST);
    assertThat(away.said(FIRST)).containsExactly("eli");
  }

  private List<Member> others() {
    return lunch.circles.membersOf(CIRCLE).stream()
        .filter(m -> !m.id().equals(holder.id()))
        .toList();
  }
}
