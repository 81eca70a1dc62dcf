package dev.peercircles.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.response.Response;
import dev.peercircles.commands.Reply;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Slash commands: answered in the acknowledgement itself, so nothing said is ever lost. Only what
 * hands over a file is answered once that is done.
 */
final class Typing {
  private final CommandLineParser parser;
  private final Asker asker;
  private final FormView forms;
  private final BlockKitRenderer renderer;
  private final Whisper whisper;
  private final HandingOver files;

  @Inject
  Typing(
      CommandLineParser parser,
      Asker asker,
      FormView forms,
      BlockKitRenderer renderer,
      Whisper whisper,
      HandingOver files) {
    this.parser = parser;
    this.asker = asker;
    this.forms = forms;
    this.renderer = renderer;
    this.whisper = whisper;
    this.files = files;
  }

  Response answer(SlashCommandPayload typed) {
    return switch (parser.parse(Optional.ofNullable(typed.getText()).orElse(""))) {
      case Parsed.Mistyped(var cure) -> say(cure);
      case Parsed.Asks(var command, var arguments) ->
          answer(typed, asker.ask(who(typed), command.name(), arguments, Map.of()));
    };
  }

  /** The words that stand for an answer that didn't come. */
  Response instead(String words) {
    return say(Message.of(words));
  }

  private static Asker.Who who(SlashCommandPayload typed) {
    return new Asker.Who(typed.getUserId(), Optional.ofNullable(typed.getChannelId()));
  }

  private Response answer(SlashCommandPayload typed, Reply reply) {
    return switch (reply) {
      case Reply.Said(var message, var _) -> say(message);
      case Reply.Refused(var message) -> say(message);
      case Reply.Invalid(var errors) -> say(joined(errors));
      case Reply.Opens(var form) -> open(typed, form);
      case Reply.Hands hands -> {
        files.begin(ear(typed), hands);
        yield Response.ok();
      }
    };
  }

  private static Whisper.Ear ear(SlashCommandPayload typed) {
    return new Whisper.Ear(
        typed.getUserId(),
        Optional.ofNullable(typed.getChannelId()),
        Optional.empty(),
        Optional.ofNullable(typed.getResponseUrl()));
  }

  private Response open(SlashCommandPayload typed, Form form) {
    JsonObject view = forms.of(form, Optional.ofNullable(typed.getChannelId()));
    return whisper.open(typed.getTriggerId(), view)
        ? Response.ok()
        : instead(SlackTexts.NOT_OPENED);
  }

  private Response say(Message message) {
    return message.blocks().isEmpty()
        ? Response.ok()
        : Response.json(200, renderer.privately(message));
  }

  /** What is wrong, where there is no form to show it in. */
  static Message joined(Map<String, String> errors) {
    return errors.values().stream()
        .sorted()
        .reduce(
            Message.EMPTY, (said, words) -> said.paragraph(Text.of(words)), (one, other) -> other);
  }
}
