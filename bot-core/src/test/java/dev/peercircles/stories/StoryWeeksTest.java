package dev.peercircles.stories;

import static dev.peercircles.stories.Parlour.THURSDAY;
import static dev.peercircles.stories.Parlour.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Absence;
import dev.peercircles.circles.MemberId;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Destination;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Weeks of a circle with a story box. */
class StoryWeeksTest {
  private static final LocalDate NEXT = THURSDAY.plusWeeks(1);

  private final Parlour parlour = new Parlour(6, 1);

  @Test
  void nothingIsPostedWhileOneStoryWaitsAndOneOfTwoIsDrawn() {
    parlour.told("ana", "I forgot the backup.");
    assertThat(parlour.draw(THURSDAY)).isEmpty();

    parlour.told("bo", "I shouted at the vendor.");
    var posts = parlour.draw(NEXT);

    assertThat(posts).hasSize(2);
    assertThat(posts.getFirst().destination()).isEqualTo(new Destination.Channel());
    assertThat(posts.getFirst().message().words())
        .containsAnyOf("I forgot the backup.", "I shouted at the vendor.");
    assertThat(posts.getLast().destination())
        .isEqualTo(new Destination.Thread(posts.getFirst().key()));
    assertThat(parlour.box().waiting()).hasSize(1);
  }

  @Test
  void nothingIsSentWhenAStoryIsTold() {
    var reply = (Reply.Said) parlour.tell("ana", "I forgot the backup.", Story.Alone.POST);

    assertThat(reply.posts()).isEmpty();
    assertThat(parlour.outbox.rows()).isEmpty();
    assertThat(reply.message().words()).doesNotContain("backup");
  }

  @Test
  void whatIsSealedIsWhatItsAuthorWasShown() {
    var looked =
        parlour.ask(
            "ana",
            StoryButtons.LOOK,
            Map.of(),
            Parlour.values("Bo and I broke OPS-17 on 2026-10-20.", Story.Alone.DELETE));
    var shown = Parlour.initial(((Reply.Opens) looked).form());
    assertThat(shown.get(FormTexts.HAPPENED))
        .isEqualTo("Somebody and I broke a ticket on one day.");
    assertThat(shown.get(FormTexts.ALONE)).isEqualTo("DELETE");

    var put =
        parlour.ask(
            "ana", StoryButtons.SEAL, Map.of(), Parlour.values("Bo again", Story.Alone.POST));
    assertThat(put).isInstanceOf(Reply.Opens.class);
    assertThat(parlour.box().waiting()).isEmpty();

    parlour.ask("ana", StoryButtons.SEAL, Map.of(), shown);
    assertThat(parlour.box().waiting())
        .singleElement()
        .satisfies(w -> assertThat(w.story().happened()).isEqualTo(shown.get(FormTexts.HAPPENED)));
  }

  @Test
  void eachPersonHasOneStoryWaitingAndARefusalDoesNotSayWhy() {
    parlour.told("ana", "One");
    parlour.told("ana", "Two");
    assertThat(parlour.box().waiting()).hasSize(1);
    var second = parlour.tell("ana", "Three", Story.Alone.POST);
    assertThat(second).isEqualTo(new Reply.Refused(AnswerTexts.NOT_NOW));
    assertThat(parlour.box().waiting()).hasSize(1);
    assertThat(parlour.box().later()).hasSize(1);

    for (int i = 0; i < 12; i++) {
      parlour.ask("bo", StoryButtons.LOOK, Map.of(), Parlour.values("Try " + i, Story.Alone.POST));
    }
    assertThat(parlour.tell("bo", "Too many", Story.Alone.POST)).isEqualTo(second);
    parlour.clock.forward(Duration.ofMinutes(61));
    assertThat(parlour.told("bo", "Later")).isNotEmpty();
  }

  @Test
  void aStoryThatCouldNotBeSavedMayBeToldAgain() {
    parlour.work.down(true);
    assertThat(parlour.tell("ana", "One", Story.Alone.POST)).isInstanceOf(Reply.Refused.class);
    parlour.work.down(false);

    assertThat(parlour.told("ana", "One")).isNotEmpty();
  }

