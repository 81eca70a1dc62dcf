package dev.peercircles.discord;

import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import java.util.Collection;
import java.util.List;

/** Every sentence that only Discord makes the bot say. */
final class DiscordTexts {
  /** What a thread is called if its message has no words. */
  static final String THREAD = "Answers";

  /** On the button for a form that could not open by itself. */
  static final String OPEN_FORM = "Open the form";

  static final String SEND = "Send";
  static final String EDIT = "Edit";
  static final String DROP = "Drop";

  /** To somebody in a channel that the bot may not view. */
  static final String UNSEEN =
      "I can't see this channel, so I can't help here. Try it in your circle's channel; or, to let"
          + " me in, open this channel's settings, choose Permissions, and give me View Channel.";

  private DiscordTexts() {}

  /** Something of ours broke. */
  static Message broke() {
    return Message.of(
        "Not saved: something went wrong on our side. Nothing is lost on yours; press again in a"
            + " minute.");
  }

  /** A form's values don't do. */
  static Message invalid(Collection<String> errors) {
    var message = Message.of("Not saved yet:");
    for (var error : errors) {
      message = message.paragraph(Text.of(error));
    }
    return message;
  }

  /** Above what stood in a form, so that it can be copied. */
  static Text youWrote() {
    return Text.NONE.bold("What you wrote, to copy:");
  }

  /** A way back to a form. */
  static Block openAgain(Prefilled opener) {
    return new Block.Buttons(List.of(new Button.Press("Open the form again", opener, true)));
  }

  /** A form can't follow what was just done, but a press can open it. */
  static Message formFollows() {
    return Message.of("One more step, in a form.");
  }

  /** A draft that its author thought better of. */
  static Message dropped() {
    return Message.of("Dropped. Nothing of it is kept.");
  }

  /** A form that was kept for a while, and is no more. */
  static Message formForgotten() {
    return Message.of("That form is no longer open. Begin again with /circle help.");
  }

  /** What a group of commands is about, in Discord's menu. */
  static String aboutGroup(String group) {
    return "All about " + group;
  }
}
