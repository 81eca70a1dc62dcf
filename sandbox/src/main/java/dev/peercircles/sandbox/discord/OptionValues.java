package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.discord.SlashLine.Unresolved;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns typed words into the typed values that Discord sends, refusing what its client refuses. */
final class OptionValues {
  private final GuildState guild;
  private final Rights rights;
  private final PeopleJson people;
  private final GuildJson channels;

  OptionValues(GuildState guild, Rights rights, PeopleJson people, GuildJson channels) {
    this.guild = guild;
    this.rights = rights;
    this.people = people;
    this.channels = channels;
  }

  /**
   * The option with its value; people and channels it names are put into the data's {@code
   * resolved}.
   */
  ObjectNode read(JsonNode option, String text, ObjectNode data) throws Unresolved {
    int type = Json.number(option, "type", 0);
    ObjectNode filled = Json.object().put("name", Json.text(option, "name")).put("type", type);
    String word = choice(option, text);
    switch (type) {
      case 3 -> filled.put("value", checkedText(option, word));
      case 4 -> filled.put("value", number(option, word).longValue());
      case 5 -> filled.put("value", Boolean.parseBoolean(word));
      case 6, 9 -> filled.put("value", person(word, data));
      case 7 -> filled.put("value", channel(word, data));
      case 10 -> filled.put("value", number(option, word).doubleValue());
      default -> throw new Unresolved("this simulator can't fill options of type " + type);
    }
    return filled;
  }

  private static String choice(JsonNode option, String text) throws Unresolved {
    if (Json.arrayOf(option, "choices").isEmpty()) {
      return text;
    }
    return Json.arrayOf(option, "choices")
        .valueStream()
        .filter(c -> text.equals(Json.text(c, "name")) || text.equals(Json.text(c, "value")))
        .map(c -> c.path("value").asString(""))
        .findFirst()
        .orElseThrow(() -> new Unresolved("The application has no such choice: " + text));
  }

  private static String checkedText(JsonNode option, String text) throws Unresolved {
    if (text.length() < Json.number(option, "min_length", 0)
        || text.length() > Json.number(option, "max_length", 6000)) {
      throw new Unresolved("The text is too short or too long: " + Json.text(option, "name"));
    }
    return text;
  }

  private static BigDecimal number(JsonNode option, String text) throws Unresolved {
    try {
      BigDecimal number = new BigDecimal(text);
      boolean small =
          option.has("min_value") && number.doubleValue() < option.path("min_value").asDouble(0);
      boolean large =
          option.has("max_value") && number.doubleValue() > option.path("max_value").asDouble(0);
      if (!small && !large) {
        return number;
      }
    } catch (NumberFormatException _) {
      // refused below
    }
    throw new Unresolved("Input a valid number: " + Json.text(option, "name"));
  }

  private String person(String text, ObjectNode data) throws Unresolved {
    String bare = text.replaceAll("[<@!>]", "");
    Optional<String> id = guild.person(bare).or(() -> guild.personNamed(bare)).map(p -> p.id());
    if (id.isEmpty()) {
      throw new Unresolved("Input a valid user: " + text);
    }
    ObjectNode resolved = resolved(data);
    resolved.withObjectProperty("users").set(id.get(), people.user(id.get()));
    if (guild.isMember(id.get())) {
      ObjectNode member = people.memberWithoutUser(id.get());
      member.put("permissions", Long.toString(rights.inGuild(id.get())));
      resolved.withObjectProperty("members").set(id.get(), member);
    }
    return id.get();
  }

  private String channel(String text, ObjectNode data) throws Unresolved {
    String bare = text.replaceAll("[<#>]", "");
    Channel found =
        guild.channels().stream()
            .filter(
                c -> c instanceof Channel.Text t && (t.id().equals(bare) || t.name().equals(bare)))
            .findFirst()
            .orElseThrow(() -> new Unresolved("Input a valid channel: " + text));
    ObjectNode json = channels.channel(found).put("permissions", "0");
    resolved(data).withObjectProperty("channels").set(found.id(), json);
    return found.id();
  }

  private static ObjectNode resolved(ObjectNode data) {
    return data.withObjectProperty("resolved");
  }
}
