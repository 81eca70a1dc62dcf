package dev.peercircles.rotations;

import static dev.peercircles.rotations.Lunch.FIRST;
import static dev.peercircles.rotations.Lunch.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Member;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the presenter's chair: what is asked when, and what comes back if something is wrong. */
class ChairTest {
  private static final LocalDate ASKED = FIRST.minusDays(14);

  private final Lunch lunch = new Lunch();

  @Test
  void offersEverythingInTheQuestion() {
    lunch.until(ASKED);
    var question = lunch.toAlone(lunch.holder(FIRST)).getFirst().message();

    assertThat(labels(question)).containsExactly("Yes", "Swap", "Not this time");
    assertThat(question.words())
        .contains("A talk and questions, snack-and-share, a short lesson and discussion")
        .contains("an article with three questions and “how will I use it”");
  }

  @Test
  void asksEachOfTheNextOnceOnlyUntilTwoDaysBefore() {
    lunch.until(FIRST.minusDays(2));
    var asked = new HashSet<String>();
    lunch.outbox.posts().forEach(p -> asked.add(p.destination().toString()));

    assertThat(asked).hasSize(3);
    assertThat(lunch.outbox.posts()).hasSize(4);
    assertThat(lunch.rota().session(FIRST).orElseThrow().outcome())
        .isEqualTo(Session.Outcome.NOBODY);
  }

  @Test
  void asksAfterwardsEverythingInOneMessage() {
    var holder = present();
    lunch.until(FIRST);
    var afterwards = lunch.toAlone(holder).getLast().message();

    assertThat(afterwards.words()).contains("what did explaining it make clearer to you?");
    assertThat(labels(afterwards))
        .containsExactly(
            "It happened", "Moved", "Fell through", "What became clearer", "Others may ask me");
  }

  @Test
  void marksAsAssumedWhatNobodyReportedAndLetsThePresenterCorrectIt() {
    var holder = present();
    lunch.until(FIRST.plusDays(2));
    assertThat(outcome()).isEqualTo(Session.Outcome.OVER);
    lunch.until(FIRST.plusDays(3));
    assertThat(outcome()).isEqualTo(Session.Outcome.ASSUMED);
    assertThat(Lunch.message(lunch.does(Lunch.CHI, "lunch.history", Map.of())).words())
        .contains("(nobody said otherwise)");

    lunch.does(holder, "lunch.went", Map.of("date", FIRST, "how", "held"));
    assertThat(outcome()).isEqualTo(Session.Outcome.HELD);
  }

  @Test
  void freezesTheClaimOfWhoeverRests() {
    lunch.until(ASKED);
    var holder = lunch.holder(FIRST);
    lunch.does(holder, "lunch.skip", FIRST);
    lunch.does(holder, "lunch.rest", Map.of("date", FIRST, "how", "later"));
    var claim = lunch.rota().rotation().claim(holder.id());
    lunch.does(lunch.holder(FIRST), "lunch.yes", FIRST);
    lunch.until(FIRST.plusDays(4));

    assertThat(lunch.rota().rotation().claim(holder.id())).isEqualTo(claim);
    assertThat(Lunch.message(lunch.does(holder, "lunch.show", Map.of())).words())
        .contains("You rest: nobody asks you.");
  }

  @Test
  void saysThatAPartnerIsWelcomeAndThatNobodyIsAskedWhoDoesNotWish() {
    lunch.until(ASKED);
    var holder = lunch.holder(FIRST);
    assertThat(rest(holder, "partner")).isEqualTo(RestTexts.PARTNER);
    assertThat(lunch.rota().place(holder.id()).orElseThrow().resting()).isEmpty();

    assertThat(rest(holder, "later").words()).contains("until after Wed 30 Dec");
    assertThat(rest(holder, "never")).isEqualTo(RestTexts.NEVER);
    assertThat(lunch.rota().available(SECOND.plusYears(1))).doesNotContain(holder.id());
  }

  @Test
  void tellsTheHostOnceThatSomebodyWouldRatherHostWhereHostingDoesNotRotate() {
    lunch.until(ASKED);

    assertThat(rest(Lunch.CHI, "host").words())
        .contains("Hosting doesn't rotate", "Ana, who hosts, reads now that you would")
        .contains("nobody asks you for a year");
    assertThat(rest(Lunch.CHI, "host").words()).contains("tell whoever hosts");

    assertThat(lunch.toAlone(Lunch.ANA).getLast().message().words())
        .startsWith("Chi would like to host EM Berlin now and then.")
        .doesNotContain("lunch");
    assertThat(lunch.toAlone(Lunch.ANA))
        .filteredOn(p -> p.message().words().contains("would like to host"))
        .hasSize(1);
    assertThat(lunch.rota().available(SECOND)).doesNotContain(Lunch.CHI.id());
  }

  @Test
  void doesNotTellHostsAboutThemselves() {
    lunch.until(ASKED);
    int before = lunch.toAlone(Lunch.ANA).size();

    assertThat(rest(Lunch.ANA, "host").words()).contains("Hosting doesn't rotate");

    assertThat(lunch.toAlone(Lunch.ANA)).hasSize(before);
  }

