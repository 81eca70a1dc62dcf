package dev.peercircles.stories;

import static dev.peercircles.stories.Parlour.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.CircleId;
import dev.peercircles.commands.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A box whose key isn't here rests, for everybody alike, and is left as it is. */
class UnreachableBoxTest {
  private final StoryBoxes away =
      new StoryBoxes() {
        @Override
        public Box open(CircleId circle) {
          throw new OutOfReach(circle.value());
        }

        @Override
        public void seal(CircleId circle, Box box) {
          throw new OutOfReach(circle.value());
        }
      };
  private final Parlour parlour = new Parlour(6, 1, Parlour.withSponsor(), Optional.of(away));

  @Test
  void shouldRefuseEverybodyInTheSameWords() {
    var refused = new Reply.Refused(AnswerTexts.OUT_OF_REACH);
    for (var who : List.of("ana", "chi")) {
      assertThat(parlour.ask(who, StoryButtons.TELL, Map.of(), Map.of())).isEqualTo(refused);
      assertThat(parlour.tell(who, "One", Story.Alone.POST)).isEqualTo(refused);
      assertThat(parlour.mine(who, "babi bada bado bafa", "withdraw", "")).isEqualTo(refused);
      assertThat(parlour.press(who, StoryButtons.ME_TOO, THURSDAY)).isEqualTo(refused);
      assertThat(parlour.press(who, StoryButtons.FOLD, THURSDAY)).isEqualTo(refused);
    }
    assertThat(parlour.press("ana", StoryButtons.UNFOLD, THURSDAY)).isEqualTo(refused);
    assertThat(parlour.ask("ana", StoryButtons.PAUSE, Map.of(), Map.of())).isEqualTo(refused);
  }

  @Test
  void shouldLeaveItAloneWhenSomethingIsDue() {
    assertThat(parlour.draw(THURSDAY)).isEmpty();
    assertThat(parlour.fixed(THURSDAY)).isEmpty();

    parlour.stirring().stir();

    assertThat(parlour.outbox.posts()).isEmpty();
  }
}
