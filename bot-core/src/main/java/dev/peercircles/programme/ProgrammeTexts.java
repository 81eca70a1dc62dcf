package dev.peercircles.programme;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Platform;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.Option;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every sentence about the programme as a whole: help, and a circle that pauses. */
final class ProgrammeTexts {
  static final Message PAUSE = Message.of("We pause for a few days.");

  private static final Text BREAK = Text.of("\n");

  private ProgrammeTexts() {}

  static Message stepOut(Circle circle) {
    return Message.EMPTY
        .paragraph(
            Text.of(
                "In "
                    + circle.name()
                    + " you would sit with somebody who reports to you, directly or through"
                    + " others. People only say what they are stuck on where no boss is in the"
                    + " room, so the circle pauses."))
        .paragraph(
            Text.of(
                "Would you step out, or ask whoever runs the programme to place you elsewhere? If"
                    + " the reporting line has changed, tell them. The circle reads only that it"
                    + " pauses."));
  }

  /** To a host: somebody else may receive what is written to the bot. */
  static Message overheard(Circle circle) {
    return Message.EMPTY
        .paragraph(
            Text.of(
                "Somebody else seems to listen with this bot's token: "
                    + circle.home().platform().title()
                    + " counts more connections than the bot opened, and gives what people type to"
                    + " any of them. So "
                    + circle.possessive()
                    + " story box rests: it takes nothing and nothing is drawn. What waits in it"
                    + " stays sealed."))
        .paragraph(
            Text.of(
                "Please tell whoever runs the bot: stop any other process that has its token, or"
                    + " make a new token and delete the old one. The box goes on by itself once"
                    + " only the bot listens."));
  }

  static Message help(List<Command> commands, Optional<Platform> platform) {
    var typed =
        commands.stream()
            .map(ProgrammeTexts::line)
            .reduce(
                Text.NONE,
                (all, line) -> all.spans().isEmpty() ? line : all.then(BREAK).then(line));
    return opening()
        .paragraph(typed)
        .aside(
            Text.of(
                "What you answer stands in the circle's channel under your name. Our copy goes"
                    + " after the next closing; "
                    + platform.map(Platform::title).orElse("the chat platform")
                    + " keeps the thread."))
        .aside(
            Text.of(
                "Joining, leaving and your own time zone can't be changed here yet: ask whoever"
                    + " runs the programme."));
  }

  private static Message opening() {
    return Message.of(
        "A circle is a few peers, no boss among them, who say every week what they are stuck on"
            + " and help each other with what they have lived through. I ask the questions and"
            + " keep the time.");
  }

  private static Text line(Command command) {
    var options =
        command.options().stream()
            .filter(Option::shown)
            .map(ProgrammeTexts::option)
            .collect(Collectors.joining());
    return Text.NONE
        .bold("/" + CommandCatalog.ROOT + " " + command.typed() + options)
        .plain(" · " + command.about());
  }

  private static String option(Option option) {
    var words = option.name() + " " + value(option);
    return option.required() ? " " + words : " [" + words + "]";
  }

  private static String value(Option option) {
    return switch (option.kind()) {
      case PERSON -> "@PERSON";
      case CHOICE -> option.choices().isEmpty() ? "NAME" : String.join("|", option.choices());
      case DATE, NUMBER, WORDS, CIRCLE -> option.kind().name();
    };
  }
}
