package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.Platform;
import dev.peercircles.commands.Invocation;
import dev.peercircles.commands.Reply;
import dev.peercircles.delivery.Address;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.PostId;
import dev.peercircles.delivery.Receipt;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenForm;
import dev.peercircles.sandbox.slack.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do in Slack, through the real Bolt, and what they see of it. */
class AnsweringTest {
  private static final Form WEEK =
      new Form(
          "Your week",
          Prefilled.of("answer", "em-berlin", "2026-10-12"),
          "Save",
          List.of(
              new Field.Note(Text.of("You wanted to ‹talk *less* & <listen>›.")),
              new Field.Words(
                  "stuck", "What are you stuck on?", "", "When I tried …", "", 500, true, true),
              new Field.Choice(
                  "help",
                  "What would help?",
                  "",
                  List.of(new Field.Option("know", "Just so you know"), option("time")),
                  "",
                  false)));

  private Office office;

  private static Field.Option option(String value) {
    return new Field.Option(value, "Time at the meeting");
  }

  @BeforeEach
  void open() {
    office = new Office().open();
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  @Test
  void shouldAnswerATypedCommandOnlyToWhoTypedIt() {
    office.router = i -> Reply.said(Message.of("Away until 20 October."));
    var reaction = office.world.type(Office.ANA, Office.CIRCLE, "/circle away until 2026-10-20");
    var seen = answered(reaction);
    assertThat(seen.text()).isEqualTo("Away until 20 October.");
    assertThat(seen.onlyFor()).contains(Office.ANA);
    assertThat(office.world.look(Office.BO, Office.CIRCLE)).isEmpty();
    assertThat(office.asked)
        .containsExactly(
            new Invocation(
                new Account(Platform.SLACK, Office.ANA),
                Optional.of(Office.CIRCLE),
                "away",
                Map.of("until", "2026-10-20"),
                Map.of(),
                office.clock.instant().plus(Office.BUDGET.commit())));
  }

  @Test
  void shouldSayHowToTypeWhatWasMistyped() {
    var seen = answered(office.world.type(Office.ANA, Office.CIRCLE, "/circle awya 2026-10-20"));
    assertThat(seen.text())
        .isEqualTo("I don't know /circle awya. Did you mean /circle away until DATE [from DATE]?");
    assertThat(office.asked).isEmpty();
  }

  @Test
  void shouldResolveAMentionedPersonToTheirAccount() {
    office.router = i -> Reply.said(Message.of("Asked."));
    office.world.type(Office.ANA, Office.CIRCLE, "/circle lunch swap @Bo can you take it?");
    assertThat(office.asked)
        .singleElement()
        .extracting(Invocation::command, Invocation::arguments)
        .containsExactly("lunch.swap", Map.of("with", Office.BO, "why", "can you take it?"));
  }

  @Test
  void shouldOpenAFormForATypedCommand() {
    office.router = i -> new Reply.Opens(WEEK);
    var form = opened(office.world.type(Office.ANA, Office.CIRCLE, "/circle checkin"));
    assertThat(form.title()).isEqualTo("Your week");
    assertThat(form.fields())
        .extracting(SeenForm.Field::label)
        .containsExactly(
            "You wanted to ‹talk *less* & <listen>›.",
            "What are you stuck on?",
            "What would help?");
  }

  @Test
  void shouldTakeAPressedButtonAsTheCommandItCarries() {
    post(Buttons.press("Skip this week", "answer", "em-berlin", "2026-10-12"));
    office.router = i -> Reply.said(Message.of("Skipped."));
    var seen = answered(office.world.press(Office.ANA, only(Office.ANA), "Skip this week"));
    assertThat(seen.text()).isEqualTo("Skipped.");
    assertThat(seen.onlyFor()).contains(Office.ANA);
    assertThat(office.asked)
        .singleElement()
        .extracting(Invocation::command, Invocation::arguments, Invocation::channel)
        .containsExactly(
            "answer",
            Map.of(Invocation.CIRCLE, "em-berlin", "round", "2026-10-12"),
            Optional.of(Office.CIRCLE));
    assertThat(office.world.look(Office.BO, Office.CIRCLE)).hasSize(1);
  }

  @Test
  void shouldOpenAFormForAButtonAndConfirmWhatWasSent() {
    post(Buttons.press("Answer", "checkin", "em-berlin"));
    office.router = i -> new Reply.Opens(WEEK);
    var form = opened(office.world.press(Office.ANA, only(Office.ANA), "Answer"));
    office.router =
        i ->
            Reply.said(
                Message.of("Saved. You can change it until Wed 18:00.")
                    .buttons(Buttons.press("Change", "checkin", "em-berlin")));
    var confirmation =
        opened(
            office.world.submit(
                Office.ANA, form, Map.of("stuck", "Two *of* mine", "help", "Time at the meeting")));
    assertThat(confirmation.fields())
        .extracting(SeenForm.Field::label)
        .contains("Saved. You can change it until Wed 18:00.");
    assertThat(office.asked)
        .last()
        .extracting(Invocation::command, Invocation::arguments, Invocation::values)
        .containsExactly(
            "answer",
            Map.of(Invocation.CIRCLE, "em-berlin", "round", "2026-10-12"),
            Map.of("stuck", "Two *of* mine", "help", "time"));
    assertThat(office.asked)
        .last()
        .extracting(Invocation::channel)
        .isEqualTo(Optional.of(Office.CIRCLE));
  }

  @Test
  void shouldLeaveOutWhatWasLeftEmpty() throws Exception {
    impatient();
    var form = openForm();
    office.router = i -> Reply.said(Message.EMPTY);
    assertThat(office.world.submit(Office.ANA, form, Map.of("stuck", "All of it")))
        .isInstanceOf(Reaction.Taken.class);
    assertThat(office.asked)
        .last()
        .extracting(Invocation::values)
        .isEqualTo(Map.of("stuck", "All of it"));
  }

  @Test
  void shouldShowWhatIsWrongAtItsField() {
    var form = openForm();
    office.router = i -> new Reply.Invalid(Map.of("stuck", "A little more, please."));
    assertThat(office.world.submit(Office.ANA, form, Map.of("stuck", "x")))
        .isEqualTo(new Reaction.Refused(Map.of("stuck", "A little more, please.")));
  }

  @Test
  void shouldKeepWhatWasTypedWhenAFormIsRefused() {
    var form = openForm();
    office.router = i -> Reply.refused("The check-in closed at 18:00.");
    assertThat(office.world.submit(Office.ANA, form, Map.of("stuck", "long words")))
        .isEqualTo(new Reaction.Refused(Map.of("help", "The check-in closed at 18:00.")));
  }

  @Test
  void shouldShowARefusalThatOffersSomethingToPress() {
    var form = openForm();
    office.router =
        i ->
            new Reply.Refused(
                Message.of("That date isn't a lunch.")
                    .buttons(Buttons.press("Show", "lunch.show")));
    var refusal = opened(office.world.submit(Office.ANA, form, Map.of("stuck", "words")));
    assertThat(refusal.fields())
        .extracting(SeenForm.Field::label)
        .contains("That date isn't a lunch.");
  }

  @Test
  void shouldSayThatNothingWasSavedWhenTheRouterThrows() {
    office.router =
        i -> {
          throw new IllegalStateException("secret words");
        };
    assertThat(answered(office.world.type(Office.ANA, Office.CIRCLE, "/circle next")).text())
        .isEqualTo(SlackTexts.BROKE);
    var form = openForm();
    office.router =
        i -> {
          throw new StackOverflowError();
        };
    assertThat(office.world.submit(Office.ANA, form, Map.of("stuck", "words")))
        .isEqualTo(new Reaction.Refused(Map.of("help", SlackTexts.BROKE)));
    post(Buttons.press("Skip", "answer", "em-berlin", "2026-10-12"));
    assertThat(answered(office.world.press(Office.ANA, postOf(Office.ANA, "Skip"), "Skip")).text())
        .isEqualTo(SlackTexts.BROKE);
  }

  @Test
  void shouldSayThatAButtonOfAFormerVersionLeadsNowhere() {
    post(Buttons.press("Old", "forgotten", "em-berlin"));
    assertThat(answered(office.world.press(Office.ANA, only(Office.ANA), "Old")).text())
        .isEqualTo(SlackTexts.OLD_BUTTON);
    assertThat(office.asked).isEmpty();
  }

  @Test
  void shouldTakeAButtonThatOpensAPageSilently() throws Exception {
    impatient();
    post(new Button.Open("Add to calendar", URI.create("https://cal.example/em.ics")));
    assertThat(office.world.press(Office.ANA, only(Office.ANA), "Add to calendar"))
        .isInstanceOf(Reaction.Taken.class);
    assertThat(office.asked).isEmpty();
  }

  @Test
  void shouldSayThatAFormDidNotOpen() {
    office.router = i -> new Reply.Opens(WEEK);
    office.world.faults().next("views.open", 2, new Fault.Error("expired_trigger_id"));
    assertThat(answered(office.world.type(Office.ANA, Office.CIRCLE, "/circle checkin")).text())
        .isEqualTo(SlackTexts.NOT_OPENED);
    post(Buttons.press("Answer", "checkin", "em-berlin"));
    assertThat(
            answered(office.world.press(Office.ANA, postOf(Office.ANA, "Answer"), "Answer")).text())
        .isEqualTo(SlackTexts.NOT_OPENED);
  }

  @Test
  void shouldShowWhatIsWrongInWordsWhereThereIsNoForm() {
    office.router = i -> new Reply.Invalid(Map.of("until", "That day is over."));
    var away = office.world.type(Office.ANA, Office.CIRCLE, "/circle away until 2020-01-01");
    assertThat(answered(away).text()).isEqualTo("That day is over.");
  }

  @Test
  void shouldAnswerAButtonOfAThreadInTheThread() {
    post(Buttons.press("Skip"));
    var parent = only(Office.ANA);
    office
        .platform()
        .send(
            new Dispatch(
                new PostId("bbcdefghijklmnopqrstuvwx"),
                new Address.Below(new Receipt(Office.CIRCLE, parent.id())),
                Message.of("Bo is stuck").buttons(Buttons.press("I've been there")),
                Map.of()));
    office.router = i -> Reply.said(Message.of("Bo was told."));
    var reply = postOf(Office.ANA, "I've been there");
    var seen = answered(office.world.press(Office.ANA, reply, "I've been there"));
    assertThat(seen.threadOf()).contains(parent.id());
  }

  @Test
  void shouldAnswerOnceWhenWhatBecameOfTheResponseUrlIsUnknown() {
    post(Buttons.press("Skip", "answer", "em-berlin", "2026-10-12"));
    office.router = i -> Reply.said(Message.of("Skipped."));
    office.world.faults().next("response_url", new Fault.LostAnswer());
    office.world.press(Office.ANA, only(Office.ANA), "Skip");
    Awaitility.await()
        .during(Duration.ofMillis(700))
        .until(() -> office.world.look(Office.ANA, Office.CIRCLE).size() == 2);
    assertThat(office.world.look(Office.ANA, Office.CIRCLE))
        .last()
        .extracting(Seen::text)
        .isEqualTo("Skipped.");
  }

  @Test
  void shouldAnswerByAnotherWayWhenTheResponseUrlIsRefused() {
    post(Buttons.press("Skip", "answer", "em-berlin", "2026-10-12"));
    office.router = i -> Reply.said(Message.of("Skipped."));
    office.world.faults().next("response_url", new Fault.Status(404));
    office.world.press(Office.ANA, only(Office.ANA), "Skip");
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(office.world.look(Office.ANA, Office.CIRCLE))
                .last()
                .extracting(Seen::text, Seen::onlyFor)
                .containsExactly("Skipped.", Optional.of(Office.ANA)));
  }

