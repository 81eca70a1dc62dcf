package dev.peercircles.sandbox.discord;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Discord's limits for the definitions of slash commands. */
final class CommandRules {
  static final int SUBCOMMAND = 1;
  static final int GROUP = 2;
  private static final Pattern NAME =
      Pattern.compile("^[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}$");
  private static final int COMMANDS = 100;
  private static final int OPTIONS = 25;
  private static final int CHOICES = 25;
  private static final int DESCRIPTION = 100;
  private static final int LETTERS = 8000;

  private CommandRules() {}

  static void check(ArrayNode commands) {
    if (commands.size() > COMMANDS) {
      throw ApiError.of(400, 30032, "Maximum number of application commands reached (100).");
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < commands.size(); i++) {
      JsonNode command = commands.get(i);
      checkOne(Integer.toString(i), command, 0);
      if (letters(command) > LETTERS) {
        throw ApiError.invalid(
            Integer.toString(i),
            "APPLICATION_COMMAND_TOO_LARGE",
            "Command exceeds maximum size (" + LETTERS + ")");
      }
      if (!names.add(Json.text(command, "name"))) {
        throw ApiError.invalid(
            Integer.toString(i),
            "APPLICATION_COMMANDS_DUPLICATE_NAME",
            "Application command names must be unique");
      }
    }
  }

  private static void checkOne(String path, JsonNode entry, int depth) {
    String name = Json.text(entry, "name");
    if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
      throw ApiError.invalid(
          path + ".name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
    ComponentRules.between(path + ".description", Json.text(entry, "description"), 1, DESCRIPTION);
    checkChoices(path, entry);
    ArrayNode options = Json.arrayOf(entry, "options");
    if (options.size() > OPTIONS) {
      throw ApiError.tooLong(path + ".options", OPTIONS);
    }
    checkOptions(path, options, depth);
  }

  private static void checkOptions(String path, ArrayNode options, int depth) {
    Set<String> names = new HashSet<>();
    boolean optionalSeen = false;
    boolean verbs = options.valueStream().anyMatch(CommandRules::isVerb);
    for (int i = 0; i < options.size(); i++) {
      JsonNode option = options.get(i);
      String at = path + ".options." + i;
      boolean required = Json.flag(option, "required", false);
      if (verbs && !isVerb(option) || isVerb(option) && !mayStand(option, depth)) {
        throw ApiError.invalid(
            at + ".type",
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            "Sub-command and sub-command group option types are mutually exclusive to all others");
      }
      if (required && optionalSeen) {
        throw ApiError.invalid(
            at,
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            "Required options must be placed before non-required options");
      }
      optionalSeen |= !required;
      if (!names.add(Json.text(option, "name"))) {
        throw ApiError.invalid(
            at, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
      }
      checkOne(at, option, depth + 1);
    }
  }

  private static boolean isVerb(JsonNode option) {
    int type = Json.number(option, "type", 0);
    return type == SUBCOMMAND || type == GROUP;
  }

  private static boolean mayStand(JsonNode verb, int depth) {
    return depth == 0 || depth == 1 && Json.number(verb, "type", 0) == SUBCOMMAND;
  }

  private static void checkChoices(String path, JsonNode option) {
    ArrayNode choices = Json.arrayOf(option, "choices");
    if (choices.size() > CHOICES) {
      throw ApiError.tooLong(path + ".choices", CHOICES);
    }
    for (int i = 0; i < choices.size(); i++) {
      String at = path + ".choices." + i;
      ComponentRules.between(at + ".name", Json.text(choices.get(i), "name"), 1, 100);
      ComponentRules.between(at + ".value", choices.get(i).path("value").asString(""), 1, 100);
    }
  }

  /** Names, descriptions and values of a command and of all that is in it. */
  private static int letters(JsonNode entry) {
    int sum = Json.text(entry, "name").length() + Json.text(entry, "description").length();
    for (JsonNode choice : Json.arrayOf(entry, "choices")) {
      sum += Json.text(choice, "name").length() + choice.path("value").asString("").length();
    }
    for (JsonNode option : Json.arrayOf(entry, "options")) {
      sum += letters(option);
    }
    return sum;
  }
}
