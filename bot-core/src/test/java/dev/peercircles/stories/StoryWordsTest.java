package dev.peercircles.stories;

import static dev.peercircles.stories.Parlour.THURSDAY;
import static dev.peercircles.stories.Parlour.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Samples;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read around a story box is true at the moment at which they read it. */
class StoryWordsTest {
  private static final Optional<MemberId> NOBODY = Optional.empty();

  @Test
  void noWeeklyLineSaysThatTheBoxIsOpenBeforeItIs() {
    var parlour = new Parlour(6, 1, Parlour.withSponsor(), Optional.empty());
    parlour.doorsOpen = false;
    assertThat(parlour.decision(THURSDAY).lines()).isEmpty();

    parlour.doorsOpen = true;
    assertThat(parlour.decision(THURSDAY).lines()).hasSize(1);
  }

  @Test
  void whoeverTakesTheirStoryOutReadsThatNothingElseHoldsIt() {
    var parlour = new Parlour(6, 1);
    var four = parlour.told("ana", "One");

    var form = ((Reply.Opens) parlour.mine("ana", four, "edit", "")).form();

    assertThat(notes(form)).contains("It is out of the box, and this is all there is of it");
  }

  @Test
  void theFormIsKindBeforeAndTheAnswerAfter() {
    var parlour = new Parlour(6, 1);
    var form = ((Reply.Opens) parlour.ask("ana", StoryButtons.TELL, Map.of(), Map.of())).form();

    assertThat(abouts(form)).contains("Small ones count too.", "One sentence is plenty.");
    assertThat(notes(form)).contains("Nothing we keep joins you to this.", "this page");
    assertThat(words(parlour.tell("ana", "One", Story.Alone.POST)))
        .contains("Thank you", "Without the words you can still fold it");
  }

  @Test
  void theBoxRestsForEverybodyWhileSomebodyElseMayListen() {
    var parlour = new Parlour(6, 1);
    var four = parlour.told("ana", "One");
    parlour.isOverheard = true;

    for (var who : List.of("ana", "chi")) {
      assertThat(parlour.ask(who, StoryButtons.TELL, Map.of(), Map.of()))
          .isEqualTo(new Reply.Refused(AnswerTexts.OVERHEARD));
      assertThat(parlour.ask(who, StoryButtons.MINE, Map.of(), Map.of()))
          .isEqualTo(new Reply.Refused(AnswerTexts.OVERHEARD));
    }
    assertThat(parlour.tell("bo", "Two", Story.Alone.POST))
        .isEqualTo(new Reply.Refused(AnswerTexts.OVERHEARD));
    assertThat(parlour.mine("ana", four, "withdraw", ""))
        .isEqualTo(new Reply.Refused(AnswerTexts.OVERHEARD));

    parlour.isOverheard = false;
    assertThat(parlour.mine("ana", four, "withdraw", "")).isInstanceOf(Reply.Said.class);
  }

  @Test
  void aFoldedStoryWaitsForWhoeverIsThereToLook() {
    var circle = Samples.EM_BERLIN;
    assertThat(StoryTexts.folds(circle).words()).contains("until host and deputy have looked");
    assertThat(StoryTexts.folds(of(circle, circle.host(), NOBODY)).words())
        .contains("until the host has looked");
    assertThat(StoryTexts.folds(of(circle, NOBODY, circle.deputy())).words())
        .contains("until the deputy has looked");
    assertThat(StoryTexts.removed(of(circle, circle.host(), NOBODY)).words())
        .contains("Removed by whoever hosts this circle");
  }

  private static Circle of(Circle circle, Optional<MemberId> host, Optional<MemberId> deputy) {
    return new Circle(
        circle.id(),
        circle.name(),
        circle.home(),
        circle.zone(),
        circle.membership(),
        host,
        deputy,
        circle.purpose(),
        circle.outcome(),
        circle.from(),
        circle.until(),
        circle.holidays(),
        circle.onHoliday());
  }

  private static String notes(Form form) {
    return form.fields().stream()
        .flatMap(f -> f instanceof Field.Note(var text) ? Stream.of(text.words()) : Stream.empty())
        .collect(Collectors.joining(" "));
  }

  private static String abouts(Form form) {
    return form.fields().stream()
        .flatMap(f -> f instanceof Field.Words w ? Stream.of(w.about()) : Stream.empty())
        .collect(Collectors.joining(" "));
  }
}
