package dev.peercircles.programme;

import dev.peercircles.commands.AnswerKind;
import dev.peercircles.commands.Call;
import dev.peercircles.commands.Command;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.Commands;
import dev.peercircles.commands.Reply;
import dev.peercircles.commands.Scope;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;

/** {@code help}: what can be typed, and where an answer goes. */
final class HelpCommand implements Commands {
  private final Provider<CommandCatalog> catalog;

  /** The catalogue comes later, since help is in it. */
  @Inject
  HelpCommand(Provider<CommandCatalog> catalog) {
    this.catalog = catalog;
  }

  @Override
  public List<Command> all() {
    return List.of(command());
  }

  Command command() {
    return new Command(
        "help",
        "What this is, and what you can type",
        Scope.PERSON,
        AnswerKind.PRIVATE,
        true,
        List.of(),
        this::help);
  }

  private Reply help(Call call) {
    var platform = call.circle().map(c -> c.home().platform());
    return Reply.said(ProgrammeTexts.help(catalog.get().listed(), platform));
  }
}
