package dev.peercircles.slack;

import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import java.util.Optional;

/** Every sentence that only Slack's users read. */
final class SlackTexts {
  static final String LATE =
      "Not saved: that took too long. Nothing is lost on your side; press again in a minute.";
  static final String BROKE =
      "Not saved: something went wrong on our side. Nothing is lost on yours; press again in a"
          + " minute.";
  static final String NOT_OPENED =
      "The form didn't open just now. Nothing is lost; try again in a moment.";
  static final String OLD_BUTTON =
      "This button is from an earlier version and leads nowhere now. Type /circle help to see what"
          + " there is.";
  static final String TITLE = "Peer circles";
  static final String CLOSE = "Close";
  static final String CUT = "…";

  private SlackTexts() {}

  /** What was typed is no command. */
  static Message unknown(String typed, Optional<String> nearest) {
    var text = Text.of("I don't know ").bold("/circle " + typed).plain(".");
    return say(
        nearest
            .map(usage -> text.plain(" Did you mean ").bold(usage).plain("?"))
            .orElseGet(() -> text.plain(" Type ").bold("/circle help").plain(" for a list.")));
  }

  /** A command lacks something. */
  static Message lacks(String option, String usage) {
    return say(Text.NONE.bold(option).plain(" is missing. Type ").bold(usage).plain("."));
  }

  /** More was typed than the command takes. */
  static Message tooMuch(String word, String usage) {
    return say(
        Text.of("I don't know what to do with ")
            .bold(word)
            .plain(" here. Type ")
            .bold(usage)
            .plain("."));
  }

  /** Somebody may have begun to tell a story after a command: nothing of it is repeated. */
  static Message notHere(String usage) {
    return say(
        Text.of(
                "I didn't read on, and kept nothing: what is typed after a command stands in"
                    + " Slack's history of commands. Type only ")
            .bold(usage)
            .plain("; a form opens."));
  }

  private static Message say(Text text) {
    return Message.EMPTY.paragraph(text);
  }
}
