package dev.peercircles.rotations;

import static dev.peercircles.rotations.Lunch.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Home;
import dev.peercircles.circles.Member;
import dev.peercircles.circles.Platform;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.Broken;
import dev.peercircles.delivery.Repair;
import dev.peercircles.duties.Board;
import dev.peercircles.duties.Line;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.MessageKey;
import dev.peercircles.messages.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionTest {
  private static final MessageKey WEEKLY = new MessageKey("em-berlin/checkin/open/2026-11-02");

  private final Lunch lunch = new Lunch(new Weekly());

  @Test
  void putsAQuestionInTheThreadOfTheWeeklyPostAndTellsOnlyThePresenter() {
    lunch.until(FIRST.minusDays(14));
    var holder = lunch.holder(FIRST);
    lunch.does(holder, "lunch.yes", FIRST);
    assertThat(lunch.does(Lunch.CHI, "lunch.question", FIRST)).isInstanceOf(Reply.Opens.class);

    lunch.does(
        Lunch.CHI, "lunch.question-save", Map.of("date", FIRST), Map.of("words", "Who pages?"));

    var post = lunch.outbox.posts().getLast();
    assertThat(post.destination()).isEqualTo(new Destination.Thread(WEEKLY));
    assertThat(post.message().words()).endsWith("Chi asks: Who pages?");
    assertThat(post.message().mentions()).containsExactly(holder.id());
  }

  @Test
  void announcesInAChannelOfItsOwnAndTakesQuestionsToThatThread() {
    var channel = new Home(Platform.SLACK, "C0LUNCH");
    var own = Lunch.in(channel, new Weekly());
    own.until(FIRST.minusDays(14));
    assertThat(announced(own)).isEmpty();
    var holder = own.holder(FIRST);
    own.does(holder, "lunch.yes", FIRST);

    var first = announced(own).getFirst();
    assertThat(first.destination()).isEqualTo(new Destination.Elsewhere(channel));
    assertThat(first.message().words())
        .contains(holder.name() + ".", "Questions and material: in this post's thread.");
    own.does(holder, "lunch.topic", Map.of("date", FIRST, "about", "on-call"));
    assertThat(announced(own).getLast().destination())
        .isEqualTo(new Destination.InPlaceOf(first.key()));
    own.does(Lunch.CHI, "lunch.question-save", Map.of("date", FIRST), Map.of("words", "Who?"));
    assertThat(own.outbox.posts().getLast().destination())
        .isEqualTo(new Destination.Thread(first.key()));
    own.does(holder, "lunch.skip", FIRST);
    assertThat(announced(own).getLast().message().words()).contains("is free again");
  }

  @Test
  void takesQuestionsToTheWeeklyPostWhileNothingGetsIntoThatChannel() {
    var channel = new Home(Platform.SLACK, "C0LUNCH");
    var own = Lunch.in(channel, new Weekly());
    own.until(FIRST.minusDays(14));
    own.does(own.holder(FIRST), "lunch.yes", FIRST);
    var broken = new Broken.OfChannel(channel);
    var now = own.clock.instant();
    own.work.run(
        () -> own.repairs.note(new Repair(broken.key(), now, now, "is_archived", "Revive it.")));

    own.does(Lunch.CHI, "lunch.question-save", Map.of("date", FIRST), Map.of("words", "Who?"));
    assertThat(own.outbox.posts().getLast().destination())
        .isNotEqualTo(new Destination.Thread(announced(own).getFirst().key()))
        .isInstanceOf(Destination.Thread.class);

    own.work.run(() -> {
      own.repairs.mended(broken);
      return true;
    });
    own.does(Lunch.CHI, "lunch.question-save", Map.of("date", FIRST), Map.of("words", "When?"));
    assertThat(own.outbox.posts().getLast().destination())
        .isEqualTo(new Destination.Thread(announced(own).getFirst().key()));
  }

  private static List<Post> announced(Lunch lunch) {
    return lunch.outbox.posts().stream()
        .filter(p -> p.key().value().contains("/announced"))
        .toList();
  }

  @Test
  void refusesAQuestionAboutADateThatNobodyHas() {
    assertThat(lunch.does(Lunch.CHI, "lunch.question", FIRST))
        .isEqualTo(new Reply.Refused(QuestionTexts.NO_THREAD));
  }

  @Test
  void refusesAQuestionThatIsTooLong() {
    var reply =
        lunch.does(
            Lunch.CHI,
            "lunch.question-save",
            Map.of("date", FIRST),
            Map.of("words", "x".repeat(301)));

    assertThat(reply).isInstanceOf(Reply.Invalid.class);
  }

  @Test
  void showsAWishedTopicToWhoeverIsAskedNext() {
    lunch.does(Lunch.CHI, "lunch.wish-save", Map.of("date", FIRST), Map.of("words", "on-call"));
    lunch.until(FIRST.minusDays(14));

    assertThat(lunch.toAlone(lunch.holder(FIRST)).getFirst().message().words())
        .contains("People asked about: on-call.")
        .doesNotContain("Chi");
  }

  @Test
  void letsNobodyHaveMoreThanFiveWishesAndSaysHowToDropOne() {
    for (int i = 1; i <= Wish.MOST; i++) {
      lunch.does(Lunch.CHI, "lunch.ask", Map.of("about", "topic " + i));
    }

    var sixth = lunch.does(Lunch.CHI, "lunch.ask", Map.of("about", "topic 6"));
    assertThat(sixth).isInstanceOf(Reply.Refused.class);
    assertThat(Lunch.message(sixth).words())
        .contains("Five wishes of yours wait already, so nothing was noted.", "topic 1", "topic 5");
    assertThat(Lunch.message(lunch.does(Lunch.CHI, "lunch.wish", FIRST)).words())
        .isEqualTo(Lunch.message(sixth).words());
    assertThat(lunch.does(Lunch.CHI, "lunch.wish-save", Map.of(), Map.of("words", "topic 6")))
        .isEqualTo(sixth);
    // The same again is no other, and somebody else's are their own.
    lunch.does(Lunch.CHI, "lunch.ask", Map.of("about", "topic 1"));
    lunch.does(Lunch.BO, "lunch.ask", Map.of("about", "topic 6"));
    assertThat(lunch.store.wishes(lunch.plan.id())).hasSize(Wish.MOST + 1);

    press(Lunch.CHI, sixth, "Drop 1");

    assertThat(lunch.store.topics(lunch.plan.id())).hasSize(Wish.MOST).doesNotContain("topic 5");
    assertThat(Lunch.message(press(Lunch.CHI, sixth, "Drop 1"))).isEqualTo(QuestionTexts.NO_WISH);
    assertThat(lunch.does(Lunch.CHI, "lunch.wish", FIRST)).isInstanceOf(Reply.Opens.class);
  }

  @Test
  void letsNobodyDropAWishOfSomebodyElse() {
    var noted = lunch.does(Lunch.CHI, "lunch.ask", Map.of("about", "on-call"));
    lunch.does(Lunch.BO, "lunch.ask", Map.of("about", "on-call"));

    assertThat(Lunch.message(press(Lunch.ANA, noted, "Drop it"))).isEqualTo(QuestionTexts.NO_WISH);
    assertThat(Lunch.message(press(Lunch.CHI, noted, "Drop it"))).isEqualTo(QuestionTexts.DROPPED);
    assertThat(lunch.store.wishes(lunch.plan.id()))
        .singleElement()
        .satisfies(w -> assertThat(w.isOf(Lunch.BO.id())).isTrue());
  }

  private Reply press(Member who, Reply reply, String label) {
    var pressed =
        Lunch.message(reply).blocks().stream()
            .filter(Block.Buttons.class::isInstance)
            .flatMap(b -> ((Block.Buttons) b).buttons().stream())
            .map(Button.Press.class::cast)
            .filter(b -> b.label().equals(label))
            .findFirst()
            .orElseThrow();
    int which = Integer.parseInt(pressed.command().arguments().getLast());
    return lunch.does(who, "lunch.unwish", Map.of("date", FIRST, "which", which));
  }

  @Test
  void refusesATopicThatIsTooLong() {
    var words = "x".repeat(81);

    assertThat(Lunch.message(lunch.does(Lunch.CHI, "lunch.ask", Map.of("about", words))).words())
        .isEqualTo(AnswerTexts.TOPIC_TOO_LONG);
    assertThat(lunch.does(Lunch.CHI, "lunch.wish-save", Map.of(), Map.of("words", words)))
        .isInstanceOf(Reply.Invalid.class);
    assertThat(lunch.store.topics(lunch.plan.id())).isEmpty();
  }

  /** A weekly post that always stands. */
  private static final class Weekly implements Board {
    @Override
    public Line.Slot slot() {
      return Line.Slot.WEEKLY;
    }

    @Override
    public Optional<MessageKey> standing(Circle circle, Instant now) {
      return Optional.of(WEEKLY);
    }

    @Override
    public boolean isAnotherDueBy(Circle circle, LocalDate day, Instant now) {
      return true;
    }

    @Override
    public Post again(Circle circle, MessageKey post, Instant now) {
      throw new AssertionError("nothing to edit");
    }
  }
}