  @Test
  void fewerThanFiveWhoWereThereForTwoWeeksCloseTheBoxAndTheDraw() {
    parlour.told("ana", "One");
    parlour.told("bo", "Two");
    for (var who : Stream.of("chi", "dev").toList()) {
      parlour.absences.away(
          new MemberId(who), new Absence(LocalDate.of(2026, 10, 20), LocalDate.of(2026, 10, 21)));
    }

    assertThat(parlour.draw(THURSDAY)).isEmpty();
    assertThat(parlour.tell("eli", "Three", Story.Alone.POST))
        .isEqualTo(new Reply.Refused(AnswerTexts.TOO_FEW));
  }

  @Test
  void whoeverIsNewDoesNotCount() {
    parlour.told("ana", "One");
    parlour.told("bo", "Two");
    parlour.arrives("eli", LocalDate.of(2026, 10, 20));
    parlour.arrives("fay", LocalDate.of(2026, 10, 20));

    assertThat(parlour.draw(THURSDAY)).isEmpty();
    assertThat(parlour.draw(NEXT)).hasSize(2);
  }

  @Test
  void nothingIsDrawnWhileAStrangerOrEverybodyCanRead() {
    parlour.told("ana", "One");
    parlour.told("bo", "Two");

    parlour.inChannel.add("U0STRANGER");
    assertThat(parlour.draw(THURSDAY)).isEmpty();
    parlour.inChannel.remove("U0STRANGER");
    parlour.isOpen = true;
    assertThat(parlour.draw(THURSDAY)).isEmpty();
    parlour.isOpen = false;
    assertThat(parlour.draw(THURSDAY)).hasSize(2);
  }

  @Test
  void aLoneStoryFollowsItsAuthorsChoiceOnEveryFourthMeetingDayAfterTwoDraws() {
    parlour.told("ana", "Alone", Story.Alone.POST);
    // Meeting days from 15 October: the fourth is 5 November, the eighth 3 December.
    assertThat(parlour.draw(THURSDAY)).isEmpty();
    assertThat(parlour.draw(NEXT)).isEmpty();
    for (int week = 2; week < 5; week++) {
      assertThat(parlour.draw(THURSDAY.plusWeeks(week))).isEmpty();
    }
    assertThat(words(parlour.draw(THURSDAY.plusWeeks(5)))).contains("Alone");
  }

  @Test
  void aLoneStoryIsDeletedIfItsAuthorWantedThat() {
    parlour.told("ana", "Alone", Story.Alone.DELETE);
    for (int week = 0; week < 6; week++) {
      assertThat(parlour.draw(THURSDAY.plusWeeks(week))).isEmpty();
    }

    assertThat(parlour.box().waiting()).isEmpty();
  }

  @Test
  void fourWordsWithdrawAndNothingIsKept() {
    var four = parlour.told("ana", "One");
    parlour.told("bo", "Two");

    assertThat(parlour.mine("ana", four.toUpperCase(java.util.Locale.ROOT), "withdraw", ""))
        .isEqualTo(Reply.said(AnswerTexts.WITHDRAWN));

    assertThat(parlour.box().waiting()).hasSize(1);
    assertThat(parlour.told("ana", "Another")).isNotEmpty();
  }

  @Test
  void fourWordsTakeAStoryOutAsADraft() {
    var four = parlour.told("ana", "One");

    var form = ((Reply.Opens) parlour.mine("ana", four, "edit", "")).form();

    assertThat(Parlour.initial(form)).containsEntry(FormTexts.HAPPENED, "One");
    assertThat(parlour.box().waiting()).isEmpty();
    assertThat(parlour.ask("ana", StoryButtons.SEAL, Map.of(), Parlour.initial(form)))
        .isInstanceOf(Reply.Said.class);
  }

  @Test
  void wrongWordsAndTooManyTriesReadTheSame() {
    var four = parlour.told("ana", "One");
    for (int i = 0; i < 5; i++) {
      assertThat(parlour.mine("bo", "babi bada bado bafa", "withdraw", ""))
          .isEqualTo(new Reply.Refused(AnswerTexts.NO_STORY));
    }
    assertThat(parlour.mine("bo", four, "withdraw", ""))
        .isEqualTo(new Reply.Refused(AnswerTexts.NO_STORY));
    assertThat(parlour.box().waiting()).hasSize(1);
  }

