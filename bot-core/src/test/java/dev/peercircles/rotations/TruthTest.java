package dev.peercircles.rotations;

import static dev.peercircles.rotations.Lunch.CIRCLE;
import static dev.peercircles.rotations.Lunch.FIRST;
import static dev.peercircles.rotations.Lunch.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Member;
import dev.peercircles.circles.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said about turns is so, and says of nobody that they were asked. */
class TruthTest {
  private final Lunch lunch = new Lunch();
  private Member holder = Lunch.ANA;
  private List<Member> others = List.of();

  @BeforeEach
  void askSomebody() {
    lunch.until(FIRST.minusDays(14));
    holder = lunch.holder(FIRST);
    others = lunch.circles.membersOf(CIRCLE).stream().filter(m -> !m.equals(holder)).toList();
  }

  @Test
  void saysThatSomebodyStepsInAsTheyOffered() {
    lunch.does(holder, "lunch.yes", FIRST);
    lunch.does(holder, "lunch.volunteer", Map.of());
    var third = SECOND.plusWeeks(2);
    lunch.until(third.minusDays(8));

    assertThat(lunch.holder(third)).isEqualTo(holder);
    assertThat(lunch.toAlone(holder).getLast().message().words())
        .contains("It's you because you said that you step in when somebody is needed.");
    lunch.does(holder, "lunch.yes", third);
    assertThat(lunch.weekly(third.minusDays(2)))
        .containsExactly(
            "Lunch on Wed 2 Dec, 12:30: "
                + holder.name()
                + ". "
                + holder.name()
                + " steps in, as offered.");
  }

  @Test
  void doesNotTakeATurnToComeForOneThatWas() {
    var one = others.getFirst();
    lunch.does(one, "lunch.volunteer", SECOND);
    others.stream().skip(1).forEach(m -> lunch.isAway(m, FIRST, SECOND));
    lunch.isAway(holder, SECOND, SECOND);
    lunch.does(holder, "lunch.skip", FIRST);

    assertThat(lunch.toAlone(one).getLast().message().words())
        .contains("It's you, though the one on Wed 18 Nov is yours too: not enough others can.");
    lunch.does(one, "lunch.yes", FIRST);
    assertThat(lunch.weekly(FIRST.minusDays(2)).getFirst())
        .contains(one.name() + " has the one on Wed 18 Nov too; ");
  }

  @Test
  void tellsNoHostWhoWasAskedAndPassed() {
    lunch.does(holder, "lunch.skip", FIRST);
    var resting = others.stream().filter(m -> !lunch.holder(FIRST).equals(m)).toList().getLast();
    lunch.does(resting, "lunch.rest", Map.of("date", FIRST, "how", "never"));

    for (var somebody : List.of(holder, lunch.holder(FIRST), resting)) {
      var named = Map.<String, Object>of("date", FIRST, "who", somebody.id());
      assertThat(Lunch.message(lunch.does(Lunch.ANA, "lunch.assign", named)))
          .isEqualTo(AnswerTexts.NOT_THEM);
    }
  }

  @Test
  void saysThatTheHostAskedForThemAndNothingOfTheRule() {
    var one = others.getLast();
    lunch.does(Lunch.ANA, "lunch.assign", Map.of("date", FIRST, "who", one.id()));
    assertThat(lunch.toAlone(one).getLast().message().words()).contains("The host thought of you.");

    lunch.does(one, "lunch.yes", FIRST);
    lunch.does(one, "lunch.topic", Map.of("date", FIRST, "about", "hiring"));

    var requested = one.name() + " takes it at the host's request.";
    assertThat(lunch.weekly(FIRST.minusDays(2)).getFirst()).endsWith("on “hiring”. " + requested);
    assertThat(Lunch.message(lunch.does(Lunch.CHI, "lunch.show", Map.of())).words())
        .contains(requested);

    lunch.does(Lunch.ANA, "lunch.moved", Map.of("date", FIRST, "to", SECOND));
    assertThat(lunch.weekly(SECOND.minusDays(2)).getFirst()).endsWith(requested);
  }

  @Test
  void saysThatTheyOfferedIfTheyDoSoAfterNotThisTime() {
    var one = others.getLast();
    lunch.does(Lunch.ANA, "lunch.assign", Map.of("date", FIRST, "who", one.id()));
    lunch.does(one, "lunch.skip", FIRST);
    lunch.does(lunch.holder(FIRST), "lunch.skip", FIRST);

    lunch.does(one, "lunch.cover", FIRST);

    assertThat(lunch.weekly(FIRST.minusDays(2)).getFirst())
        .contains(one.name())
        .doesNotContain("request");
  }

  @Test
  void givesWhoIsNamedOnASundayTheirDayToAnswer() {
    lunch.until(FIRST.minusDays(10));
    var one = others.getLast();
    lunch.does(Lunch.ANA, "lunch.assign", Map.of("date", FIRST, "who", one.id()));

    lunch.until(FIRST.minusDays(8));

    assertThat(lunch.taken(FIRST)).containsExactly(one.id().value());
  }

  @Test
  void countsATurnThatSomebodyTookBeforeTheirFourthWeek() {
    lunch.circles.with(
        Samples.circle(
            "em-berlin", "EM Berlin", "C0EMBERLIN", "ana", "bo", "chi", "dev", "eli", "gil"));
    lunch.does(Lunch.GIL, "lunch.cover", FIRST);
    lunch.until(FIRST.plusDays(4));

    assertThat(lunch.said(FIRST)).containsExactly("gil");
    assertThat(lunch.rota().rotation().lastTurn(Lunch.GIL.id())).contains(FIRST);
    assertThat(lunch.rota().rotation().claim(Lunch.GIL.id())).isLessThan(Claim.NONE);
  }

  @Test
  void takesBackADateThatTheConfigurationHasNoMore() {
    lunch.does(holder, "lunch.yes", FIRST);
    lunch.off.add(FIRST);
    lunch.look();

    assertThat(lunch.taken(FIRST)).isEmpty();
    assertThat(lunch.weekly(FIRST.minusDays(2)))
        .containsExactly("No lunch on Wed 4 Nov. The next one is on Wed 18 Nov.");
    assertThat(lunch.outbox.posts()).hasSize(1);
    lunch.until(FIRST.plusDays(6));
    lunch.look();
    assertThat(lunch.rota().history()).noneMatch(Entry.Held.class::isInstance);
  }
}
