package dev.peercircles.slack;

import dev.peercircles.commands.Command;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.Option;
import java.util.stream.Collectors;

/** How a command is typed. */
final class Usage {
  static final String ROOT = "/" + CommandCatalog.ROOT + " ";

  private Usage() {}

  /** {@code /circle away until DATE}; what may be left out stands in brackets. */
  static String of(Command command) {
    return ROOT
        + command.typed()
        + command.options().stream()
            .filter(Option::shown)
            .map(o -> o.required() ? " " + named(o) : " [" + named(o) + "]")
            .collect(Collectors.joining());
  }

  private static String named(Option option) {
    return option.name() + " " + value(option);
  }

  private static String value(Option option) {
    return switch (option.kind()) {
      case DATE -> "DATE";
      case CIRCLE -> "CIRCLE";
      case PERSON -> "@PERSON";
      case NUMBER -> "NUMBER";
      case CHOICE -> option.choices().isEmpty() ? "NAME" : String.join("|", option.choices());
      case WORDS -> "WORDS";
    };
  }
}
