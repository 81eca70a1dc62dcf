package dev.peercircles.sandbox.discord;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Interactions as the gateway tells them. */
final class InteractionJson {
  private static final int IN_GUILD = 0;
  private static final int IN_BOT_DM = 1;
  private static final int ATTACHMENT_BYTES = 10_485_760;

  private final GuildState guild;
  private final Rights rights;
  private final PeopleJson people;
  private final GuildJson channels;

  InteractionJson(GuildState guild, Rights rights, PeopleJson people, GuildJson channels) {
    this.guild = guild;
    this.rights = rights;
    this.people = people;
    this.channels = channels;
  }

  ObjectNode write(Interaction.Origin origin, ObjectNode data, Optional<ObjectNode> message) {
    ObjectNode json = Json.object().put("id", origin.id()).put("token", origin.token());
    json.put("application_id", guild.bot()).put("type", origin.kind().number()).put("version", 1);
    json.set("data", data);
    json.put("channel_id", origin.channel().id());
    ObjectNode channel = channels.channel(origin.channel());
    channel.put("permissions", rightsOf(origin.person(), origin.channel()));
    json.set("channel", channel);
    json.put("app_permissions", rightsOf(guild.bot(), origin.channel())).put("locale", "en-US");
    json.putArray("entitlements");
    json.put("attachment_size_limit", ATTACHMENT_BYTES);
    json.set("authorizing_integration_owners", owners(origin.channel()));
    message.ifPresent(found -> json.set("message", found));
    putPerson(origin, json);
    return json;
  }

  private void putPerson(Interaction.Origin origin, ObjectNode json) {
    if (origin.channel() instanceof Channel.Direct) {
      json.put("context", IN_BOT_DM).set("user", people.user(origin.person()));
      return;
    }
    ObjectNode member = people.member(origin.person());
    member.put("permissions", rightsOf(origin.person(), origin.channel()));
    json.put("context", IN_GUILD).put("guild_id", guild.spec().id()).put("guild_locale", "en-US");
    json.putObject("guild")
        .put("id", guild.spec().id())
        .put("locale", "en-US")
        .putArray("features");
    json.set("member", member);
  }

  private String rightsOf(String person, Channel channel) {
    return Long.toString(rights.of(person, channel));
  }

  ObjectNode owners(Channel channel) {
    boolean direct = channel instanceof Channel.Direct;
    return Json.object().put("0", direct ? "0" : guild.spec().id());
  }

  /** What every message that answers an interaction tells everybody who sees it. */
  ObjectNode metadata(String id, Interaction.Kind kind, String person, Channel channel) {
    ObjectNode json = Json.object().put("id", id).put("type", kind.number());
    json.set("user", people.user(person));
    json.set("authorizing_integration_owners", owners(channel));
    return json;
  }
}
