package dev.peercircles.sandbox.discord;

import dev.peercircles.sandbox.discord.Channel.Overwrite;
import java.time.Instant;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The guild, its channels and its application as Discord writes them. */
final class GuildJson {
  private static final int AFK_TIMEOUT = 300;

  private final GuildState guild;
  private final PeopleJson people;

  GuildJson(GuildState guild, PeopleJson people) {
    this.guild = guild;
    this.people = people;
  }

  ObjectNode guild() {
    DiscordGuild spec = guild.spec();
    ObjectNode json = Json.object().put("id", spec.id()).put("name", spec.name());
    for (String none : new String[] {"icon", "description", "home_header", "splash", "banner"}) {
      json.putNull(none);
    }
    json.putNull("discovery_splash").putArray("features");
    json.put("owner_id", spec.owner().id()).putNull("application_id").put("region", "deprecated");
    json.putNull("afk_channel_id").put("afk_timeout", AFK_TIMEOUT);
    json.putNull("system_channel_id").put("system_channel_flags", 0);
    json.put("widget_enabled", false).putNull("widget_channel_id").put("verification_level", 1);
    ArrayNode roles = json.putArray("roles");
    guild.roles().forEach(role -> roles.add(people.role(role)));
    json.put("default_message_notifications", 1).put("mfa_level", 0);
    json.put("explicit_content_filter", 2).putNull("max_presences").put("max_members", 500_000);
    json.put("max_stage_video_channel_users", 50).put("max_video_channel_users", 25);
    json.putNull("vanity_url_code").put("premium_tier", 0).put("premium_subscription_count", 0);
    json.put("preferred_locale", "en-US").putNull("rules_channel_id");
    json.putNull("safety_alerts_channel_id").putNull("public_updates_channel_id");
    json.put("premium_progress_bar_enabled", false).put("nsfw", false).put("nsfw_level", 0);
    json.putArray("emojis");
    json.putArray("stickers");
    return json.putNull("incidents_data");
  }

  /**
   * The guild as the gateway tells it: only what the bot may see, and of the members only itself.
   */
  ObjectNode guildForGateway(Predicate<Channel> visible) {
    ObjectNode json = guild().put("joined_at", "2026-01-05T09:00:00.000000+00:00");
    json.put("large", false).put("unavailable", false).put("member_count", guild.members().size());
    ArrayNode channels = json.putArray("channels");
    ArrayNode threads = json.putArray("threads");
    guild.channels().stream().filter(visible).forEach(channel -> sort(channel, channels, threads));
    json.putArray("members").add(people.member(guild.bot()));
    for (String none : new String[] {"voice_states", "presences", "stage_instances"}) {
      json.putArray(none);
    }
    json.putArray("guild_scheduled_events");
    json.putArray("soundboard_sounds");
    return json;
  }

  private void sort(Channel channel, ArrayNode channels, ArrayNode threads) {
    switch (channel) {
      case Channel.Text text -> channels.add(text(text));
      case Channel.Thread thread -> threads.add(thread(thread));
      case Channel.Direct _ -> {}
    }
  }

  ObjectNode channel(Channel channel) {
    return switch (channel) {
      case Channel.Text text -> text(text);
      case Channel.Thread thread -> thread(thread);
      case Channel.Direct direct -> direct(direct);
    };
  }

  private ObjectNode text(Channel.Text channel) {
    ObjectNode json = Json.object().put("id", channel.id()).put("type", channel.type());
    json.putNull("last_message_id").put("flags", 0).put("guild_id", guild.spec().id());
    json.put("name", channel.name()).putNull("parent_id").put("rate_limit_per_user", 0);
    json.putNull("topic").put("position", channel.position()).put("nsfw", false);
    ArrayNode overwrites = json.putArray("permission_overwrites");
    channel.overwrites().forEach((id, overwrite) -> overwrites.add(overwrite(id, overwrite)));
    return json;
  }

  private static ObjectNode overwrite(String id, Overwrite overwrite) {
    ObjectNode json = Json.object().put("id", id).put("type", overwrite.role() ? 0 : 1);
    json.put("allow", Long.toString(overwrite.allow()));
    return json.put("deny", Long.toString(overwrite.deny()));
  }

  private ObjectNode thread(Channel.Thread thread) {
    ObjectNode json = Json.object().put("id", thread.id()).put("type", thread.type());
    json.putNull("last_message_id").put("flags", 0).put("guild_id", guild.spec().id());
    json.put("name", thread.name()).put("parent_id", thread.parent()).put("rate_limit_per_user", 0);
    json.put("owner_id", thread.owner()).put("message_count", 0).put("member_count", 1);
    json.put("total_message_sent", 0);
    json.set("thread_metadata", metadata(thread.made()));
    return json;
  }

  private static ObjectNode metadata(Instant made) {
    ObjectNode json = Json.object().put("archived", false).put("locked", false);
    json.put("archive_timestamp", made.toString()).put("auto_archive_duration", 4320);
    return json.put("create_timestamp", made.toString());
  }

  private ObjectNode direct(Channel.Direct direct) {
    ObjectNode json = Json.object().put("id", direct.id()).put("type", direct.type());
    json.putNull("last_message_id").put("flags", 0);
    json.putArray("recipients").add(people.user(direct.person()));
    return json;
  }

  ObjectNode application() {
    ObjectNode json = Json.object().put("id", guild.bot()).put("name", guild.spec().bot().name());
    json.putNull("icon").put("description", "").putNull("type").put("verify_key", "0".repeat(64));
    json.put("bot_public", false).put("bot_require_code_grant", false).put("flags", 0);
    json.put("flags_new", "0").putNull("interactions_endpoint_url").putArray("redirect_uris");
    json.putNull("role_connections_verification_url").put("approximate_guild_count", 1);
    json.put("approximate_user_install_count", 0).put("approximate_user_authorization_count", 0);
    json.put("explicit_content_filter", 0).putNull("team").putArray("eligible_oauth2_scopes");
    json.set("owner", people.user(guild.spec().owner().id()));
    json.set("bot", people.user(guild.bot()));
    return json;
  }
}
