package dev.peercircles.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.peercircles.commands.Invocation;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Field;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.SeenForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buttons that stand in a view: below the words that follow a form. */
class PressingInAViewTest {
  private static final Form WEEK =
      new Form(
          "Your week",
          Prefilled.of("answer", "em-berlin", "2026-10-12"),
          "Save",
          List.of(new Field.Words("stuck", "Stuck on?", "", "", "", 500, true, true)));

  private final List<String> acks = new ArrayList<>();
  private Office office;
  private Envelopes envelopes;

  @BeforeEach
  void open() {
    office = new Office().open();
    envelopes = new Envelopes(office.injector.getInstance(BoltApps.class).build());
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  @Test
  void shouldPutTheFormBackInThePlaceOfItsConfirmation() throws Exception {
    var confirmation = confirmed();
    office.router = i -> new Reply.Opens(WEEK);
    envelopes.handle(press(confirmation, "checkin|em-berlin").toString(), acks::add);
    assertThat(acks).containsExactly("{\"envelope_id\":\"e1\"}");
    assertThat(office.asked)
        .last()
        .extracting(Invocation::command, Invocation::arguments, Invocation::channel)
        .containsExactly(
            "checkin", Map.of(Invocation.CIRCLE, "em-berlin"), Optional.of(Office.CIRCLE));
    office.router = i -> Reply.said(Message.of("Saved again."));
    var again =
        office.world.submit(
            Office.ANA,
            new SeenForm(confirmation.id(), confirmation.channel(), "Your week", "Save", List.of()),
            Map.of("stuck", "other words"));
    assertThat(again).isInstanceOf(Reaction.Opened.class);
    assertThat(office.asked)
        .last()
        .extracting(Invocation::values)
        .isEqualTo(Map.of("stuck", "other words"));
  }

  @Test
  void shouldSayItsAnswerInTheView() throws Exception {
    var confirmation = confirmed();
    office.router = i -> Reply.said(Message.of("Taken back."));
    envelopes.handle(press(confirmation, "answer|em-berlin|2026-10-12").toString(), acks::add);
    assertThat(office.injector.getInstance(Errands.class).drained(Duration.ofSeconds(5))).isTrue();
    assertThat(office.world.calls())
        .last()
        .asString()
        .startsWith("views.update")
        .contains("Taken back.");
  }

  private SeenForm confirmed() {
    office.router = i -> new Reply.Opens(WEEK);
    var form =
        ((Reaction.Opened) office.world.type(Office.ANA, Office.CIRCLE, "/circle checkin")).form();
    office.router =
        i ->
            Reply.said(
                Message.of("Saved.").buttons(Buttons.press("Change", "checkin", "em-berlin")));
    return ((Reaction.Opened) office.world.submit(Office.ANA, form, Map.of("stuck", "two of mine")))
        .form();
  }

  /** As Slack sends it: without channel, message or response_url. */
  private static JsonObject press(SeenForm view, String value) {
    var payload =
        Json.object(
            "type", "block_actions",
            "team", Json.object("id", Office.TEAM),
            "user", Json.object("id", Office.ANA),
            "trigger_id", "t",
            "container", Json.object("type", "view", "view_id", view.id()),
            "view",
                Json.object(
                    "id",
                    view.id(),
                    "type",
                    "modal",
                    "title",
                    Json.plain(view.title()),
                    "private_metadata",
                    Office.CIRCLE + " "),
            "actions",
                Json.array(Json.object("type", "button", "action_id", "b0", "value", value)));
    return Json.object(
        "type",
        "interactive",
        "envelope_id",
        "e1",
        "accepts_response_payload",
        false,
        "payload",
        payload);
  }
}
