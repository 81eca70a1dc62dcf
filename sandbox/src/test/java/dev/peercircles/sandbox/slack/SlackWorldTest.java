package dev.peercircles.sandbox.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The main ways through a workspace, walked by the real Bolt in Socket Mode. */
class SlackWorldTest {

  private static View week(String title) {
    return view(v ->
        v.type("modal")
            .callbackId("week")
            .title(viewTitle(t -> t.type("plain_text").text(title)))
            .submit(viewSubmit(s -> s.type("plain_text").text("Save")))
            .blocks(
                asBlocks(
                    input(i ->
                        i.blockId("stuck")
                            .label(plainText("What are you stuck on?"))
                            .element(plainTextInput(p -> p.actionId("text")))))));
  }

  private static void postWithButton(Rehearsal rehearsal) throws Exception {
    var answer =
        rehearsal
            .api()
            .chatPostMessage(r ->
                r.channel(Rehearsal.CIRCLE)
                    .text("This week")
                    .blocks(
                        asBlocks(
                            section(
                                s -> s.text(markdownText("*This week* in <@U0ANA00001>'s circle"))),
                            actions(a ->
                                a.elements(
                                    asElements(
                                        button(b ->
                                            b.actionId("a0")
                                                .text(plainText("Answer"))
                                                .value("checkin answer"))))))));
    assertThat(answer.isOk()).as(answer.toString()).isTrue();
  }

  private static void handleWeek(App app) {
    app.blockAction(
        "a0",
        (request, context) -> {
          context
              .client()
              .viewsOpen(r -> r.triggerId(context.getTriggerId()).view(week("Your week")));
          return context.ack();
        });
    app.viewSubmission(
        "week",
        (request, context) -> {
          String text =
              request
                  .getPayload()
                  .getView()
                  .getState()
                  .getValues()
                  .get("stuck")
                  .get("text")
                  .getValue();
          if (text.equals("nothing")) {
            return context.ack(
                r -> r.responseAction("errors").errors(Map.of("stuck", "Really nothing?")));
          }
          if (text.equals("more")) {
            return context.ack(r -> r.responseAction("update").view(week("Your week again")));
          }
          context
              .client()
              .chatPostEphemeral(
                  r -> r.channel(Rehearsal.CIRCLE).user(context.getRequestUserId()).text("Saved."));
          return context.ack();
        });
  }

  @Test
  void aSlashCommandIsAnsweredInItsAcknowledgementForItsTyperAlone() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      rehearsal.app.command(
          "/circle",
          (request, context) -> context.ack("You said: " + request.getPayload().getText()));
      rehearsal.connected();

      Reaction reaction =
          rehearsal.world.type(Rehearsal.LENA, Rehearsal.CIRCLE, "/circle next @Ana & co");

      assertThat(reaction)
          .isInstanceOfSatisfying(
              Reaction.Answered.class,
              answered -> {
                assertThat(answered.message().text()).isEqualTo("You said: next @Ana & co");
                assertThat(answered.message().onlyFor()).contains(Rehearsal.LENA);
                assertThat(answered.message().pings()).isEmpty();
              });
      assertThat(rehearsal.world.look(Rehearsal.LENA, Rehearsal.CIRCLE)).hasSize(1);
      assertThat(rehearsal.world.look(Rehearsal.ANA, Rehearsal.CIRCLE)).isEmpty();
      assertThat(rehearsal.world.busy()).isFalse();
    }
  }

  @Test
  void aButtonOpensAFormThatMayBeRefusedUpdatedAndTaken() throws Exception {
    try (Rehearsal rehearsal = new Rehearsal()) {
      handleWeek(rehearsal.app);
      rehearsal.connected();
      postWithButton(rehearsal);
      Seen post = rehearsal.world.look(Rehearsal.ANA, Rehearsal.CIRCLE).getFirst();
      assertThat(post.text()).isEqualTo("This week in @Ana's circle");
      assertThat(post.pings()).containsExactly(Rehearsal.ANA);

      Reaction opened = rehearsal.world.press(Rehearsal.ANA, post, "Answer");
      assertThat(opened).isInstanceOf(Reaction.Opened.class);
      var form = ((Reaction.Opened) opened).form();
      assertThat(form.title()).isEqualTo("Your week");
      assertThat(form.fields())
          .singleElement()
          .satisfies(f -> assertThat(f.name()).isEqualTo("stuck"));

      assertThat(rehearsal.world.submit(Rehearsal.ANA, form, Map.of("stuck", "nothing")))
          .isEqualTo(new Reaction.Refused(Map.of("stuck", "Really nothing?")));
      assertThat(rehearsal.world.submit(Rehearsal.ANA, form, Map.of("stuck", "more")))
          .isInstanceOfSatisfying(
              Reaction.Opened.class,
              o -> assertThat(o.form().title()).isEqualTo("Your week again"));
      assertThat(rehearsal.world.submit(Rehearsal.ANA, form, Map.of("stuck", "the re-org")))
          .isInstanceOfSatisfying(
              Reaction.Answered.class, a -> assertThat(a.message().text()).isEqualTo("Saved."));
      List<Seen> lenaSees = rehearsal.world.look(Rehearsal.LENA, Rehearsal.CIRCLE);
      assertThat(lenaSees).hasSize(1);
    }
  }
}
