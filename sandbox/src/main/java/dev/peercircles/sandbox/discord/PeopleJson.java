package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.Persona;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** People, members and roles as Discord writes them. */
final class PeopleJson {
  private static final String JOINED = "2026-01-05T09:00:00.000000+00:00";

  private final GuildState guild;

  PeopleJson(GuildState guild) {
    this.guild = guild;
  }

  ObjectNode user(String id) {
    Persona persona = guild.person(id).orElseGet(() -> Persona.of(id, "Deleted User"));
    boolean bot = persona.kind() == Persona.Kind.BOT || id.equals(guild.bot());
    ObjectNode user = Json.object().put("id", id);
    user.put("username", persona.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.]", "_"));
    user.putNull("avatar").put("discriminator", bot ? "0001" : "0").put("public_flags", 0);
    user.put("flags", 0).put("bot", bot).putNull("banner").putNull("accent_color");
    user.put("global_name", persona.name()).putNull("avatar_decoration_data");
    user.putNull("collectibles").putNull("primary_guild");
    return user;
  }

  ObjectNode self() {
    ObjectNode user = user(guild.bot());
    user.put("mfa_enabled", true).put("locale", "en-US").put("verified", true).putNull("email");
    return user;
  }

  /** A member with the user inside, as REST and interactions give it. */
  ObjectNode member(String id) {
    ObjectNode member = memberWithoutUser(id);
    member.set("user", user(id));
    return member;
  }

  /** A member without the user, as messages on the gateway give it. */
  ObjectNode memberWithoutUser(String id) {
    ObjectNode member = Json.object().putNull("avatar").putNull("banner");
    member.putNull("communication_disabled_until").put("flags", 0).put("joined_at", JOINED);
    member.putNull("nick").put("pending", false).putNull("premium_since");
    member.set("roles", Json.strings(guild.rolesOf(id)));
    return member.put("mute", false).put("deaf", false);
  }

  ObjectNode role(GuildState.Role role) {
    ObjectNode json = Json.object().put("id", role.id()).put("name", role.name());
    json.put("permissions", Long.toString(role.rights())).put("position", role.managed() ? 1 : 0);
    json.put("color", 0).put("hoist", false).put("managed", role.managed());
    json.putObject("colors")
        .put("primary_color", 0)
        .putNull("secondary_color")
        .putNull("tertiary_color");
    json.put("mentionable", false).putNull("icon").putNull("unicode_emoji").put("flags", 0);
    if (role.managed()) {
      json.putObject("tags").put("bot_id", guild.bot());
    }
    return json;
  }
}
