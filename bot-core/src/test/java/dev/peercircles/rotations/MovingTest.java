package dev.peercircles.rotations;

import static dev.peercircles.rotations.Lunch.FIRST;
import static dev.peercircles.rotations.Lunch.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Member;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Post;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MovingTest {
  private final Lunch lunch = new Lunch();
  private Member holder = Lunch.ANA;

  @BeforeEach
  void sayYes() {
    lunch.until(FIRST.minusDays(14));
    holder = lunch.holder(FIRST);
    lunch.does(holder, "lunch.yes", FIRST);
    lunch.does(holder, "lunch.topic", Map.of("date", FIRST, "about", "on-call"));
  }

  @Test
  void writesThreeTimesAtMostAboutATurnThatMoves() {
    var twice = new Lunch();
    twice.until(FIRST.minusDays(9));
    var asked = twice.holder(FIRST);
    twice.does(asked, "lunch.yes", FIRST);
    twice.does(Lunch.ANA, "lunch.moved", FIRST);
    twice.until(SECOND.plusDays(1));

    assertThat(twice.said(SECOND)).containsExactly(asked.id().value());
    assertThat(twice.toAlone(asked)).hasSize(3);
    assertThat(twice.toAlone(asked).getLast().message().words()).startsWith("How did your lunch");
  }

  @Test
  void writesNoFourthTimeIfItMovedAfterItsDay() {
    lunch.until(FIRST);
    assertThat(lunch.toAlone(holder)).hasSize(3);

    lunch.does(holder, "lunch.went", Map.of("date", FIRST, "how", "moved"));
    lunch.until(SECOND);

    assertThat(lunch.toAlone(holder)).hasSize(3);
    var instead = inPlaceOf(lunch.toAlone(holder).getLast());
    assertThat(instead.message().words())
        .contains("Your lunch of Wed 4 Nov moves to Wed 18 Nov. Nobody asks you again");
    assertThat(lunch.rota().session(SECOND).map(Session::outcome)).contains(Session.Outcome.OVER);

    lunch.does(holder, "lunch.went", Map.of("date", SECOND, "how", "fell"));

    assertThat(lunch.rota().session(SECOND).map(Session::outcome))
        .contains(Session.Outcome.FELL_THROUGH);
  }

  @Test
  void asksAboutTheNewDateInPlaceOfTheOldOneIfTheHostMovesItToo() {
    lunch.until(FIRST);
    lunch.does(Lunch.ANA, "lunch.moved", FIRST);
    lunch.does(Lunch.ANA, "lunch.held", FIRST);
    lunch.does(Lunch.ANA, "lunch.moved", FIRST);
    lunch.until(SECOND.plusDays(6));

    assertThat(lunch.toAlone(holder)).hasSize(3);
    assertThat(inPlaceOf(lunch.toAlone(holder).getLast()).message().words()).contains("Wed 18 Nov");
    assertThat(lunch.rota().session(SECOND).map(Session::outcome))
        .contains(Session.Outcome.ASSUMED);
  }

  @Test
  void asksAboutTheNewestDateHoweverOftenItMovesAfterItsDay() {
    var third = SECOND.plusWeeks(2);
    lunch.until(FIRST);
    lunch.does(holder, "lunch.went", Map.of("date", FIRST, "how", "moved"));
    lunch.until(SECOND);

    lunch.does(holder, "lunch.went", Map.of("date", SECOND, "how", "moved"));

    assertThat(lunch.toAlone(holder)).hasSize(3);
    assertThat(inPlaceOf(lunch.toAlone(holder).getLast()).message().words())
        .contains("Your lunch of Wed 18 Nov moves to Wed 2 Dec.");
    lunch.until(third);
    lunch.does(holder, "lunch.went", Map.of("date", third, "how", "fell"));
    assertThat(lunch.rota().session(third).map(Session::outcome))
        .contains(Session.Outcome.FELL_THROUGH);
    assertThat(lunch.toAlone(holder)).hasSize(3);
  }

  @Test
  void takesNoReportOfADateThatLiesAhead() {
    lunch.until(FIRST);
    lunch.does(holder, "lunch.went", Map.of("date", FIRST, "how", "moved"));

    var early = lunch.does(holder, "lunch.went", Map.of("date", SECOND, "how", "held"));

    assertThat(early).isEqualTo(new Reply.Refused(AfterTexts.AHEAD));
    assertThat(lunch.rota().session(SECOND)).isEmpty();
  }

  private Post inPlaceOf(Post original) {
    return lunch.outbox.posts().stream()
        .filter(p -> p.destination().equals(new Destination.InPlaceOf(original.key())))
        .reduce((_, newer) -> newer)
        .orElseThrow();
  }

  @Test
  void carriesTheTurnToTheNextDateThatNobodyHas() {
    var reply = Lunch.message(lunch.does(Lunch.ANA, "lunch.moved", FIRST)).words();

    assertThat(reply).contains("it moves to Wed 18 Nov");
    assertThat(lunch.taken(FIRST)).isEmpty();
    assertThat(lunch.said(SECOND)).containsExactly(holder.id().value());
    assertThat(lunch.rota().said(SECOND).getFirst().topic()).contains("on-call");
    assertThat(lunch.weekly(FIRST.minusDays(2)))
        .contains("The lunch of Wed 4 Nov moves to Wed 18 Nov.");
    lunch.until(SECOND.minusDays(13));
    assertThat(lunch.taken(SECOND)).containsExactly(holder.id().value());
  }

  @Test
  void carriesItToTheDateThatTheHostNames() {
    var third = SECOND.plusWeeks(2);
    lunch.does(Lunch.ANA, "lunch.moved", Map.of("date", FIRST, "to", third));

    assertThat(lunch.said(third)).containsExactly(holder.id().value());
    assertThat(lunch.taken(SECOND)).isEmpty();
  }

  @Test
  void refusesADateThatIsNoneOrSomebodyElses() {
    var other = lunch.person(holder.id().equals(Lunch.ELI.id()) ? "dev" : "eli");
    lunch.does(other, "lunch.volunteer", SECOND);

    assertThat(Lunch.message(move(Map.of("date", FIRST, "to", SECOND))))
        .isEqualTo(AnswerTexts.NOT_FREE);
    assertThat(Lunch.message(move(Map.of("date", FIRST, "to", SECOND.plusDays(1)))).words())
        .startsWith("Lunch turns move to another of their dates, and Thu 19 Nov is none. Free: ")
        .contains("Wed 2 Dec")
        .doesNotContain("Wed 18 Nov");
    assertThat(lunch.said(FIRST)).containsExactly(holder.id().value());
  }

  @Test
  void movesAGuestAsWell() {
    lunch.does(Lunch.CHI, "lunch.guest", Map.of("date", SECOND, "who", "Nadia on rust"));
    var third = SECOND.plusWeeks(2);
    lunch.does(Lunch.ANA, "lunch.moved", Map.of("date", SECOND, "to", third));

    assertThat(lunch.rota().session(SECOND).orElseThrow().outcome())
        .isEqualTo(Session.Outcome.MOVED);
    assertThat(lunch.rota().session(third).flatMap(Session::guest)).contains("Nadia on rust");
    assertThat(lunch.weekly(third.minusDays(2)))
        .containsExactly("Lunch on Wed 2 Dec, 12:30: a guest, Nadia on rust.");
  }

  @Test
  void movesNothingTwice() {
    lunch.until(FIRST);
    lunch.does(Lunch.ANA, "lunch.moved", FIRST);

    assertThat(Lunch.message(lunch.does(Lunch.ANA, "lunch.moved", FIRST)))
        .isEqualTo(AnswerTexts.NOT_THERE);
    assertThat(lunch.said(SECOND)).hasSize(1);
    assertThat(lunch.said(SECOND.plusWeeks(2))).isEmpty();
  }

  @Test
  void lettingThePresenterSayAfterwardsThatItMoved() {
    lunch.until(FIRST);
    lunch.does(holder, "lunch.went", Map.of("date", FIRST, "how", "moved"));

    assertThat(lunch.rota().history()).noneMatch(Entry.Held.class::isInstance);
    assertThat(lunch.said(SECOND)).containsExactly(holder.id().value());
    assertThat(lunch.rota().rotation().claim(holder.id())).isEqualTo(Claim.share(-1, 1));
  }

  @Test
  void takesOneTurnOfWhoSaysThatItHappenedAfterAll() {
    lunch.until(FIRST);
    lunch.does(holder, "lunch.went", Map.of("date", FIRST, "how", "moved"));
    lunch.does(holder, "lunch.went", Map.of("date", FIRST, "how", "held"));

    assertThat(lunch.rota().history()).filteredOn(Entry.Held.class::isInstance).hasSize(1);
    assertThat(lunch.said(SECOND)).isEmpty();
    assertThat(lunch.taken(SECOND)).doesNotContain(holder.id().value());
  }

  @Test
  void takesOneTurnIfItIsTheHostWhoSaysSo() {
    lunch.until(FIRST);
    lunch.does(Lunch.ANA, "lunch.moved", FIRST);
    lunch.does(Lunch.ANA, "lunch.held", FIRST);

    assertThat(lunch.rota().history()).filteredOn(Entry.Held.class::isInstance).hasSize(1);
    assertThat(lunch.said(SECOND)).isEmpty();
  }

  @Test
  void asksAgainWhoeverIsAwayOnTheNewDate() {
    lunch.isAway(holder, SECOND, SECOND);
    lunch.does(Lunch.ANA, "lunch.moved", FIRST);

    assertThat(lunch.said(SECOND)).isEmpty();
    assertThat(lunch.rota().rotation().claim(holder.id())).isEqualTo(Claim.NONE);
  }

  @Test
  void keepsItOnTheAccountOfWhoSwapped() {
    var other =
        lunch.circles.membersOf(Lunch.CIRCLE).stream()
            .filter(m -> !m.id().equals(holder.id()))
            .findFirst()
            .orElseThrow();
    lunch.does(holder, "lunch.swap", Map.of("date", FIRST, "with", other.id()));
    lunch.does(other, "lunch.swap-yes", Map.of("date", FIRST, "with", holder.id()));
    lunch.does(Lunch.ANA, "lunch.moved", FIRST);

    assertThat(List.copyOf(lunch.rota().said(SECOND)))
        .extracting(Turn::taken)
        .containsExactly(new Taken(other.id(), holder.id()));
  }

  private dev.peercircles.commands.Reply move(Map<String, Object> arguments) {
    return lunch.does(Lunch.ANA, "lunch.moved", arguments);
  }
}
