package dev.peercircles.sandbox.slack;

import static dev.peercircles.sandbox.slack.Rehearsal.ANA;
import static dev.peercircles.sandbox.slack.Rehearsal.CIRCLE;
import static dev.peercircles.sandbox.slack.Rehearsal.KIM;
import static dev.peercircles.sandbox.slack.Rehearsal.LENA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.MessageEvent;
import dev.peercircles.sandbox.Happening;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenButton;
import dev.peercircles.sandbox.SeenForm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The main ways through a workspace, walked by the real Bolt in Socket Mode. */
class SlackWorldTest {
  private static final Map<String, String> FILLED = Map.of("stuck", "the re-org", "help", "Time");
  private final Rehearsal rehearsal =
      new Rehearsal(
          Rehearsal.workspace().timed(SlackTiming.real().triggersFor(Duration.ofMillis(700))));
  private final SlackWorld world = rehearsal.world;
  private final App app = rehearsal.app;

  @AfterEach
  void end() throws Exception {
    rehearsal.close();
  }

  private Seen weekly() throws Exception {
    var answer =
        rehearsal.api().chatPostMessage(r -> r.channel(CIRCLE).text("Week").blocks(Samples.week()));
    assertThat(answer.isOk()).as(answer.toString()).isTrue();
    return world.look(ANA, CIRCLE).getLast();
  }

  private SeenForm opened(Seen post) {
    Reaction reaction = world.press(ANA, post, "Answer");
    assertThat(reaction).isInstanceOf(Reaction.Opened.class);
    return ((Reaction.Opened) reaction).form();
  }

  private void answerOpensForm() {
    app.blockAction(
        "a0",
        (r, c) -> {
          c.client().viewsOpen(v -> v.triggerId(c.getTriggerId()).view(Samples.form("Your week")));
          return c.ack();
        });
  }

  @Test
  void aSlashCommandIsAnsweredInItsAcknowledgementForItsTyperAlone() throws Exception {
    app.command("/circle", (r, c) -> c.ack("You said: " + r.getPayload().getText()));
    rehearsal.connected();

    Reaction reaction = world.type(LENA, CIRCLE, "/circle next @Ana & co");

    assertThat(reaction)
        .isInstanceOfSatisfying(
            Reaction.Answered.class,
            answered -> {
              assertThat(answered.message().text()).isEqualTo("You said: next @Ana & co");
              assertThat(answered.message().onlyFor()).contains(LENA);
              assertThat(answered.message().pings()).isEmpty();
            });
    assertThat(rehearsal.words(LENA)).hasSize(1);
    assertThat(rehearsal.words(ANA)).isEmpty();
    assertThat(world.busy()).isFalse();
  }

  @Test
  void anAcknowledgementMaySpeakToTheWholeChannel() throws Exception {
    app.command("/circle", (r, c) -> c.ack(a -> a.responseType("in_channel").text("For all")));
    rehearsal.connected();

    world.type(LENA, CIRCLE, "/circle next");

    assertThat(rehearsal.words(ANA)).containsExactly("For all");
  }

  @Test
  void aCommandIsToldWithThePlaceThatSlackTellsAppsOfPrivateOnes() throws Exception {
    BlockingQueue<String> places = new LinkedBlockingQueue<>();
    app.command(
        "/circle",
        (r, c) -> {
          places.add(r.getPayload().getChannelName());
          return c.ack("ok");
        });
    rehearsal.connected();

    world.type(ANA, CIRCLE, "/circle");
    world.type(ANA, Rehearsal.LUNCH, "/circle");
    world.type(ANA, world.directWithBot(ANA), "/circle");
    world.type(KIM, Rehearsal.SECRET, "/circle");

    assertThat(places).containsExactly("privategroup", "lunch", "directmessage", "privategroup");
  }

  @Test
  void commandsThatSlackDoesNotKnowOrTakeNeverReachTheApp() throws Exception {
    rehearsal.connected();
    Seen post = weekly();

    assertThat(world.type(ANA, CIRCLE, "/square")).isInstanceOf(Reaction.Failed.class);
    world.reply(ANA, post, "/circle next");

    assertThat(world.happenings())
        .last()
        .satisfies(h -> {
          assertThat(h.what()).isEqualTo(Happening.What.FAILED);
          assertThat(h.words()).isEqualTo("/circle is not supported in threads. Sorry!");
        });
    assertThat(rehearsal.words(ANA)).hasSize(1);
  }

