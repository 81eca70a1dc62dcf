package dev.peercircles.discord;

import dev.peercircles.commands.Command;
import dev.peercircles.commands.CommandCatalog;
import dev.peercircles.commands.Option;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The catalogue as Discord's one root command, with its subcommands and their groups. Pure. */
final class CommandDefinition {
  private static final int ABOUT = 100;

  private CommandDefinition() {}

  /** The root command with everything that people can type. */
  static SlashCommandData of(CommandCatalog catalog) {
    var root = Commands.slash(CommandCatalog.ROOT, "Your circles");
    var groups =
        catalog.listed().stream()
            .collect(Collectors.groupingBy(Command::group, TreeMap::new, Collectors.toList()));
    groups.forEach((group, commands) -> {
      if (commands.getFirst().name().equals(group)) {
        root.addSubcommands(sub(group, commands.getFirst()));
      } else {
        root.addSubcommandGroups(group(group, commands));
      }
    });
    return root;
  }

  /**
   * What people see of a definition, so that two can be compared: Discord answers with defaults of
   * its own filled in, and leaves others out.
   */
  static String shape(SlashCommandData definition) {
    return shape(definition.toData());
  }

  private static SubcommandGroupData group(String group, List<Command> commands) {
    return new SubcommandGroupData(group, DiscordTexts.aboutGroup(group))
        .addSubcommands(
            commands.stream().map(c -> sub(c.name().substring(group.length() + 1), c)).toList());
  }

  private static SubcommandData sub(String name, Command command) {
    // Discord wants what must be given before what may be.
    var options =
        command.options().stream()
            .filter(Option::shown)
            .sorted((a, b) -> Boolean.compare(b.required(), a.required()))
            .map(CommandDefinition::option)
            .toList();
    return new SubcommandData(name, about(command.about(), name)).addOptions(options);
  }

  private static OptionData option(Option option) {
    var data =
        new OptionData(
            type(option), option.name(), about(option.about(), option.name()), option.required());
    option.choices().forEach(choice -> data.addChoice(choice, choice));
    return data;
  }

  private static OptionType type(Option option) {
    return switch (option.kind()) {
      case NUMBER -> OptionType.INTEGER;
      case PERSON -> OptionType.USER;
      case DATE, CIRCLE, CHOICE, WORDS -> OptionType.STRING;
    };
  }

  private static String about(String about, String name) {
    return about.isBlank() ? name : Cut.to(ABOUT, about);
  }

  private static String shape(DataObject data) {
    return "%s %s %s %s%s%s"
        .formatted(
            data.getString("type", "1"),
            data.getString("name"),
            data.getString("description", ""),
            data.getBoolean("required", false),
            shape(data, "options"),
            choices(data));
  }

  private static String shape(DataObject data, String list) {
    // The order of subcommands and groups means nothing, and JDA keeps none; that of options does.
    return data.optArray(list).orElseGet(DataArray::empty).stream(DataArray::getObject)
        .sorted(Comparator.comparing(CommandDefinition::subcommand))
        .map(CommandDefinition::shape)
        .collect(Collectors.joining("\n", "[", "]"));
  }

  private static String subcommand(DataObject data) {
    return data.getInt("type") <= OptionType.SUB_COMMAND_GROUP.getKey()
        ? data.getString("name")
        : "";
  }

  private static String choices(DataObject data) {
    return data.optArray("choices").orElseGet(DataArray::empty).stream(DataArray::getObject)
        .map(choice -> choice.getString("name") + "=" + choice.getString("value"))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
