package dev.peercircles.stories;

import static dev.peercircles.stories.Parlour.THURSDAY;
import static dev.peercircles.stories.Parlour.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.commands.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is made to tell in front of somebody reads what everybody reads. */
class ToldTwiceTest {
  private final Parlour parlour = new Parlour(6, 1);

  @Test
  void whoeverToldAlreadyReadsWhatTheOthersRead() {
    parlour.told("ana", "One");

    var again = parlour.tell("ana", "In front of the host", Story.Alone.POST);
    var first = parlour.tell("bo", "In front of the host", Story.Alone.POST);

    // The words depend on the text alone here.
    assertThat(again).isInstanceOf(Reply.Said.class).isEqualTo(first);
  }

  @Test
  void twoOfOnePersonNeverHideEachOther() {
    parlour.told("ana", "One");
    parlour.told("ana", "Two");

    assertThat(parlour.draw(THURSDAY)).isEmpty();

    parlour.told("bo", "Three");
    assertThat(words(parlour.draw(THURSDAY.plusWeeks(1)))).containsAnyOf("One", "Three");
  }

  @Test
  void theSecondWaitsOnceNothingElseOfItsEditionDoes() {
    var one = parlour.told("ana", "One");
    parlour.told("ana", "Two");
    parlour.mine("ana", one, "withdraw", "");

    assertThat(parlour.box().waiting())
        .singleElement()
        .satisfies(w -> assertThat(w.story().happened()).isEqualTo("Two"));
    assertThat(parlour.box().later()).isEmpty();

    parlour.told("bo", "Three");
    assertThat(parlour.draw(THURSDAY)).hasSize(2);
  }

  @Test
  void whoseSecondWaitsByNowHasToldInThatEdition() {
    var one = parlour.told("ana", "One");
    parlour.told("ana", "Two");
    parlour.mine("ana", one, "withdraw", "");

    parlour.told("ana", "Three");

    assertThat(parlour.box().waiting()).hasSize(1);
    assertThat(parlour.box().later())
        .singleElement()
        .satisfies(w -> assertThat(w.story().happened()).isEqualTo("Three"));
  }

  @Test
  void theWordsOpenTheSecondToo() {
    parlour.told("ana", "One");
    var two = parlour.told("ana", "Two");

    assertThat(parlour.mine("ana", two, "withdraw", ""))
        .isEqualTo(Reply.said(AnswerTexts.WITHDRAWN));
    assertThat(parlour.box().later()).isEmpty();
    assertThat(parlour.box().waiting()).hasSize(1);
    assertThat(parlour.told("ana", "Two again")).isNotEmpty();
  }

  @Test
  void aDrawCountsForThoseThatWereInIt() {
    parlour.told("ana", "One");
    parlour.told("bo", "Two");
    parlour.told("ana", "Three");
    parlour.draw(THURSDAY);
    parlour.draw(THURSDAY.plusWeeks(1));

    assertThat(parlour.box().later()).extracting(Waiting::seen).isEqualTo(List.of(0));
  }
}