  @Test
  void theAuthorAnswersAtAFixedTimeAndWithoutAName() {
    var four = onlyOnePosted();

    assertThat(parlour.mine("ana", four, "answer", "Thank you, Bo. I had not."))
        .isInstanceOf(Reply.Opens.class);
    assertThat(parlour.mine("ana", four, "answer", "Thank you. I had not."))
        .isEqualTo(Reply.said(AnswerTexts.ANSWERS));
    assertThat(parlour.outbox.posts()).hasSize(2);

    var posts = parlour.fixed(THURSDAY);

    assertThat(posts)
        .singleElement()
        .satisfies(p -> {
          assertThat(p.message().words()).isEqualTo("The author · Thank you. I had not.");
          assertThat(p.message().mentions()).isEmpty();
          assertThat(p.destination()).isInstanceOf(Destination.Thread.class);
        });
    assertThat(parlour.fixed(THURSDAY.plusDays(1))).isEmpty();
  }

  @Test
  void meTooShowsAsOneTwoOrSeveralAtFixedTimesAndCountsEachPersonOnce() {
    onlyOnePosted();
    for (var who : Stream.of("chi", "chi", "dev").toList()) {
      assertThat(parlour.press(who, StoryButtons.ME_TOO, THURSDAY))
          .isEqualTo(Reply.said(AnswerTexts.ME_TOO));
    }
    assertThat(words(parlour.fixed(THURSDAY))).contains("Me too: 2");

    for (var who : Stream.of("ana", "bo", "eli", "fay").toList()) {
      parlour.press(who, StoryButtons.ME_TOO, THURSDAY);
    }
    assertThat(words(parlour.fixed(THURSDAY.plusDays(1)))).contains("Me too: several");
    assertThat(parlour.fixed(THURSDAY.plusDays(2))).isEmpty();
  }

  @Test
  void anybodyFoldsAndOnlyHostAndDeputyTogetherUnfold() {
    onlyOnePosted();
    var folded = (Reply.Said) parlour.press("fay", StoryButtons.FOLD, THURSDAY);
    assertThat(folded.posts())
        .singleElement()
        .satisfies(p -> assertThat(p.message().words()).contains("Folded").doesNotContain("One"));

    assertThat(parlour.press("chi", StoryButtons.UNFOLD, THURSDAY))
        .isEqualTo(new Reply.Refused(AnswerTexts.HOSTS_ONLY));
    assertThat(parlour.press("ana", StoryButtons.UNFOLD, THURSDAY))
        .isEqualTo(Reply.said(AnswerTexts.HALF));
    assertThat(parlour.press("ana", StoryButtons.UNFOLD, THURSDAY))
        .isEqualTo(Reply.said(AnswerTexts.HALF));
    var unfolded = (Reply.Said) parlour.press("bo", StoryButtons.UNFOLD, THURSDAY);

    assertThat(unfolded.posts())
        .singleElement()
        .satisfies(p -> assertThat(p.message().words()).contains("One"));
    assertThat(parlour.press("fay", StoryButtons.FOLD, THURSDAY))
        .isEqualTo(new Reply.Refused(AnswerTexts.STAYS));
  }

