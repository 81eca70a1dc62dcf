package dev.peercircles.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Message;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sent forms. The words that follow take the form's place; a refusal without anything to press
 * stands in the form instead, so that nothing typed is lost.
 */
final class Submitting {
  private static final String ACTION = "response_action";

  private final ButtonReader buttons;
  private final Asker asker;
  private final FormView forms;
  private final HandingOver files;

  @Inject
  Submitting(ButtonReader buttons, Asker asker, FormView forms, HandingOver files) {
    this.buttons = buttons;
    this.asker = asker;
    this.forms = forms;
    this.files = files;
  }

  Response answer(ViewSubmissionPayload sent) {
    var view = sent.getView();
    var carried = Carried.decode(Optional.ofNullable(view.getPrivateMetadata()).orElse(""));
    return answer(sent, carried.channel(), reply(sent, carried));
  }

  /** The words that stand for an answer that didn't come. */
  Response instead(ViewSubmissionPayload sent, String words) {
    return refuse(sent.getView(), Optional.empty(), Message.of(words));
  }

  private Reply reply(ViewSubmissionPayload sent, Carried carried) {
    var who = new Asker.Who(sent.getUser().getId(), carried.channel());
    return carried
        .submit()
        .flatMap(buttons::read)
        .map(asked ->
            asker.ask(who, asked.command().name(), asked.arguments(), values(sent.getView())))
        .orElseGet(() -> Reply.refused(SlackTexts.OLD_BUTTON));
  }

  private Response answer(ViewSubmissionPayload sent, Optional<String> channel, Reply reply) {
    var view = sent.getView();
    return switch (reply) {
      case Reply.Said(var message, var _) ->
          message.blocks().isEmpty() ? Response.ok() : show(view, channel, message);
      case Reply.Refused(var message) -> refuse(view, channel, message);
      case Reply.Invalid(var errors) -> errors(view, errors);
      case Reply.Opens(var form) -> update(forms.of(form, channel));
      case Reply.Hands hands -> {
        var who = sent.getUser().getId();
        files.begin(new Whisper.Ear(who, channel, Optional.empty(), Optional.empty()), hands);
        yield Response.ok();
      }
    };
  }

  private Response refuse(View view, Optional<String> channel, Message message) {
    var last = inputs(view).stream().reduce((one, next) -> next);
    return last.isEmpty() || hasButtons(message)
        ? show(view, channel, message)
        : errors(view, Map.of(last.get(), message.words()));
  }

  private static boolean hasButtons(Message message) {
    return message.blocks().stream()
        .anyMatch(b ->
            b instanceof Block.Buttons || b instanceof Block.Aside a && !a.buttons().isEmpty());
  }

  private Response show(View view, Optional<String> channel, Message message) {
    return update(forms.of(FormView.title(view), message, channel));
  }

  private static Response update(JsonObject view) {
    return Response.json(200, Json.object(ACTION, "update", "view", view));
  }

  /** Slack shows errors at fields only: what belongs to none goes to the last. */
  private Response errors(View view, Map<String, String> errors) {
    var inputs = inputs(view);
    if (inputs.isEmpty()) {
      return show(view, Optional.empty(), Typing.joined(errors));
    }
    var shown = new JsonObject();
    errors.forEach((field, words) ->
        shown.addProperty(inputs.contains(field) ? field : inputs.getLast(), words));
    return Response.json(200, Json.object(ACTION, "errors", "errors", shown));
  }

  /** The fields that the form had: Slack names even those left empty, but not always its blocks. */
  private static List<String> inputs(View view) {
    return List.copyOf(state(view).keySet());
  }

  private static Map<String, Map<String, ViewState.Value>> state(View view) {
    return Optional.ofNullable(view.getState())
        .flatMap(state -> Optional.ofNullable(state.getValues()))
        .orElse(Map.of());
  }

  /** Field to what was filled in; what was left empty is left out. */
  static Map<String, String> values(View view) {
    var values = new HashMap<String, String>();
    state(view)
        .forEach((field, actions) ->
            actions.values().stream()
                .findFirst()
                .flatMap(Submitting::value)
                .ifPresent(value -> values.put(field, value)));
    return values;
  }

  private static Optional<String> value(ViewState.Value value) {
    return Optional.ofNullable(value.getValue())
        .or(() ->
            Optional.ofNullable(value.getSelectedOption()).map(ViewState.SelectedOption::getValue));
  }
}