  @Test
  void asksWhoWouldRatherHostFirstWhereHostingRotates() {
    var hosting = lunch.alsoHosting();
    lunch.until(ASKED);

    assertThat(rest(Lunch.CHI, "host").words()).contains("to host, you are asked first");

    var place =
        lunch.rotas.places(hosting, ASKED).stream()
            .filter(p -> p.member().equals(Lunch.CHI.id()))
            .findFirst()
            .orElseThrow();
    assertThat(place.volunteer()).isTrue();
    assertThat(place.resting()).isEmpty();
    assertThat(lunch.rota().available(SECOND)).doesNotContain(Lunch.CHI.id());
  }

  @Test
  void letsAStandingVolunteerStepBackWithAButton() {
    var thanks = Lunch.message(lunch.does(Lunch.CHI, "lunch.volunteer", Map.of()));
    assertThat(labels(thanks)).containsExactly("Rather not");
    assertThat(lunch.rota().place(Lunch.CHI.id()).orElseThrow().volunteer()).isTrue();

    assertThat(Lunch.message(lunch.does(Lunch.CHI, "lunch.step-out", FIRST)))
        .isEqualTo(TurnTexts.NO_VOLUNTEER);

    assertThat(lunch.rota().place(Lunch.CHI.id()).orElseThrow().volunteer()).isFalse();
  }

  @Test
  void refusesACommandAfterTheSession() {
    var holder = present();
    lunch.until(FIRST.plusDays(1));

    for (var command : List.of("lunch.cover", "lunch.volunteer", "lunch.skip", "lunch.off")) {
      assertThat(lunch.does(Lunch.ANA, command, FIRST))
          .as(command)
          .isEqualTo(new Reply.Refused(AnswerTexts.OVER));
    }
    assertThat(lunch.does(holder, "lunch.swap", Map.of("date", FIRST, "with", Lunch.ANA.id())))
        .isEqualTo(new Reply.Refused(AnswerTexts.OVER));
    assertThat(lunch.said(FIRST)).containsExactly(holder.id().value());
  }

  @Test
  void namesTheNextDatesIfADateIsNone() {
    for (var command : List.of("lunch.cover", "lunch.skip", "lunch.swap", "lunch.volunteer")) {
      assertThat(Lunch.message(lunch.does(Lunch.CHI, command, FIRST.plusDays(1))).words())
          .as(command)
          .isEqualTo("That date isn't a lunch. The next ones are Wed 4 Nov and Wed 18 Nov.");
    }
  }

  @Test
  void refusesATopicThatIsTooLongOrAboutSomebodyElsesTurn() {
    var holder = present();
    var other = holder.id().equals(Lunch.CHI.id()) ? Lunch.DEV : Lunch.CHI;

    assertThat(
            Lunch.message(
                    lunch.does(
                        holder, "lunch.topic", Map.of("date", FIRST, "about", "x".repeat(81))))
                .words())
        .isEqualTo(AnswerTexts.TOPIC_TOO_LONG);
    assertThat(
            lunch.does(
                holder, "lunch.topic-save", Map.of("date", FIRST), Map.of("topic", "x".repeat(81))))
        .isInstanceOf(Reply.Invalid.class);
    assertThat(lunch.does(other, "lunch.topic", Map.of("date", FIRST, "about", "rust")))
        .isEqualTo(new Reply.Refused(AnswerTexts.NOT_YOURS));
    assertThat(lunch.rota().said(FIRST).getFirst().topic()).isEmpty();
  }

  @Test
  void refusesASwapWithSomebodyWhoPresentsThatDay() {
    var two = new Lunch(2);
    two.until(ASKED);
    var both = two.taken(FIRST);
    var first = two.person(both.get(0));

    var reply =
        two.does(first, "lunch.swap", Map.of("date", FIRST, "with", two.person(both.get(1)).id()));

    // Asked as well, which nobody learns before their yes.
    assertThat(reply).isEqualTo(new Reply.Refused(AnswerTexts.NOT_THEM));
    assertThat(two.taken(FIRST)).isEqualTo(both);
    two.does(two.person(both.get(1)), "lunch.yes", FIRST);
    assertThat(
            two.does(
                first, "lunch.swap", Map.of("date", FIRST, "with", two.person(both.get(1)).id())))
        .isEqualTo(new Reply.Refused(AnswerTexts.THEY_PRESENT));
  }

  @Test
  void refusesToTakeADateOnWhichOneIsAway() {
    lunch.isAway(Lunch.CHI, FIRST, FIRST);

    assertThat(lunch.does(Lunch.CHI, "lunch.cover", FIRST))
        .isEqualTo(new Reply.Refused(TurnTexts.AWAY));
  }

  private Member present() {
    lunch.until(ASKED);
    var holder = lunch.holder(FIRST);
    lunch.does(holder, "lunch.yes", FIRST);
    return holder;
  }

  private Session.Outcome outcome() {
    return lunch.rota().session(FIRST).orElseThrow().outcome();
  }

  private Message rest(Member who, String how) {
    return Lunch.message(lunch.does(who, "lunch.rest", Map.of("date", FIRST, "how", how)));
  }

  private static List<String> labels(Message message) {
    return message.blocks().stream()
        .flatMap(b ->
            b instanceof dev.peercircles.messages.Block.Buttons(var buttons)
                ? buttons.stream()
                : java.util.stream.Stream.<Button>of())
        .map(b ->
            switch (b) {
              case Button.Press press -> press.label();
              case Button.Open open -> open.label();
            })
        .toList();
  }
}
