package dev.peercircles.slack;

import dev.peercircles.commands.Command;
import dev.peercircles.messages.Message;
import java.util.Map;

/** What a typed line turned out to be. */
sealed interface Parsed {

  /** A command with its arguments as typed, by option name. */
  record Asks(Command command, Map<String, String> arguments) implements Parsed {
    public Asks {
      arguments = Map.copyOf(arguments);
    }
  }

  /** Nothing that could be asked; and how to put it. */
  record Mistyped(Message cure) implements Parsed {}
}