  private void impatient() throws Exception {
    office.close();
    office = new Office(Office.workspace(Duration.ofMillis(100)), Office.BUDGET).open();
  }

  private SeenForm openForm() {
    var before = office.router;
    office.router = i -> new Reply.Opens(WEEK);
    var form = opened(office.world.type(Office.ANA, Office.CIRCLE, "/circle checkin"));
    office.router = before;
    return form;
  }

  private void post(Button button) {
    office
        .platform()
        .send(
            new Dispatch(
                new PostId("abcdefghijklmnopqrstuvwx"),
                new Address.ToHome(Office.HOME),
                Message.of("This week in EM Berlin").buttons(button),
                Map.of()));
  }

  private Seen only(String person) {
    var all = office.world.look(person, Office.CIRCLE);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private Seen postOf(String person, String label) {
    return office.world.look(person, Office.CIRCLE).stream()
        .filter(s -> s.offers(label))
        .findFirst()
        .orElseThrow();
  }

  private static Seen answered(Reaction reaction) {
    assertThat(reaction).isInstanceOf(Reaction.Answered.class);
    return ((Reaction.Answered) reaction).message();
  }

  private static SeenForm opened(Reaction reaction) {
    assertThat(reaction).isInstanceOf(Reaction.Opened.class);
    return ((Reaction.Opened) reaction).form();
  }
}
