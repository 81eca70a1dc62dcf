package dev.peercircles.discord;

import dev.peercircles.commands.Reply;
import dev.peercircles.discord.KeptForms.Press;
import dev.peercircles.discord.KeptForms.Wish;
import dev.peercircles.messages.Form;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives replies to people, privately. Blocks; only on the virtual threads of events. */
final class Answers {
  private static final Logger log = LoggerFactory.getLogger(Answers.class);

  private final DiscordRenderer renderer;
  private final KeptForms kept;
  private final DiscordFiles files;

  @Inject
  Answers(DiscordRenderer renderer, KeptForms kept, DiscordFiles files) {
    this.renderer = renderer;
    this.kept = kept;
    this.files = files;
  }

  /**
   * Says "thinking…", to them alone. False if Discord takes no answer any more, or another process
   * gave it: then nothing must be done, since they see a failure and will ask again, or an answer.
   */
  boolean defer(IReplyCallback event) {
    try {
      event.deferReply(true).complete();
      return true;
    } catch (ErrorResponseException e) {
      log.warn("an interaction could not be acknowledged: {}", Failures.inWords(e));
      return false;
    }
  }

  /** Opens a form, as first response. */
  void open(IModalCallback event, Form form, Prefilled opener) {
    event.replyModal(ModalBuilder.build(form, opener)).complete();
  }

  /** Promises another message in place of the one pressed. False as in {@link #defer}. */
  boolean deferInPlace(IMessageEditCallback event) {
    try {
      event.deferEdit().complete();
      return true;
    } catch (ErrorResponseException e) {
      log.warn("an interaction could not be acknowledged: {}", Failures.inWords(e));
      return false;
    }
  }

  /** Puts an answer in place of the message pressed, after {@link #deferInPlace}. */
  void inPlace(IReplyCallback event, Message message) {
    edit(event, renderer.render(message));
  }

  /** Opens a form that was kept; says so if it is no more. */
  void keptForm(IReplyCallback reply, IModalCallback modal, String token) {
    var form = kept.find(token);
    if (form.isPresent()) {
      modal.replyModal(ModalBuilder.build(form.get())).complete();
    } else {
      say(reply, DiscordTexts.formForgotten());
    }
  }

  /** Answers as first response. */
  void atOnce(IReplyCallback event, Reply reply) {
    switch (reply) {
      case Reply.Said(var message, var _) -> say(event, message);
      case Reply.Refused(var message) -> say(event, message);
      case Reply.Invalid(var errors) -> say(event, invalid(errors));
      case Reply.Opens(var form) -> event.reply(followed(form)).setEphemeral(true).complete();
      case Reply.Hands hands -> {
        if (defer(event)) {
          hand(event, hands);
        }
      }
    }
  }

  /** Answers after {@link #defer}. */
  void afterwards(IReplyCallback event, Reply reply) {
    afterwards(event, reply, List.of(), Optional.empty());
  }

  /**
   * Answers a form after {@link #defer}.
   *
   * @param typed what they wrote: given back if it isn't taken
   * @param opener what opens the form again
   */
  void afterwards(
      IReplyCallback event, Reply reply, List<String> typed, Optional<Prefilled> opener) {
    switch (reply) {
      case Reply.Said(var message, var _) -> edit(event, renderer.render(message));
      case Reply.Refused(var message) -> giveBack(event, message, typed, again(typed, opener));
      case Reply.Invalid(var errors) -> giveBack(event, invalid(errors), typed, opener);
      case Reply.Hands hands -> hand(event, hands);
      case Reply.Opens(var form) -> {
        if (typed.isEmpty() || Preview.words(form).isEmpty()) {
          edit(event, followed(form));
        } else {
          preview(event, form);
        }
      }
    }
  }

  /** After a deferral, which leaves a quarter of an hour. */
  private void hand(IReplyCallback event, Reply.Hands hands) {
    var user = event.getUser().getId();
    var handed = files.hand(event.getJDA(), user, hands.file(), hands.words());
    edit(event, renderer.render(hands.answer().apply(handed)));
  }

  /** Discord opens no form after a form: what they wrote is shown as it would be sent. */
  private void preview(IReplyCallback event, Form form) {
    var pages = Preview.pages(form);
    if (pages.size() == 1) {
      edit(event, withButtons(pages.getFirst(), form));
      return;
    }
    edit(event, renderer.render(pages.getFirst()));
    for (var page : pages.subList(1, pages.size() - 1)) {
      event.getHook().sendMessage(renderer.render(page)).setEphemeral(true).complete();
    }
    var last = withButtons(pages.getLast(), form);
    event.getHook().sendMessage(last).setEphemeral(true).complete();
  }

  private MessageCreateData withButtons(Message message, Form form) {
    var handle = kept.keep(form);
    return MessageCreateBuilder.from(renderer.render(message))
        .addComponents(
            ActionRow.of(
                Button.primary(new Press(Wish.SEND, handle).id(), DiscordTexts.SEND),
                Button.secondary(new Press(Wish.OPEN, handle).id(), DiscordTexts.EDIT),
                Button.secondary(new Press(Wish.DROP, handle).id(), DiscordTexts.DROP)))
        .build();
  }

  /** What wasn't taken is given back: Discord has closed the form, whatever the answer. */
  private void giveBack(
      IReplyCallback event, Message message, List<String> typed, Optional<Prefilled> opener) {
    var withOpener = opener.map(o -> message.and(DiscordTexts.openAgain(o))).orElse(message);
    var pages = GivenBack.pages(withOpener, typed);
    edit(event, renderer.render(pages.getFirst()));
    pages.stream()
        .skip(1)
        .map(page -> event.getHook().sendMessage(renderer.render(page)).setEphemeral(true))
        .forEach(RestAction::complete);
  }

  /** Whoever wrote nothing has nothing to bring back to the form. */
  private static Optional<Prefilled> again(List<String> typed, Optional<Prefilled> opener) {
    return typed.isEmpty() ? Optional.empty() : opener;
  }

  private static Message invalid(Map<String, String> errors) {
    return DiscordTexts.invalid(new TreeMap<>(errors).values());
  }

  private void say(IReplyCallback event, Message message) {
    event.reply(renderer.render(message)).setEphemeral(true).complete();
  }

  private static void edit(IReplyCallback event, MessageCreateData message) {
    event.getHook().editOriginal(MessageEditData.fromCreateData(message)).complete();
  }

  private MessageCreateData followed(Form form) {
    var id = new Press(Wish.OPEN, kept.keep(form)).id();
    return MessageCreateBuilder.from(renderer.render(DiscordTexts.formFollows()))
        .addComponents(ActionRow.of(Button.primary(id, DiscordTexts.OPEN_FORM)))
        .build();
  }
}
