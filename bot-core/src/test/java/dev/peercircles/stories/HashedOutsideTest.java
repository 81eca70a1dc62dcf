package dev.peercircles.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.commands.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words are hashed before anything is written, and what changes meanwhile counts. */
class HashedOutsideTest {
  private final Parlour parlour = new Parlour(6, 1);
  private final List<String> happened = new ArrayList<>();

  @Test
  void noUnitOfWorkIsOpenWhileWordsAreHashed() {
    parlour.whileHashing = () -> happened.add(parlour.work.isOpen() ? "inside" : "outside");

    var four = parlour.told("ana", "One");
    parlour.mine("ana", four, "", "");
    parlour.mine("ana", "babi bada bado bafa", "withdraw", "");
    parlour.mine("ana", four, "edit", "");

    assertThat(happened).containsExactly("outside", "outside", "outside", "outside");
    assertThat(parlour.box().waiting()).isEmpty();
  }

  @Test
  void aRefusalOfAStoryIsAsQuickWhateverItsReason() {
    var tries = new Parlour(6, 1);
    for (int i = 0; i < 12; i++) {
      tries.ask("ana", StoryButtons.LOOK, Map.of(), Parlour.values("One", Story.Alone.POST));
    }
    var twice = new Parlour(6, 1);
    twice.told("ana", "One");
    twice.told("ana", "Two");
    var full = new Parlour(12, 1);
    List.of("bo", "chi", "dev", "eli", "fay", "gus")
        .forEach(who -> {
          full.told(who, "One");
          full.told(who, "Two");
        });

    for (var refusing : List.of(tries, twice, full)) {
      refusing.whileHashing = () -> happened.add("hashed");
      assertThat(seal(refusing, "ana")).isEqualTo(new Reply.Refused(AnswerTexts.NOT_NOW));
    }

    assertThat(happened).isEmpty();
    assertThat(parlour.told("ana", "Nobody else is refused")).isNotEmpty();
  }

  @Test
  void twoWhoBeginABoxAtOnceBothGetWordsThatOpenTheirs() {
    var four = new ArrayList<String>();
    once(() -> four.add(parlour.told("bo", "His")));

    four.add(parlour.told("ana", "Hers"));

    assertThat(parlour.box().waiting()).hasSize(2);
    assertThat(parlour.mine("bo", four.get(0), "withdraw", ""))
        .isEqualTo(Reply.said(AnswerTexts.WITHDRAWN));
    assertThat(parlour.mine("ana", four.get(1), "withdraw", ""))
        .isEqualTo(Reply.said(AnswerTexts.WITHDRAWN));
  }

  @Test
  void aBoxThatWasPausedMeanwhileTakesNothing() {
    once(() -> parlour.ask("ana", StoryButtons.PAUSE, Map.of(), Map.of()));

    assertThat(seal(parlour, "bo")).isEqualTo(new Reply.Refused(AnswerTexts.PAUSED));

    parlour.ask("ana", StoryButtons.PAUSE, Map.of(), Map.of());
    assertThat(parlour.box().waiting()).isEmpty();
    assertThat(parlour.told("bo", "Once it goes on")).isNotEmpty();
  }

  @Test
  void aBoxThatFilledUpMeanwhileTakesNothing() {
    var crowd = new Parlour(8, 1);
    List.of("bo", "chi", "dev", "eli", "fay")
        .forEach(who -> {
          crowd.told(who, "One");
          crowd.told(who, "Two");
        });
    crowd.told("gus", "Eleventh");
    crowd.whileHashing =
        () -> {
          crowd.whileHashing = () -> {};
          crowd.told("hua", "Twelfth");
        };

    assertThat(seal(crowd, "ana")).isEqualTo(new Reply.Refused(AnswerTexts.NOT_NOW));
    assertThat(crowd.box().waiting().size() + crowd.box().later().size()).isEqualTo(12);
  }

  @Test
  void aStoryThatWasWithdrawnMeanwhileIsThereNoMore() {
    var four = parlour.told("ana", "One");
    once(() -> parlour.mine("ana", four, "withdraw", ""));

    assertThat(parlour.mine("ana", four, "edit", ""))
        .isEqualTo(new Reply.Refused(AnswerTexts.NO_STORY));
  }

  @Test
  void aBoxThatBeginsAnewEachTimeSavesNothingAndCountsForNobody() {
    parlour.told("bo", "Another");
    // Emptied while her words are hashed, and told into by him before they are hashed again.
    parlour.whileHashing =
        () -> {
          var again = parlour.whileHashing;
          parlour.whileHashing = () -> {};
          parlour.empties();
          parlour.told("bo", "A box with a salt of its own " + happened.size());
          happened.add("begun anew");
          parlour.whileHashing = again;
        };
    assertThat(Parlour.words(seal(parlour, "ana"))).startsWith("Not saved");
    assertThat(happened).hasSize(3);

    parlour.whileHashing = () -> {};
    assertThat(parlour.told("ana", "One")).isNotEmpty();
    assertThat(parlour.box().later()).isEmpty();
  }

  @Test
  void aStoryWhoseUnitOfWorkIsTakenBackOnceCountsOnce() {
    parlour.told("bo", "Another");
    parlour.whileHashing = parlour.work::meetsARival;

    parlour.told("ana", "One");

    assertThat(parlour.box().waiting()).hasSize(2);
    assertThat(parlour.box().later()).isEmpty();
  }

  private void once(Runnable meanwhile) {
    parlour.whileHashing =
        () -> {
          parlour.whileHashing = () -> {};
          meanwhile.run();
        };
  }

  private static Reply seal(Parlour parlour, String who) {
    return parlour.ask(
        who, StoryButtons.SEAL, Map.of(), Parlour.values("Something", Story.Alone.POST));
  }
}
