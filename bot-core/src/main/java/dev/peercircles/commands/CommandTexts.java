package dev.peercircles.commands;

import dev.peercircles.circles.Circle;
import dev.peercircles.circles.Platform;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import dev.peercircles.messages.Prefilled;
import dev.peercircles.messages.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every sentence that the router can say. */
final class CommandTexts {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

  /** What everybody reads who is not inside, whatever the reason. */
  static final String NO_PLACE =
      "No place in this circle for now. Circles stay small and never mix reporting lines;"
          + " which it was isn't said.";

  static final String NOT_SAVED =
      "Not saved: the database didn't answer. Nothing is lost on your side; press again in a"
          + " minute.";

  private CommandTexts() {}

  /** Below a private answer: a message could not reach who asked. */
  static Message unreached(Message answer, Platform platform) {
    return answer.aside(
        Text.of(
            "A direct message from me couldn't reach you. "
                + switch (platform) {
                  case DISCORD ->
                      "If you want them, allow direct messages in this server's privacy settings"
                          + " (press the server's name).";
                  case SLACK ->
                      "If you want them, find Peer Circles under Apps in Slack; if it takes no"
                          + " messages there, whoever runs it can mend that.";
                }));
  }

  static Message pauses(Circle circle) {
    return Message.of("We pause for a few days. " + circle.name() + " goes on as soon as it can.");
  }

  static Message notStarted(Circle circle) {
    return Message.of(
        circle.name() + " starts on " + circle.from().format(DAY) + ". Nothing to do until then.");
  }

  static Message ended(Circle circle) {
    return Message.of(
        circle.name() + " ended on " + circle.until().format(DAY) + ". Thank you for being in it.");
  }

  static Message whichCircle(List<Button> circles) {
    return Message.of("Which circle do you mean?").rows(circles);
  }

  static Message unknown(String typed, Optional<String> nearest) {
    var there = Text.of("There is no ").bold(shortened(typed)).plain(" here. ");
    var meant =
        nearest.map(n -> Text.of("Did you mean ").bold(slash(n)).plain("? ")).orElse(Text.NONE);
    return Message.EMPTY
        .paragraph(there.then(meant).then(whatThereIs()))
        .buttons(new Button.Press("Help", Prefilled.of("help")));
  }

  static Message missing(Command command, Option option, LocalDate today) {
    var missing = Text.NONE.bold(option.name()).plain(" is missing" + about(option) + ". ");
    return Message.EMPTY.paragraph(missing.then(example(command, today)));
  }

  static Message unreadable(Command command, Option option, String typed, LocalDate today) {
    var unreadable = Text.of("“" + shortened(typed) + "” isn't " + wanted(option) + ". ");
    return Message.EMPTY.paragraph(unreadable.then(example(command, today)));
  }

  private static String about(Option option) {
    return option.about().isEmpty() ? "" : ": " + option.about();
  }

  private static String wanted(Option option) {
    return switch (option.kind()) {
      case DATE -> "a date that I can read: write it like 2026-12-01, or as a weekday";
      case NUMBER -> "a whole number";
      case CHOICE -> "one of " + String.join(", ", option.choices());
      case PERSON -> "somebody I know here";
      case CIRCLE -> "one of your circles";
      case WORDS -> "something I can read";
    };
  }

  /** A line that would work: what must be given, and of the rest nothing. */
  private static Text example(Command command, LocalDate today) {
    if (!command.listed()) {
      return whatThereIs();
    }
    var arguments =
        command.options().stream()
            .filter(o -> o.shown() && o.required())
            .map(o -> " " + o.name() + " " + sample(o, today))
            .collect(Collectors.joining());
    return Text.of("For example ").bold(slash(command.typed()) + arguments).plain(".");
  }

  private static Text whatThereIs() {
    return Text.NONE.bold(slash("help")).plain(" shows what there is.");
  }

  private static String sample(Option option, LocalDate today) {
    return switch (option.kind()) {
      case DATE -> today.plusWeeks(2).toString();
      case NUMBER -> "3";
      case CHOICE -> option.choices().stream().findFirst().orElse("…");
      case PERSON -> "@somebody";
      case CIRCLE -> "the-circle";
      case WORDS -> "…";
    };
  }

  private static String slash(String typed) {
    return "/" + CommandCatalog.ROOT + " " + typed;
  }

  private static String shortened(String typed) {
    return typed.codePointCount(0, typed.length()) <= 40
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, 39)) + "…";
  }
}
