package dev.peercircles.slack;

import dev.peercircles.commands.Command;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.Invocation;
import dev.peercircles.commands.Option;
import dev.peercircles.commands.Scope;
import dev.peercircles.messages.Prefilled;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives what a button or form carries the names that the command has for it. Stateless. */
final class ButtonReader {
  private final CommandCatalog catalog;

  @Inject
  ButtonReader(CommandCatalog catalog) {
    this.catalog = catalog;
  }

  /** What it asks for. */
  record Asked(Command command, Map<String, String> arguments) {
    Asked {
      arguments = Map.copyOf(arguments);
    }
  }

  /** Empty for a button of a command that is no more, or that takes less than it carries. */
  Optional<Asked> read(Prefilled prefilled) {
    return catalog
        .find(prefilled.command())
        .filter(c -> prefilled.arguments().size() <= names(c).size())
        .map(c -> new Asked(c, named(names(c), prefilled.arguments())));
  }

  private static List<String> names(Command command) {
    var names = new ArrayList<String>();
    if (command.scope() == Scope.CIRCLE) {
      names.add(Invocation.CIRCLE);
    }
    command.options().stream().map(Option::name).forEach(names::add);
    return names;
  }

  private static Map<String, String> named(List<String> names, List<String> values) {
    var named = new HashMap<String, String>();
    for (int i = 0; i < values.size(); i++) {
      if (!values.get(i).isEmpty()) {
        named.put(names.get(i), values.get(i));
      }
    }
    return named;
  }
}
