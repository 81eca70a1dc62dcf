package dev.peercircles.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Pressed buttons, below messages and in views. Acknowledged once done; the words follow. */
final class Pressing {
  private final ButtonReader buttons;
  private final Asker asker;
  private final FormView forms;
  private final Whisper whisper;
  private final Errands errands;
  private final HandingOver files;

  @Inject
  Pressing(
      ButtonReader buttons,
      Asker asker,
      FormView forms,
      Whisper whisper,
      Errands errands,
      HandingOver files) {
    this.buttons = buttons;
    this.asker = asker;
    this.forms = forms;
    this.whisper = whisper;
    this.errands = errands;
    this.files = files;
  }

  Response answer(BlockActionPayload pressed) {
    command(pressed).ifPresent(command -> answer(pressed, reply(pressed, command)));
    return Response.ok();
  }

  /** The words that stand for an answer that didn't come. */
  Response instead(BlockActionPayload pressed, String words) {
    say(pressed, Message.of(words));
    return Response.ok();
  }

  /** None for a button that only opens a page: Slack tells of those too. */
  private static Optional<String> command(BlockActionPayload pressed) {
    return pressed.getActions().stream()
        .findFirst()
        .flatMap(a -> Optional.ofNullable(a.getValue()))
        .filter(value -> !value.isEmpty());
  }

  private Reply reply(BlockActionPayload pressed, String command) {
    var who = new Asker.Who(pressed.getUser().getId(), channel(pressed));
    return asked(command)
        .map(asked -> asker.ask(who, asked.command().name(), asked.arguments(), Map.of()))
        .orElseGet(() -> Reply.refused(SlackTexts.OLD_BUTTON));
  }

  private Optional<ButtonReader.Asked> asked(String command) {
    try {
      return buttons.read(Prefilled.decode(command));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void answer(BlockActionPayload pressed, Reply reply) {
    switch (reply) {
      case Reply.Said(var message, var _) -> say(pressed, message);
      case Reply.Refused(var message) -> say(pressed, message);
      case Reply.Invalid(var errors) -> say(pressed, Typing.joined(errors));
      case Reply.Hands hands -> files.begin(ear(pressed), hands);
      case Reply.Opens(var form) -> {
        var view = forms.of(form, channel(pressed));
        // A form of a button in a view takes that view's place: no trigger that could die.
        boolean shown =
            view(pressed)
                .map(open -> whisper.update(open.getId(), view))
                .orElseGet(() -> whisper.open(pressed.getTriggerId(), view));
        if (!shown) {
          say(pressed, Message.of(SlackTexts.NOT_OPENED));
        }
      }
    }
  }

  /** Not before the acknowledgement: that one has three seconds, this has half an hour. */
  private void say(BlockActionPayload pressed, Message message) {
    if (!message.blocks().isEmpty()) {
      errands.run(
          "whisper",
          () ->
              view(pressed)
                  .ifPresentOrElse(
                      view -> put(view, channel(pressed), message),
                      () -> whisper.tell(ear(pressed), message)));
    }
  }

  private void put(View view, Optional<String> channel, Message message) {
    whisper.update(view.getId(), forms.of(FormView.title(view), message, channel));
  }

  private static Optional<View> view(BlockActionPayload pressed) {
    return Optional.ofNullable(pressed.getView());
  }

  private static Optional<String> channel(BlockActionPayload pressed) {
    return Optional.ofNullable(pressed.getChannel())
        .map(BlockActionPayload.Channel::getId)
        .or(() ->
            view(pressed)
                .flatMap(v -> Optional.ofNullable(v.getPrivateMetadata()))
                .flatMap(metadata -> Carried.decode(metadata).channel()));
  }

  private static Whisper.Ear ear(BlockActionPayload pressed) {
    return new Whisper.Ear(
        pressed.getUser().getId(),
        channel(pressed),
        thread(pressed),
        Optional.ofNullable(pressed.getResponseUrl()));
  }

  /** Only for a button on a reply: on the message above a thread one is in the channel. */
  private static Optional<String> thread(BlockActionPayload pressed) {
    return Optional.ofNullable(pressed.getContainer())
        .filter(c -> c.getThreadTs() != null && !c.getThreadTs().equals(c.getMessageTs()))
        .map(BlockActionPayload.Container::getThreadTs);
  }
}
