package dev.peercircles.sandbox.discord;

import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Tells the bot what happened: only where it may look, and only what its intents ask for. */
final class Events {
  private final GuildState guild;
  private final Rights rights;
  private final PeopleJson people;
  private final GuildJson guildJson;
  private final MessageJson messages;
  private final Gateway gateway;

  Events(
      GuildState guild,
      Rights rights,
      PeopleJson people,
      GuildJson guildJson,
      MessageJson messages,
      Gateway gateway) {
    this.guild = guild;
    this.rights = rights;
    this.people = people;
    this.guildJson = guildJson;
    this.messages = messages;
    this.gateway = gateway;
  }

  void created(StoredMessage message) {
    tell("MESSAGE_CREATE", message);
  }

  void updated(StoredMessage message) {
    tell("MESSAGE_UPDATE", message);
  }

  void deleted(StoredMessage message) {
    ObjectNode json = Json.object().put("id", message.id()).put("channel_id", message.channel());
    if (!isDirect(message)) {
      json.put("guild_id", guild.spec().id());
    }
    gateway.dispatch(
        "MESSAGE_DELETE",
        session -> concerns(session, message) ? Optional.of(json.deepCopy()) : Optional.empty());
  }

  void threadCreated(Channel.Thread thread) {
    channel("THREAD_CREATE", thread, () -> guildJson.channel(thread).put("newly_created", true));
  }

  void channelCreated(Channel channel) {
    channel("CHANNEL_CREATE", channel, () -> guildJson.channel(channel));
  }

  void channelUpdated(Channel channel) {
    channel("CHANNEL_UPDATE", channel, () -> guildJson.channel(channel));
  }

  /** Told after the fact, so that it can't depend on whether the bot may still look. */
  void channelGone(Channel channel) {
    toAll("CHANNEL_DELETE", Intent.GUILDS, guildJson.channel(channel));
  }

  /** Gone for the bot: for a while, or because it was taken out. */
  void guildGone(boolean outage) {
    ObjectNode json = Json.object().put("id", guild.spec().id());
    if (outage) {
      json.put("unavailable", true);
    }
    toAll("GUILD_DELETE", Intent.GUILDS, json);
  }

  void memberAdded(String person) {
    ObjectNode json = people.member(person).put("guild_id", guild.spec().id());
    toAll("GUILD_MEMBER_ADD", Intent.GUILD_MEMBERS, json);
  }

  void memberGone(String person) {
    ObjectNode json = Json.object().put("guild_id", guild.spec().id());
    json.set("user", people.user(person));
    toAll("GUILD_MEMBER_REMOVE", Intent.GUILD_MEMBERS, json);
  }

  void memberChanged(String person) {
    ObjectNode json = people.member(person).put("guild_id", guild.spec().id());
    toAll("GUILD_MEMBER_UPDATE", Intent.GUILD_MEMBERS, json);
  }

  void role(String type, GuildState.Role role) {
    ObjectNode json = Json.object().put("guild_id", guild.spec().id());
    json.set("role", people.role(role));
    toAll(type, Intent.GUILDS, json);
  }

  /** Interactions need no intent. */
  void interaction(ObjectNode interaction) {
    gateway.dispatch("INTERACTION_CREATE", _ -> Optional.of(interaction.deepCopy()));
  }

  private void tell(String type, StoredMessage message) {
    gateway.dispatch(
        type,
        session ->
            concerns(session, message)
                ? Optional.of(messages.gateway(message, session.wants(Intent.MESSAGE_CONTENT)))
                : Optional.empty());
  }

  private boolean concerns(GatewaySession session, StoredMessage message) {
    Intent needed = isDirect(message) ? Intent.DIRECT_MESSAGES : Intent.GUILD_MESSAGES;
    return message.onlyFor().isEmpty()
        && session.wants(needed)
        && guild
            .channel(message.channel())
            .filter(c -> rights.may(guild.bot(), c, Right.VIEW_CHANNEL))
            .isPresent();
  }

  private boolean isDirect(StoredMessage message) {
    return guild.channel(message.channel()).orElse(null) instanceof Channel.Direct;
  }

  private void channel(String type, Channel channel, Supplier<ObjectNode> json) {
    if (rights.may(guild.bot(), channel, Right.VIEW_CHANNEL)) {
      toAll(type, Intent.GUILDS, json.get());
    }
  }

  private void toAll(String type, Intent intent, ObjectNode json) {
    gateway.dispatch(
        type, session -> session.wants(intent) ? Optional.of(json.deepCopy()) : Optional.empty());
  }
}
