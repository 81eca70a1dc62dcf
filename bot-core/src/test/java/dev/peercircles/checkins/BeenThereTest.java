package dev.peercircles.checkins;

import static dev.peercircles.checkins.Stage.ANA;
import static dev.peercircles.checkins.Stage.BO;
import static dev.peercircles.checkins.Stage.DEV;
import static dev.peercircles.checkins.Stage.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Member;
import dev.peercircles.circles.Samples;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Prefilled;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BeenThereTest {
  private final Stage stage = new Stage().until("2026-10-26T10:00");

  @Test
  void bringsTheTwoTogetherInTheThread() {
    stage.answers(ANA, "Hiring");
    var reply = press(DEV, ANA);
    assertThat(((Reply.Said) reply).message().words())
        .isEqualTo(
            "The thread says that you have been there. Answer there, or wait until Ana asks.");
    var post = stage.posts().getLast();
    assertThat(post.destination())
        .isEqualTo(new Destination.Thread(CheckinKeys.weekly(stage.round())));
    assertThat(post.message().words()).isEqualTo("@Ana: Dev has been there. Ask them.");
    assertThat(post.message().mentions()).containsExactly(ANA.id());
  }

  @Test
  void saysItOnce() {
    stage.answers(ANA, "Hiring");
    press(DEV, ANA);
    int posts = stage.posts().size();
    assertThat(press(DEV, ANA).toString()).contains("The thread says so already.");
    assertThat(stage.posts()).hasSize(posts);
    press(BO, ANA);
    assertThat(stage.posts()).hasSize(posts + 1);
  }

  @Test
  void isNotForTheAuthor() {
    stage.answers(ANA, "Hiring");
    assertThat(press(ANA, ANA))
        .isEqualTo(Reply.refused("That one is yours. The others can press it."));
  }

  @Test
  void needsSomethingThatTheThreadShows() {
    assertThat(press(DEV, ANA)).isEqualTo(Reply.refused(RefusalTexts.ANSWER_GONE));
    stage.answers(ANA, Map.of("result", "did-it"));
    assertThat(press(DEV, ANA)).isEqualTo(Reply.refused(RefusalTexts.ANSWER_GONE));
  }

  @Test
  void saysNothingAboutAnAnswerThatWaitsForClosing() {
    var early = new Stage().until("2026-10-12T10:00");
    early.answers(ANA, "Hiring");
    var button = Prefilled.of("been-there", "em-berlin", "2026-10-15", "ana");
    assertThat(early.presses(DEV, button)).isEqualTo(Reply.refused(RefusalTexts.ANSWER_GONE));
    early.until("2026-10-14T18:00");
    assertThat(early.presses(DEV, button)).isInstanceOf(Reply.Said.class);
  }

  @Test
  void stillWorksBetweenClosingAndTheNext() {
    stage.answers(ANA, "Hiring");
    stage.until("2026-11-03T10:00");
    assertThat(press(DEV, ANA)).isInstanceOf(Reply.Said.class);
    stage.until("2026-11-04T18:00");
    assertThat(press(BO, ANA)).isEqualTo(Reply.refused(RefusalTexts.ANSWER_GONE));
  }

  @Test
  void saysSoWhenTheAuthorHasLeft() {
    stage.answers(ANA, "Hiring");
    stage.with(Samples.circle("em-berlin", "EM Berlin", "C0EMBERLIN", "bo", "dev"), Stage.PLAN);
    assertThat(press(DEV, ANA)).isEqualTo(Reply.refused("Ana is no longer in this circle."));
  }

  private Reply press(Member who, Member author) {
    return stage.presses(who, Prefilled.of("been-there", "em-berlin", ROUND, author.id()));
  }
}
