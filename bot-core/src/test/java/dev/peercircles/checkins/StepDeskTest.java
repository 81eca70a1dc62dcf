package dev.peercircles.checkins;

import static dev.peercircles.checkins.Stage.ANA;
import static dev.peercircles.checkins.Stage.BO;
import static dev.peercircles.checkins.Stage.EM_BERLIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Prefilled;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepDeskTest {
  private final Stage stage = new Stage().until("2026-10-29T13:30");

  @Test
  void asksForOneSentence() {
    var form = form();
    assertThat(form.title()).isEqualTo("My next step");
    assertThat(form.fields())
        .containsExactly(
            new Field.Words(
                "step", "What will you try?", "One sentence is plenty.", "", "", 200, false, true));
  }

  @Test
  void keepsItToItselfUntilTheNextFormAsks() {
    int posts = stage.posts().size();
    var reply = stage.sends(ANA, form(), Map.of("step", "Talk to Bo"));
    assertThat(words(reply))
        .isEqualTo("Saved. Monday's form will ask how it went. Until then only you see it.");
    stage.until("2026-11-02T10:00");
    assertThat(stage.posts().subList(posts, stage.posts().size()))
        .allSatisfy(p -> assertThat(p.message().words()).doesNotContain("Talk to Bo"));
    var week = ((Reply.Opens) stage.types(ANA, "checkin")).form();
    assertThat(week.fields().getFirst().toString()).contains("You wanted to ‹Talk to Bo›");
    assertThat(((Reply.Opens) stage.types(BO, "checkin")).form().toString())
        .doesNotContain("Talk to Bo");
  }

  @Test
  void canBeTypedAndFillsInTheEarlierWords() {
    stage.sends(ANA, form(), Map.of("step", "Talk to Bo"));
    var form = ((Reply.Opens) stage.types(ANA, "step")).form();
    assertThat(((Field.Words) form.fields().getFirst()).initial()).isEqualTo("Talk to Bo");
    stage.sends(ANA, form, Map.of("step", "Talk to Chi"));
    assertThat(stage.store.step(EM_BERLIN.id(), ANA.id()).orElseThrow().words())
        .isEqualTo("Talk to Chi");
  }

  @Test
  void namesTheDateWhenTheNextFormIsFarAhead() {
    List.of("2026-11-02", "2026-11-03", "2026-11-04")
        .forEach(d -> stage.daysOff.add(LocalDate.parse(d)));
    assertThat(words(stage.sends(ANA, form(), Map.of("step", "Talk to Bo"))))
        .isEqualTo(
            "Saved. The next form opens Mon 9 Nov, 09:30 and will ask how it went. Until then"
                + " only you see it.");
  }

  @Test
  void promisesNoFormOnTheDayOnWhichItIsSaid() {
    stage.until("2026-11-02T08:00");
    assertThat(words(stage.sends(ANA, form(), Map.of("step", "Talk to Bo"))))
        .startsWith("Saved. The next form opens Mon 9 Nov, 09:30");
  }

  @Test
  void saysSoWhenNothingIsAheadThatWouldAsk() {
    stage.until("2026-12-31T14:00");
    assertThat(words(stage.sends(ANA, form(), Map.of("step", "Talk to Bo"))))
        .isEqualTo(
            "Saved, for you alone: EM Berlin has no check-in ahead that would ask about it.");
  }

  @Test
  void wantsASentenceAndNotMoreThanOne() {
    assertThat(stage.sends(ANA, form(), Map.of()))
        .isEqualTo(new Reply.Invalid(Map.of("step", "A sentence is enough.")));
    assertThat(stage.sends(ANA, form(), Map.of("step", "x".repeat(201))))
        .isEqualTo(new Reply.Invalid(Map.of("step", "At most 200 characters fit; these are 201.")));
  }

  private Form form() {
    var button = Prefilled.of("step", "em-berlin", "2026-10-29");
    return ((Reply.Opens) stage.presses(ANA, button)).form();
  }

  private static String words(Reply reply) {
    return ((Reply.Said) reply).message().words();
  }
}
