package dev.peercircles.slack;

import dev.peercircles.commands.Command;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.Identity;
import dev.peercircles.commands.Nearest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what people type after {@code /circle}: a word, or a group and a verb, then the options in
 * order or by name ({@code until 2026-10-20}, {@code until:2026-10-20}, {@code until=2026-10-20}).
 * Nothing typed is help; a bare group is its first verb. Stateless and thread-safe.
 */
final class CommandLineParser {
  private static final String HELP = "help";

  private final CommandCatalog catalog;

  @Inject
  CommandLineParser(CommandCatalog catalog) {
    this.catalog = catalog;
  }

  Parsed parse(String line) {
    var words = words(line);
    var first = words.isEmpty() ? HELP : word(words, 0);
    var rest = words.isEmpty() ? words : words.subList(1, words.size());
    return listed(first)
        .map(command -> ArgumentReader.read(command, rest))
        .orElseGet(() -> grouped(first, rest));
  }

  private Parsed grouped(String group, List<String> rest) {
    var verbs = catalog.group(group);
    if (verbs.isEmpty()) {
      return unknown(group);
    }
    if (rest.isEmpty()) {
      return ArgumentReader.read(verbs.getFirst(), rest);
    }
    return listed(group + "." + word(rest, 0))
        .map(command -> ArgumentReader.read(command, rest.subList(1, rest.size())))
        .orElseGet(() -> unknownVerb(group, verbs, word(rest, 0)));
  }

  private Parsed unknownVerb(String group, List<Command> verbs, String verb) {
    return verbs.stream()
        .filter(c -> c.identity() == Identity.WITHHELD)
        .findFirst()
        .<Parsed>map(c -> new Parsed.Mistyped(SlackTexts.notHere(Usage.ROOT + group)))
        .orElseGet(() -> unknown(group + " " + verb));
  }

  private Optional<Command> listed(String name) {
    return catalog.find(name).filter(Command::listed);
  }

  private Parsed unknown(String typed) {
    var names =
        catalog.listed().stream().flatMap(c -> Stream.of(c.typed(), c.group())).distinct().toList();
    var begun = names.stream().filter(n -> typed.length() > 1 && n.startsWith(typed)).findFirst();
    var nearest =
        begun.or(() -> Nearest.to(typed, names, Math.max(1, typed.length() / 2))).map(this::usage);
    return new Parsed.Mistyped(SlackTexts.unknown(Fit.cut(typed, 40), nearest));
  }

  /** How to type a command, or the first of a group. */
  private String usage(String name) {
    return listed(name.replace(' ', '.'))
        .or(() -> catalog.group(name).stream().findFirst())
        .map(Usage::of)
        .orElse(Usage.ROOT + name);
  }

  private static List<String> words(String line) {
    return Stream.of(line.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
  }

  private static String word(List<String> words, int index) {
    return words.get(index).toLowerCase(Locale.ROOT);
  }
}
