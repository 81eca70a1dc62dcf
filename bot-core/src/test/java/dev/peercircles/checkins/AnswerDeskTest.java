package dev.peercircles.checkins;

import static dev.peercircles.checkins.Stage.ANA;
import static dev.peercircles.checkins.Stage.BO;
import static dev.peercircles.checkins.Stage.EM_BERLIN;
import static dev.peercircles.checkins.Stage.ROUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Member;
import dev.peercircles.circles.Samples;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.PostState;
import dev.peercircles.messages.Destination;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerDeskTest {
  private final Stage stage = new Stage();

  @BeforeEach
  void opens() {
    stage.until("2026-10-26T10:00");
  }

  @Test
  void opensAFormOfTwoPartsForWhoHasNoStep() {
    var form = form(ANA);
    assertThat(form.title()).isEqualTo("Your week");
    assertThat(form.submit()).isEqualTo(Prefilled.of("answer", "em-berlin", ROUND));
    assertThat(form.fields()).hasSize(2);
    assertThat(words(form, "stuck").label())
        .isEqualTo("What are you stuck on, or thinking through?");
    assertThat(words(form, "stuck").hint()).isEqualTo("When I tried … , … happened.");
    assertThat(words(form, "stuck").longest()).isEqualTo(1000);
    assertThat(choice(form, "help").options())
        .extracting(Field.Option::label)
        .containsExactly(
            "Just so you know",
            "Ideas in writing",
            "Someone who has been there",
            "Time on Thursday");
  }

  @Test
  void asksAboutLastWeeksStepFirst() {
    step(ANA, "talk to the platform team about the release freeze", "2026-10-22");
    var form = form(ANA);
    assertThat(form.fields()).hasSize(4);
    var result = choice(form, "result");
    assertThat(result.label()).isEqualTo("How did your next step go?");
    assertThat(result.about())
        .isEqualTo("You wanted to ‹talk to the platform team about the release freeze›");
    assertThat(result.options())
        .extracting(Field.Option::label)
        .containsExactly("Did it", "Partly", "Not yet", "Dropped it");
    assertThat(form(BO).fields()).hasSize(2);
  }

  @Test
  void shortensALongStepToFit() {
    step(ANA, "ask ".repeat(45), "2026-10-22");
    var about = choice(form(ANA), "result").about();
    assertThat(about).hasSizeLessThanOrEqualTo(Field.HINT).endsWith("…›");
  }

  @Test
  void doesNotAskAboutAStepSaidSinceTheRoundOpened() {
    step(ANA, "talk to Bo", "2026-10-26");
    assertThat(form(ANA).fields()).hasSize(2);
  }

  @Test
  void doesNotPromiseAWeekdayWhenADayOffMayMoveTheMeeting() {
    stage.daysOff.add(ROUND);
    assertThat(choice(form(ANA), "help").options().getLast().label())
        .isEqualTo("Time at the meeting");
  }

  @Test
  void offersNoTimeAtAMeetingToAWrittenCircle() {
    var written = new Stage().with(EM_BERLIN, Stage.WRITTEN).until("2026-10-26T10:00");
    assertThat(written.types(ANA, "checkin")).isInstanceOf(Reply.Opens.class);
    var form = ((Reply.Opens) written.types(ANA, "checkin")).form();
    assertThat(choice(form, "help").options())
        .extracting(Field.Option::value)
        .containsExactly("just-so-you-know", "ideas-in-writing", "been-there");
  }

  @Test
  void postsAnAnswerInTheThreadAtOnceUnderItsAuthorsName() {
    step(ANA, "ask them", "2026-10-22");
    var reply =
        stage.answers(
            ANA,
            Map.of(
                "stuck", "Two of my seniors want the same role.",
                "help", "been-there",
                "result", "partly",
                "note", "they agreed to a trial"));

    assertThat(said(reply).words())
        .isEqualTo(
            "Saved. You can change it until Wed 18:00. It will stand in the thread under your"
                + " name. Our copy is deleted after the next closing; Slack keeps the thread.");
    var post = stage.posts().getLast();
    assertThat(post.key()).hasToString("em-berlin/answer/2026-10-29/ana");
    assertThat(post.destination())
        .isEqualTo(new Destination.Thread(CheckinKeys.weekly(stage.round())));
    assertThat(post.message().words())
        .isEqualTo(
            "@Ana is stuck on: Two of my seniors want the same role.\n"
                + "Would like: someone who has been there · Last week: partly,"
                + " \"they agreed to a trial\"");
    assertThat(post.message().mentions()).containsExactly(ANA.id());
  }

  @Test
  void postsOnlyTheStepWhenThatIsAllThatWasSaid() {
    step(ANA, "ask them", "2026-10-22");
    stage.answers(ANA, Map.of("result", "did-it"));
    var message = stage.posts().getLast().message();
    assertThat(message)
        .isEqualTo(
            Message.EMPTY.paragraph(
                Text.NONE.mention(ANA.id(), "Ana").plain(" · Last week: did it")));
  }

  @Test
  void fillsInWhatWasSaved() {
    step(ANA, "ask them", "2026-10-22");
    stage.answers(
        ANA,
        Map.of(
            "stuck", "Hiring", "help", "time-at-meeting", "result", "not-yet", "note", "no time"));
    var form = form(ANA);
    assertThat(words(form, "stuck").initial()).isEqualTo("Hiring");
    assertThat(words(form, "note").initial()).isEqualTo("no time");
    assertThat(choice(form, "help").chosen()).isEqualTo("time-at-meeting");
    assertThat(choice(form, "result").chosen()).isEqualTo("not-yet");
    assertThat(form(BO).fields()).extracting(Object::toString).noneMatch(f -> f.contains("Hiring"));
  }

  @Test
  void putsAChangeInPlaceOfTheAnswer() {
    stage.answers(ANA, "Hiring");
    stage.answers(ANA, "Hiring two people");
    stage.answers(ANA, "Firing");
    var changes = stage.posts().subList(stage.posts().size() - 2, stage.posts().size());
    assertThat(changes)
        .extracting(p -> p.key().toString())
        .containsExactly(
            "em-berlin/answer/2026-10-29/ana/r2", "em-berlin/answer/2026-10-29/ana/r3");
    assertThat(changes)
        .extracting(p -> p.destination())
        .containsOnly(new Destination.InPlaceOf(CheckinKeys.answer(stage.round(), ANA.id())));
    assertThat(changes.getLast().message().words()).isEqualTo("@Ana is stuck on: Firing");
    assertThat(stage.store.answers(EM_BERLIN.id(), ROUND)).hasSize(1);
  }

  @Test
  void postsNothingWhenTheSameIsSentTwice() {
    stage.answers(ANA, "Hiring");
    int posts = stage.posts().size();
    assertThat(said(stage.answers(ANA, "Hiring")).words()).startsWith("Saved.");
    assertThat(stage.posts()).hasSize(posts);
  }

  @Test
  void asksForASentenceWhenNothingWasSaid() {
    var expected = new Reply.Invalid(Map.of("stuck", RefusalTexts.NOTHING_SAID));
    assertThat(stage.answers(ANA, Map.of())).isEqualTo(expected);
    assertThat(stage.answers(ANA, Map.of("help", "been-there"))).isEqualTo(expected);
    assertThat(stage.answers(ANA, Map.of("stuck", "  "))).isEqualTo(expected);
    assertThat(stage.store.answers(EM_BERLIN.id(), ROUND)).isEmpty();
  }

  @Test
  void refusesWhatWouldNotFitTheThread() {
    assertThat(stage.answers(ANA, "x".repeat(1001)))
        .isEqualTo(
            new Reply.Invalid(Map.of("stuck", "At most 1000 characters fit; these are 1001.")));
  }

  @Test
  void takesAFormFilledInByNobodysHandForWhatItHolds() {
    stage.answers(ANA, Map.of("stuck", "Hiring", "help", "world-peace"));
    var saved = stage.store.answer(EM_BERLIN.id(), ROUND, ANA.id()).orElseThrow();
    assertThat(saved.help()).isEmpty();
    assertThat(saved.stuck()).contains("Hiring");
  }

  @Test
  void skipsTheWeekWithoutAReasonAndTellsNobody() {
    int posts = stage.posts().size();
    assertThat(said(skip(ANA)).words()).isEqualTo("Skipped. No reason needed.");
    assertThat(said(skip(ANA)).words()).isEqualTo("Skipped. No reason needed.");
    assertThat(stage.posts()).hasSize(posts);
    stage.until("2026-10-29T10:00");
    assertThat(stage.posts().subList(posts, stage.posts().size()))
        .allSatisfy(p -> assertThat(p.message().words()).doesNotContain("Ana", "Skipped"));
  }

  @Test
  void takesAnAnswerAfterAll() {
    skip(ANA);
    assertThat(words(form(ANA), "stuck").initial()).isEmpty();
    stage.answers(ANA, "Hiring");
    assertThat(stage.posts().getLast().key())
        .isEqualTo(CheckinKeys.answer(stage.round(), ANA.id()));
    assertThat(stage.store.answer(EM_BERLIN.id(), ROUND, ANA.id()).orElseThrow().revision())
        .isEqualTo(2);
  }

  @Test
  void letsAnAnswerStandWhenItsAuthorSkipsAfterwards() {
    stage.answers(ANA, "Hiring");
    assertThat(said(skip(ANA)).words())
        .isEqualTo(
            "You have answered already, and that stands. You can change it until Wed 18:00.");
    assertThat(stage.store.answer(EM_BERLIN.id(), ROUND, ANA.id()).orElseThrow().stuck())
        .contains("Hiring");
  }

  @Test
  void takesTheReminderBackWhenSomebodyAnswersOrSkips() {
    stage.until("2026-10-28T09:00");
    stage.answers(ANA, "Hiring");
    skip(BO);
    assertThat(nudged(ANA)).contains(PostState.SKIPPED);
    assertThat(nudged(BO)).contains(PostState.SKIPPED);
    assertThat(nudged(Stage.DEV)).contains(PostState.PLANNED);
  }

  @Test
  void refusesAfterClosingAndSaysThatNothingWasSaved() {
    var form = form(ANA);
    stage.until("2026-10-28T18:00");
    var refusal = refused(stage.sends(ANA, form, Map.of("stuck", "Too late")));
    assertThat(refusal.words())
        .isEqualTo(
            "That check-in closed on Wed 28 Oct, 18:00. The next one opens Mon 2 Nov, 09:30.\n"
                + "Not saved. Copy what you wrote if you want to keep it.");
    assertThat(refused(stage.types(ANA, "checkin")).words())
        .isEqualTo(
            "That check-in closed on Wed 28 Oct, 18:00. The next one opens Mon 2 Nov, 09:30.");
    assertThat(refused(skip(ANA)).words()).startsWith("That check-in closed on");
    assertThat(stage.store.answers(EM_BERLIN.id(), ROUND)).isEmpty();
  }

  @Test
  void takesAnAnswerUntilTheVeryMomentOfClosing() {
    stage.clock.set(Stage.berlin("2026-10-28T18:00").minusMillis(1));
    assertThat(said(stage.answers(ANA, "Just in time")).words()).startsWith("Saved.");
  }

  @Test
  void showsTheWayFromAnOldPostsButtonToThisWeeks() {
    var old = Prefilled.of("checkin", "em-berlin", "2026-10-22");
    var refusal = refused(stage.presses(ANA, old));
    assertThat(refusal.words())
        .isEqualTo(
            "That check-in closed on Wed 21 Oct, 18:00. This week's is open until Wed 18:00.");
    assertThat(refusal.blocks().getLast().toString()).contains("Answer this week's", "2026-10-29");
  }

  @Test
  void saysWhenTheFirstCheckinOpens() {
    var early = new Stage().until("2026-10-12T08:00");
    assertThat(refused(early.types(ANA, "checkin")).words())
        .isEqualTo("The first check-in opens Mon 12 Oct, 09:30.");
  }

  @Test
  void refusesARoundThatIsNotTheCircles() {
    var foreign = Prefilled.of("checkin", "em-berlin", "2026-10-28");
    assertThat(refused(stage.presses(ANA, foreign)).words())
        .isEqualTo("That isn't one of EM Berlin's check-ins. The next one opens Mon 2 Nov, 09:30.");
  }

  @Test
  void saysThatNoneIsAheadAtTheCirclesEnd() {
    stage.until("2026-12-31T10:00");
    assertThat(refused(stage.types(ANA, "checkin")).words())
        .isEqualTo("That check-in closed on Wed 30 Dec, 18:00. EM Berlin has no other ahead.");
  }

  @Test
  void saysSoWhenTheCircleHasNoCheckin() {
    var circle = Samples.circle("book-club", "Book club", "C0BOOKS", "eli");
    var club = new Stage();
    club.circles.with(circle);
    assertThat(refused(club.presses(Stage.ELI, Prefilled.of("checkin", "book-club", ""))).words())
        .startsWith("Book club");
  }

  private Form form(Member who) {
    return ((Reply.Opens) stage.types(who, "checkin")).form();
  }

  private Reply skip(Member who) {
    return stage.presses(who, Prefilled.of("skip", "em-berlin", ROUND));
  }

  private void step(Member who, String words, String said) {
    stage.work.run(() -> {
      stage.store.save(EM_BERLIN.id(), new NextStep(who.id(), words, LocalDate.parse(said)));
      return true;
    });
  }

  private Optional<PostState> nudged(Member who) {
    return stage.outbox.find(CheckinKeys.nudge(stage.round(), who.id())).map(p -> p.state());
  }

  private static Field.Words words(Form form, String id) {
    return form.fields().stream()
        .filter(f -> f instanceof Field.Words w && w.id().equals(id))
        .map(Field.Words.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Field.Choice choice(Form form, String id) {
    return form.fields().stream()
        .filter(f -> f instanceof Field.Choice c && c.id().equals(id))
        .map(Field.Choice.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Message said(Reply reply) {
    return ((Reply.Said) reply).message();
  }

  private static Message refused(Reply reply) {
    return ((Reply.Refused) reply).message();
  }
}