  @Test
  void hostAndDeputyTogetherRemoveAndNothingIsKept() {
    onlyOnePosted();
    parlour.press("fay", StoryButtons.FOLD, THURSDAY);
    parlour.press("bo", StoryButtons.REMOVE, THURSDAY);
    parlour.press("ana", StoryButtons.REMOVE, THURSDAY);

    assertThat(parlour.box().posted())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.state()).isEqualTo(Posted.State.GONE);
          assertThat(p.story().saysNothing()).isTrue();
        });
  }

  @Test
  void aPostedStoryIsWithdrawnAtAFixedTime() {
    var four = onlyOnePosted();
    var said = (Reply.Said) parlour.mine("ana", four, "withdraw", "");
    assertThat(said.posts()).isEmpty();

    assertThat(words(parlour.fixed(THURSDAY))).contains("Withdrawn by its author.");
    assertThat(parlour.box().posted().getFirst().story().saysNothing()).isTrue();
  }

  @Test
  void aWeekLaterTheThreadIsAskedForLessonsAndThenItCloses() {
    onlyOnePosted();
    assertThat(words(parlour.fixed(NEXT))).contains("what do you do differently");
    assertThat(parlour.fixed(NEXT.plusDays(1))).isEmpty();

    parlour.fixed(THURSDAY.plusDays(14));

    assertThat(parlour.box().posted()).isEmpty();
  }

  @Test
  void aPausedBoxTakesNothingAndDrawsNothing() {
    parlour.told("chi", "One");
    parlour.told("dev", "Two");
    assertThat(parlour.ask("chi", StoryButtons.PAUSE, Map.of(), Map.of()))
        .isEqualTo(new Reply.Refused(AnswerTexts.PAUSED_BY_HOSTS_ONLY));
    parlour.ask("bo", StoryButtons.PAUSE, Map.of(), Map.of());

    assertThat(parlour.tell("eli", "Three", Story.Alone.POST))
        .isEqualTo(new Reply.Refused(AnswerTexts.PAUSED));
    assertThat(parlour.draw(THURSDAY)).isEmpty();

    parlour.ask("ana", StoryButtons.PAUSE, Map.of(), Map.of());
    assertThat(parlour.draw(THURSDAY)).hasSize(2);
  }

  @Test
  void theBoxOpensOnceSomebodyHasGoneFirst() {
    var parlour = new Parlour(6, 1, Parlour.withSponsor(), Optional.empty());
    parlour.doorsOpen = false;
    assertThat(parlour.tell("eli", "Too early", Story.Alone.POST))
        .isEqualTo(new Reply.Refused(AnswerTexts.NOT_OPEN));

    parlour.doorsOpen = true;
    assertThat(parlour.told("eli", "Now")).isNotEmpty();
  }

  @Test
  void whatHostAndDeputyDidIsInTheTrailAndWhoseStoryItWasIsNot() {
    onlyOnePosted();
    parlour.press("fay", StoryButtons.FOLD, THURSDAY);
    parlour.press("ana", StoryButtons.REMOVE, THURSDAY);
    parlour.press("bo", StoryButtons.REMOVE, THURSDAY);
    parlour.ask("ana", StoryButtons.PAUSE, Map.of(), Map.of());

    assertThat(parlour.acts.of(parlour.circle.id()))
        .extracting(a -> a.by() + " " + a.what())
        .containsExactlyInAnyOrder("HOST WANTS_IT_REMOVED", "DEPUTY REMOVED", "HOST PAUSED");
    assertThat(words(parlour.ask("chi", StoryButtons.PRIVACY, Map.of(), Map.of())))
        .contains("the host paused the box")
        .doesNotContain("fay", "Fay");
  }

  @Test
  void theWeeklyLineIsTheSameWhateverWaits() {
    var empty = parlour.decision(THURSDAY).lines();
    parlour.told("ana", "One");
    var one = parlour.decision(THURSDAY).lines();

    assertThat(empty).hasSize(1).isEqualTo(one);
    assertThat(empty.getFirst().text().words()).contains("The story box is open");
  }

  @Test
  void aBoxIsSealedAnewAtRandomMomentsThoughNothingChanged() {
    parlour.told("ana", "One");
    var before = parlour.box();
    var stirring = parlour.stirring();
    int writes = parlour.work.commits();
    var pauses = new java.util.HashSet<Duration>();
    for (int i = 0; i < 200; i++) {
      pauses.add(stirring.pause());
      stirring.stir();
    }

    assertThat(parlour.box()).isEqualTo(before);
    assertThat(parlour.work.commits()).isEqualTo(writes + 200);
    assertThat(pauses).hasSizeGreaterThan(190);
    assertThat(pauses.stream().mapToLong(Duration::toMinutes).average().orElseThrow())
        .isBetween(30.0, 50.0);
  }

  @Test
  void theFullBoxAndThePrivacyWordsFitEveryForm() {
    var reply = parlour.ask("ana", StoryButtons.TELL, Map.of(), Map.of());

    assertThat(((Reply.Opens) reply).form().fields()).hasSize(5);
    assertThat(words(parlour.ask("ana", StoryButtons.PRIVACY, Map.of(), Map.of())))
        .contains("Nothing we keep joins you to this.");
  }

  /** Two are told, the one by Ana is drawn on the first Thursday; returns its four words. */
  private String onlyOnePosted() {
    var four = parlour.told("ana", "One");
    var other = parlour.told("bo", "Two");
    parlour.draw(THURSDAY);
    boolean anas = parlour.box().posted().getFirst().story().happened().equals("One");
    if (!anas) {
      throw new IllegalStateException("choose another seed: " + other);
    }
    return four;
  }
}