  @Test
  void nobodyActsWhereTheyCannotLook() {
    assertThatThrownBy(() -> world.type(KIM, CIRCLE, "/circle"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("can't see");
  }

  @Test
  void aResponseUrlWorksFiveTimesAndMayReplaceOrDelete() throws Exception {
    BlockingQueue<String> outcomes = new LinkedBlockingQueue<>();
    app.command(
        "/circle",
        (r, c) -> {
          for (int i = 1; i <= 6; i++) {
            outcomes.add(c.respond("answer " + i).getCode() + "");
          }
          return c.ack();
        });
    app.blockAction(
        "a1",
        (r, c) -> {
          c.respond(x -> x.replaceOriginal(true).text("Skipped"));
          return c.ack();
        });
    app.blockAction(
        "a0",
        (r, c) -> {
          c.respond(x -> x.deleteOriginal(true));
          return c.ack();
        });
    rehearsal.connected();

    assertThat(world.type(ANA, CIRCLE, "/circle"))
        .isInstanceOfSatisfying(
            Reaction.Answered.class, a -> assertThat(a.message().text()).isEqualTo("answer 1"));
    assertThat(outcomes).containsExactly("200", "200", "200", "200", "200", "404");

    Seen post = weekly();
    assertThat(world.press(ANA, post, "Skip"))
        .isInstanceOfSatisfying(
            Reaction.Answered.class, a -> assertThat(a.message().text()).isEqualTo("Skipped"));
    assertThat(rehearsal.words(LENA)).containsExactly("Skipped");

    Seen next = weekly();
    assertThat(world.press(ANA, next, "Answer")).isEqualTo(new Reaction.Taken());
    assertThat(rehearsal.words(LENA)).containsExactly("Skipped");
  }

  @Test
  void aPostIsReadWithItsBlocksButtonsAndPings() throws Exception {
    Seen post = weekly();

    assertThat(post.text()).isEqualTo("This week with @Ana\nThe story box is open.");
    assertThat(post.buttons()).extracting(SeenButton::label).containsExactly("Answer", "Skip");
    assertThat(post.pings()).containsExactly(ANA);
    assertThat(post.byBot()).isTrue();
  }

  @Test
  void aButtonOpensAFormAsItWasAskedFor() throws Exception {
    answerOpensForm();
    rehearsal.connected();

    SeenForm form = opened(weekly());

    assertThat(form.title()).isEqualTo("Your week");
    assertThat(form.submitLabel()).isEqualTo("Save");
    assertThat(form.channel()).isEqualTo(CIRCLE);
    assertThat(form.fields())
        .containsExactly(
            new SeenForm.Field(SeenForm.Kind.NOTE, "why", "Two minutes.", "", List.of(), "", false),
            new SeenForm.Field(
                SeenForm.Kind.TEXT,
                "stuck",
                "What are you stuck on?",
                "When I tried …",
                List.of(),
                "",
                true),
            new SeenForm.Field(
                SeenForm.Kind.TEXT, "step", "Next step", "", List.of(), "talk to them", false),
            new SeenForm.Field(
                SeenForm.Kind.CHOICE,
                "help",
                "What would help?",
                "",
                List.of("Ideas", "Time"),
                "",
                true));
  }

  @Test
  void aFormMayBeRefusedUpdatedAndTaken() throws Exception {
    answerOpensForm();
    BlockingQueue<String> taken = new LinkedBlockingQueue<>();
    app.viewSubmission(
        "week",
        (r, c) -> {
          var values = r.getPayload().getView().getState().getValues();
          String text = values.get("stuck").get("text").getValue();
          if (text.equals("nothing")) {
            return c.ack(x -> x.responseAction("errors").errors(Map.of("stuck", "Really?")));
          }
          if (text.equals("more")) {
            return c.ack(x -> x.responseAction("update").view(Samples.form("Once more")));
          }
          taken.add(
              text
                  + "/"
                  + values.get("step").get("text").getValue()
                  + "/"
                  + values.get("help").get("choice").getSelectedOption().getValue()
                  + "/"
                  + r.getPayload().getView().getPrivateMetadata());
          c.client().chatPostEphemeral(e -> e.channel(CIRCLE).user(ANA).text("Saved."));
          return c.ack();
        });
    rehearsal.connected();
    SeenForm form = opened(weekly());

    assertThat(world.submit(ANA, form, Map.of("stuck", "nothing", "help", "Time")))
        .isEqualTo(new Reaction.Refused(Map.of("stuck", "Really?")));
    Reaction updated = world.submit(ANA, form, Map.of("stuck", "more", "help", "Time"));
    assertThat(updated)
        .isInstanceOfSatisfying(
            Reaction.Opened.class,
            o -> {
              assertThat(o.form().id()).isEqualTo(form.id());
              assertThat(o.form().title()).isEqualTo("Once more");
            });
    assertThat(world.submit(ANA, form, FILLED))
        .isInstanceOfSatisfying(
            Reaction.Answered.class, a -> assertThat(a.message().text()).isEqualTo("Saved."));
    assertThat(taken).containsExactly("the re-org/talk to them/time/em-berlin");
    assertThatThrownBy(() -> world.submit(ANA, form, FILLED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no longer open");
  }

  @Test
  void theClientItselfRefusesWhatTheAppNeedNotHear() throws Exception {
    answerOpensForm();
    rehearsal.connected();
    SeenForm form = opened(weekly());

    assertThat(world.submit(ANA, form, Map.of("stuck", "x".repeat(41))))
        .isInstanceOfSatisfying(
            Reaction.Refused.class,
            refused -> assertThat(refused.errors()).containsOnlyKeys("stuck", "help"));
    assertThatThrownBy(() -> world.submit(ANA, form, Map.of("stock", "x")))
        .hasMessageContaining("no field stock");
    assertThatThrownBy(() -> world.submit(ANA, form, Map.of("stuck", "x", "help", "Money")))
        .hasMessageContaining("no option \"Money\"");
  }

  @Test
  void anErrorAtAFieldThatIsNoneFailsAsItDoesInSlack() throws Exception {
    answerOpensForm();
    app.viewSubmission(
        "week", (r, c) -> c.ack(x -> x.responseAction("errors").errors(Map.of("other", "?"))));
    rehearsal.connected();

    assertThat(world.submit(ANA, opened(weekly()), FILLED)).isInstanceOf(Reaction.Failed.class);
  }

  @Test
  void aFormMayBePushedOnTopAndAllBeCleared() throws Exception {
    answerOpensForm();
    app.viewSubmission(
        "week",
        (r, c) ->
            r.getPayload().getView().getPreviousViewId() == null
                ? c.ack(x -> x.responseAction("push").view(Samples.form("On top")))
                : c.ack(x -> x.responseAction("clear")));
    rehearsal.connected();
    SeenForm form = opened(weekly());

    SeenForm onTop = ((Reaction.Opened) world.submit(ANA, form, FILLED)).form();
    assertThat(onTop.title()).isEqualTo("On top");
    assertThat(world.submit(ANA, onTop, FILLED)).isEqualTo(new Reaction.Taken());
    assertThatThrownBy(() -> world.submit(ANA, form, FILLED))
        .hasMessageContaining("no longer open");
  }

  @Test
  void theAppHearsOfAClosedForm() throws Exception {
    answerOpensForm();
    BlockingQueue<String> closed = new LinkedBlockingQueue<>();
    app.viewClosed(
        "week",
        (r, c) -> {
          closed.add(r.getPayload().getView().getCallbackId());
          return c.ack();
        });
    rehearsal.connected();
    SeenForm form = opened(weekly());

    world.dismiss(ANA, form);

    assertThat(closed.poll(5, TimeUnit.SECONDS)).isEqualTo("week");
  }

  @Test
  void aTriggerOpensOneFormAndOnlySoon() throws Exception {
    BlockingQueue<String> errors = new LinkedBlockingQueue<>();
    BlockingQueue<String> triggers = new LinkedBlockingQueue<>();
    app.blockAction(
        "a0",
        (r, c) -> {
          for (int i = 0; i < 2; i++) {
            errors.add(
                String.valueOf(
                    c.client()
                        .viewsOpen(v -> v.triggerId(c.getTriggerId()).view(Samples.form("A")))
                        .getError()));
          }
          return c.ack();
        });
    app.blockAction(
        "a1",
        (r, c) -> {
          triggers.add(c.getTriggerId());
          return c.ack();
        });
    rehearsal.connected();
    Seen post = weekly();
    world.press(ANA, post, "Answer");
    assertThat(errors).containsExactly("null", "exchanged_trigger_id");

    world.press(ANA, post, "Skip");
    String late = triggers.take();
    Awaitility.await()
        .pollDelay(Duration.ofMillis(750))
        .until(() ->
            rehearsal
                .api()
                .viewsOpen(v -> v.triggerId(late).view(Samples.form("B")))
                .getError()
                .equals("expired_trigger_id"));
  }

  @Test
  void aFormWithTooLongATitleIsRefusedWithThePlace() throws Exception {
    BlockingQueue<String> errors = new LinkedBlockingQueue<>();
    app.blockAction(
        "a0",
        (r, c) -> {
          var answer =
              c.client()
                  .viewsOpen(v -> v.triggerId(c.getTriggerId()).view(Samples.form("t".repeat(25))));
          errors.add(answer.getError());
          errors.addAll(answer.getResponseMetadata().getMessages());
          return c.ack();
        });
    rehearsal.connected();

    assertThat(world.press(ANA, weekly(), "Answer")).isEqualTo(new Reaction.Taken());
    assertThat(errors)
        .containsExactly(
            "invalid_arguments",
            "[ERROR] must be less than 25 characters [json-pointer:/view/title/text]");
  }

  @Test
  void aPersonsLineBelowAPostIsReadByAllAndADirectOneReachesTheApp() throws Exception {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    app.event(
        MessageEvent.class,
        (e, c) -> {
          heard.add(e.getEvent().getChannelType() + " " + e.getEvent().getText());
          return c.ack();
        });
    rehearsal.connected();
    Seen post = weekly();

    world.reply(ANA, post, "I know that, @Lena");
    world.type(ANA, world.directWithBot(ANA), "hello");

    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("im hello");
    assertThat(heard).isEmpty();
    assertThat(world.look(LENA, CIRCLE))
        .last()
        .satisfies(seen -> {
          assertThat(seen.text()).isEqualTo("I know that, @Lena");
          assertThat(seen.threadOf()).contains(post.id());
          assertThat(seen.pings()).containsExactly(LENA);
          assertThat(seen.byBot()).isFalse();
        });
  }

  @Test
  void theHomeTabIsPublishedWhenOpenedAndItsButtonsWork() throws Exception {
    app.event(
        AppHomeOpenedEvent.class,
        (e, c) -> {
          c.client().viewsPublish(v -> v.userId(e.getEvent().getUser()).view(Samples.home()));
          return c.ack();
        });
    answerOpensForm();
    rehearsal.connected();

    world.openHome(ANA);
    Awaitility.await().until(() -> world.home(ANA).isPresent());

    Seen home = world.home(ANA).orElseThrow();
    assertThat(home.text()).isEqualTo("Your circles");
    assertThat(world.home(KIM)).isEmpty();
    assertThat(world.press(ANA, home, "Answer")).isInstanceOf(Reaction.Opened.class);
  }

  @Test
  void whatHappenedIsWrittenDownInOrder() throws Exception {
    answerOpensForm();
    app.viewSubmission("week", (r, c) -> c.ack());
    rehearsal.connected();

    world.submit(ANA, opened(weekly()), FILLED);

    assertThat(world.happenings())
        .extracting(Happening::what)
        .containsExactly(
            Happening.What.POSTED,
            Happening.What.PRESSED,
            Happening.What.FORM_OPENED,
            Happening.What.SUBMITTED);
    assertThat(world.happenings().getLast().words())
        .isEqualTo(
            "What are you stuck on?: the re-org\nNext step: talk to them\nWhat would help?: Time");
  }
}
