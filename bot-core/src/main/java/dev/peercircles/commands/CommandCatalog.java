package dev.peercircles.commands;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.peercircles.messages.Prefilled;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All commands. What would not fit a platform is refused when it is built, at start-up. */
public final class CommandCatalog {
  /** The one slash command, without its slash. */
  public static final String ROOT = "circle";

  private static final int ENTRIES = 25;
  private static final int CHARACTERS = 8_000;

  private final Map<String, Command> byName;

  @Inject
  CommandCatalog(Set<Commands> commands) {
    this(commands.stream().flatMap(c -> c.all().stream()).toList());
  }

  /** Of these alone. */
  public CommandCatalog(Collection<Command> commands) {
    byName =
        commands.stream()
            .collect(
                Collectors.toMap(
                    Command::name, Function.identity(), CommandCatalog::twice, TreeMap::new));
    check();
  }

  /** A command by name. */
  public Optional<Command> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** What people can type, by name. */
  public List<Command> listed() {
    return byName.values().stream()
        .filter(Command::listed)
        .sorted(Comparator.comparing(Command::name))
        .toList();
  }

  /**
   * The verbs of a group, listed ones only, first the one that only shows: a bare group is that.
   * Empty for a single word.
   */
  public List<Command> group(String group) {
    return listed().stream()
        .filter(c -> c.name().startsWith(group + "."))
        .sorted(Comparator.comparing(c -> !c.name().endsWith(".show")))
        .toList();
  }

  private void check() {
    byName.values().forEach(CommandCatalog::requireFits);
    var names = byName.keySet();
    names.stream()
        .filter(n -> n.contains(".") && names.contains(n.substring(0, n.indexOf('.'))))
        .findFirst()
        .ifPresent(n -> refuse(n.substring(0, n.indexOf('.')) + " is both a command and a group"));
    var roots = listed().stream().collect(groupingBy(Command::group, counting()));
    requireAtMost(ENTRIES, roots.size(), "entries at the top");
    roots.forEach((group, n) -> requireAtMost(ENTRIES, n, "verbs in " + group));
    requireAtMost(CHARACTERS, characters(listed()), "characters in all");
  }

  private static void requireFits(Command command) {
    if (command.longestButton() > Prefilled.LONGEST) {
      refuse(command.name() + " needs " + command.longestButton() + " characters in a button");
    }
    requireAtMost(100, command.about().length(), "characters about " + command.name());
    requireAtMost(ENTRIES, command.options().size(), "options of " + command.name());
  }

  /** As Discord counts: names and descriptions of everything in the root. */
  private static int characters(Collection<Command> commands) {
    return commands.stream()
        .mapToInt(c ->
            c.name().length()
                + c.about().length()
                + c.options().stream().mapToInt(o -> o.name().length() + o.about().length()).sum())
        .sum();
  }

  private static void requireAtMost(int most, long is, String what) {
    if (is > most) {
      refuse(is + " " + what + ", at most " + most);
    }
  }

  private static Command twice(Command one, Command other) {
    throw new IllegalStateException("two commands are called " + one.name() + ": " + other.about());
  }

  private static void refuse(String why) {
    throw new IllegalStateException("commands that don't fit: " + why);
  }
}
