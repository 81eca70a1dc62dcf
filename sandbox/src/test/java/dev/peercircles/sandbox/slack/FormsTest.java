package dev.peercircles.sandbox.slack;

import static dev.peercircles.sandbox.slack.Rehearsal.ANA;
import static dev.peercircles.sandbox.slack.Rehearsal.CIRCLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenButton;
import dev.peercircles.sandbox.SeenForm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Modals from opening to sending, through the real Bolt. */
class FormsTest {
  private static final Map<String, String> FILLED = Map.of("stuck", "the re-org", "help", "Time");
  private final Rehearsal rehearsal = new Rehearsal();
  private final SlackWorld world = rehearsal.world;
  private final App app = rehearsal.app;

  @AfterEach
  void end() throws Exception {
    rehearsal.close();
  }

  private Seen weekly() throws Exception {
    return rehearsal.weekly();
  }

  private SeenForm opened(Seen post) {
    Reaction reaction = world.press(ANA, post, "Answer");
    assertThat(reaction).isInstanceOf(Reaction.Opened.class);
    return ((Reaction.Opened) reaction).form();
  }

  @Test
  void aButtonOpensAFormAsItWasAskedFor() throws Exception {
    rehearsal.answerOpensForm();
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
    rehearsal.answerOpensForm();
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
    rehearsal.answerOpensForm();
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
    rehearsal.answerOpensForm();
    app.viewSubmission(
        "week", (r, c) -> c.ack(x -> x.responseAction("errors").errors(Map.of("other", "?"))));
    rehearsal.connected();

    assertThat(world.submit(ANA, opened(weekly()), FILLED)).isInstanceOf(Reaction.Failed.class);
  }

  @Test
  void aFormMayBePushedOnTopAndAllBeCleared() throws Exception {
    rehearsal.answerOpensForm();
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
  void aSentFormMayBecomeWordsWithAButtonThatBringsItBack() throws Exception {
    answerOpensFormOrChanges();
    app.viewSubmission(
        "week", (r, c) -> c.ack(x -> x.responseAction("update").view(Samples.saved())));
    rehearsal.connected();

    SeenForm saved = ((Reaction.Opened) world.submit(ANA, opened(weekly()), FILLED)).form();

    assertThat(saved.fields()).extracting(SeenForm.Field::label).containsExactly("Saved.");
    assertThat(saved.buttons()).extracting(SeenButton::label).containsExactly("Change");
    assertThatThrownBy(() -> world.submit(ANA, saved, Map.of()))
        .hasMessageContaining("can't be sent");
    assertThat(world.press(ANA, saved, "Change"))
        .isInstanceOfSatisfying(
            Reaction.Opened.class,
            o -> {
              assertThat(o.form().id()).isEqualTo(saved.id());
              assertThat(o.form().title()).isEqualTo("Again");
            });
    assertThatThrownBy(() -> world.press(ANA, saved, "Change")).hasMessageContaining("no button");
  }

  private void answerOpensFormOrChanges() {
    rehearsal.answerOpensForm();
    app.blockAction(
        "change",
        (r, c) -> {
          assertThat(r.getPayload().getContainer().getType()).isEqualTo("view");
          assertThat(r.getPayload().getChannel()).isNull();
          String id = r.getPayload().getView().getId();
          c.client().viewsUpdate(v -> v.viewId(id).view(Samples.form("Again")));
          return c.ack();
        });
  }

  @Test
  void theAppHearsOfAClosedForm() throws Exception {
    rehearsal.answerOpensForm();
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

    assertThat(closed.poll(30, TimeUnit.SECONDS)).isEqualTo("week");
  }

  @Test
  void aTriggerOpensOneForm() throws Exception {
    BlockingQueue<String> errors = new LinkedBlockingQueue<>();
    app.blockAction(
        "a0",
        (r, c) -> {
          for (int i = 0; i < 2; i++) {
            errors.add(openingError(rehearsal, c.getTriggerId()));
          }
          return c.ack();
        });
    rehearsal.connected();

    world.press(ANA, weekly(), "Answer");

    assertThat(errors).containsExactly("null", "exchanged_trigger_id");
    assertThat(openingError(rehearsal, "made.up")).isEqualTo("invalid_trigger_id");
  }

  @Test
  void aTriggerOpensNothingWhenItsTimeIsOver() throws Exception {
    SlackTiming shortLived = SlackTiming.real().triggersFor(Duration.ofMillis(50));
    try (Rehearsal hasty = new Rehearsal(Rehearsal.workspace().timed(shortLived))) {
      BlockingQueue<String> triggers = new LinkedBlockingQueue<>();
      hasty.app.blockAction(
          "a1",
          (r, c) -> {
            triggers.add(c.getTriggerId());
            return c.ack();
          });
      hasty.connected();

      hasty.world.press(ANA, hasty.weekly(), "Skip");

      // The person's patience after a wordless acknowledgement (250 ms) outlived the trigger.
      assertThat(openingError(hasty, triggers.take())).isEqualTo("expired_trigger_id");
    }
  }

  private static String openingError(Rehearsal at, String trigger)
      throws IOException, SlackApiException {
    return String.valueOf(
        at.api().viewsOpen(v -> v.triggerId(trigger).view(Samples.form("A"))).getError());
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
}
