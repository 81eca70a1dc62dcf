package dev.peercircles.sandbox.discord;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages as Discord writes them. */
final class MessageJson {
  private static final int COMMAND = 2;
  private static final int HAS_THREAD = 1 << 5;

  private final GuildState guild;
  private final PeopleJson people;
  private final GuildJson channels;

  MessageJson(GuildState guild, PeopleJson people, GuildJson channels) {
    this.guild = guild;
    this.people = people;
    this.channels = channels;
  }

  /** As REST answers it and as interactions carry it. */
  ObjectNode rest(StoredMessage message) {
    Body body = message.body();
    ObjectNode json = Json.object().put("id", message.id()).put("type", type(message));
    json.put("channel_id", message.channel()).put("content", body.content());
    json.set("author", people.user(message.author()));
    ArrayNode mentions = json.putArray("mentions");
    body.mentions().users().forEach(id -> mentions.add(people.user(id)));
    json.putArray("mention_roles");
    json.put("mention_everyone", body.mentions().everyone());
    json.set("attachments", body.attachments().deepCopy());
    json.set("embeds", body.embeds().deepCopy());
    json.set("components", body.components().deepCopy());
    json.put("timestamp", message.at().toString()).put("tts", false).put("pinned", false);
    message
        .edited()
        .ifPresentOrElse(
            at -> json.put("edited_timestamp", at.toString()),
            () -> json.putNull("edited_timestamp"));
    putLinks(message, json);
    return json;
  }

  /**
   * As the gateway tells it: with guild and member, and without words where the bot may not read
   * them.
   */
  ObjectNode gateway(StoredMessage message, boolean withContent) {
    ObjectNode json = rest(message);
    boolean direct = guild.channel(message.channel()).orElse(null) instanceof Channel.Direct;
    if (!direct) {
      json.put("guild_id", guild.spec().id());
      json.set("member", people.memberWithoutUser(message.author()));
    }
    boolean named = message.body().mentions().users().contains(guild.bot());
    if (!withContent && !direct && !named && !message.author().equals(guild.bot())) {
      json.put("content", "");
      json.putArray("embeds");
      json.putArray("components");
      json.putArray("attachments");
    }
    return json;
  }

  private void putLinks(StoredMessage message, ObjectNode json) {
    boolean thread = guild.channel(message.id()).isPresent();
    json.put("flags", message.body().flags() | (thread ? HAS_THREAD : 0));
    guild.channel(message.id()).ifPresent(found -> json.set("thread", channels.channel(found)));
    message.nonce().ifPresent(nonce -> json.put("nonce", nonce));
    message.replyTo().ifPresent(id -> json.set("message_reference", reference(message, id)));
    message
        .answers()
        .ifPresent(answers -> {
          json.put("application_id", guild.bot()).put("webhook_id", guild.bot());
          json.set("interaction_metadata", answers.deepCopy());
        });
  }

  private ObjectNode reference(StoredMessage message, String to) {
    ObjectNode json = Json.object().put("type", 0).put("channel_id", message.channel());
    json.put("message_id", to);
    return guild.channel(message.channel()).orElse(null) instanceof Channel.Direct
        ? json
        : json.put("guild_id", guild.spec().id());
  }

  private static int type(StoredMessage message) {
    if (message.replyTo().isPresent()) {
      return 19;
    }
    return message.answers().filter(a -> a.path("type").asInt(0) == COMMAND).isPresent() ? 20 : 0;
  }
}
