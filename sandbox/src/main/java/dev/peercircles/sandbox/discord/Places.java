package dev.peercircles.sandbox.discord;

/** Finds what a request names, and refuses where the bot lacks the right to it. */
final class Places {
  private final GuildState guild;
  private final Rights rights;
  private final MessageStore store;

  Places(GuildState guild, Rights rights, MessageStore store) {
    this.guild = guild;
    this.rights = rights;
    this.store = store;
  }

  Channel channel(String id) {
    return guild.channel(id).orElseThrow(() -> ApiError.unknown(10003, "Channel"));
  }

  /** A channel that the bot may view. */
  Channel viewable(String id) {
    Channel channel = channel(id);
    if (!rights.may(guild.bot(), channel, Right.VIEW_CHANNEL)) {
      throw ApiError.missingAccess();
    }
    return channel;
  }

  void need(Channel channel, Right right) {
    if (!rights.may(guild.bot(), channel, right)) {
      throw ApiError.missingPermissions();
    }
  }

  boolean has(Channel channel, Right right) {
    return rights.may(guild.bot(), channel, right);
  }

  /**
   * A message that anybody may find there; ephemeral ones are reached through their interaction
   * only.
   */
  StoredMessage message(String channel, String id) {
    return store
        .find(channel, id)
        .filter(m -> m.onlyFor().isEmpty())
        .orElseThrow(ApiError::unknownMessage);
  }

  StoredMessage own(String channel, String id) {
    StoredMessage message = message(channel, id);
    if (!message.author().equals(guild.bot())) {
      throw ApiError.of(403, 50005, "Cannot edit a message authored by another user");
    }
    return message;
  }

  void guild(String id) {
    if (!id.equals(guild.spec().id())) {
      throw ApiError.unknown(10004, "Guild");
    }
  }

  void application(String id) {
    if (!id.equals(guild.bot())) {
      throw ApiError.unknown(10002, "Application");
    }
  }
}
