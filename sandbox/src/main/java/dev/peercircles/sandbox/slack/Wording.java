package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.wire.Json;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** How Slack words its things in JSON. To be called inside the model's lock. */
final class Wording {
  private final Model model;

  Wording(Model model) {
    this.model = model;
  }

  /** A message; metadata only if asked for. */
  ObjectNode message(SlackMessage message, boolean withMetadata) {
    ObjectNode json =
        Json.object()
            .put("type", "message")
            .put("ts", message.ts())
            .put("user", message.author())
            .put("text", Escapes.normal(message.content().text()))
            .put("team", model.spec.teamId());
    if (message.gone()) {
      json.put("subtype", "tombstone").put("hidden", true);
    }
    if (model.people.isBot(message.author())) {
      json.put("bot_id", model.spec.app().botId()).put("app_id", model.spec.app().id());
    }
    if (!message.content().blocks().isEmpty()) {
      json.set("blocks", message.content().blocks());
    }
    if (message.edited()) {
      json.putObject("edited").put("user", message.author()).put("ts", message.ts());
    }
    if (withMetadata) {
      message.content().metadata().ifPresent(metadata -> json.set("metadata", metadata));
    }
    thread(message, json);
    return json;
  }

  /** A message in the answer to its update: without its place. */
  ObjectNode updated(SlackMessage message) {
    return message(message, true)
        .without(
            List.of(
                "ts",
                "thread_ts",
                "reply_count",
                "reply_users_count",
                "latest_reply",
                "reply_users"));
  }

  private void thread(SlackMessage message, ObjectNode json) {
    message.threadTs().ifPresent(root -> json.put("thread_ts", root));
    List<SlackMessage> replies = model.messages.replies(message.room(), message.ts());
    if (!replies.isEmpty()) {
      List<String> authors = replies.stream().map(SlackMessage::author).distinct().toList();
      json.put("thread_ts", message.ts())
          .put("reply_count", replies.size())
          .put("reply_users_count", authors.size())
          .put("latest_reply", replies.getLast().ts())
          .set("reply_users", Json.strings(authors));
    }
  }

  ObjectNode user(Persona persona) {
    String handle = People.handle(persona);
    boolean bot = persona.kind() == Persona.Kind.BOT;
    ObjectNode json =
        Json.object()
            .put("id", persona.id())
            .put("team_id", model.spec.teamId())
            .put("name", handle)
            .put("deleted", model.people.isGone(persona.id()))
            .put("color", "9f69e7")
            .put("real_name", persona.name())
            .put("is_admin", false)
            .put("is_owner", false)
            .put("is_primary_owner", false)
            .put("is_restricted", persona.kind() == Persona.Kind.GUEST)
            .put("is_ultra_restricted", false)
            .put("is_bot", bot)
            .put("is_app_user", false)
            .put("updated", 1_760_000_000);
    persona.zone().ifPresent(zone -> zone(zone, json));
    json.putObject("profile")
        .put("real_name", persona.name())
        .put("real_name_normalized", persona.name())
        .put("display_name", persona.name())
        .put("display_name_normalized", persona.name())
        .put("team", model.spec.teamId());
    return json;
  }

  private void zone(String id, ObjectNode json) {
    ZoneId zone = ZoneId.of(id);
    json.put("tz", id)
        .put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
        .put("tz_offset", zone.getRules().getOffset(model.stamps.now()).getTotalSeconds());
  }

  ObjectNode room(Room room) {
    ObjectNode json = Json.object().put("id", room.id).put("created", 1_760_000_000);
    if (room.isDirect()) {
      return json.put("is_im", true)
          .put("is_archived", false)
          .put("is_org_shared", false)
          .put("user", room.directWith.orElse(""));
    }
    json.put("name", room.name)
        .put("name_normalized", room.name)
        .put("is_channel", !room.isPrivate)
        .put("is_group", room.isPrivate)
        .put("is_im", false)
        .put("is_mpim", false)
        .put("is_private", room.isPrivate)
        .put("is_archived", room.archived)
        .put("is_general", false)
        .put("is_shared", room.shared)
        .put("is_ext_shared", room.shared)
        .put("is_org_shared", false)
        .put("is_member", room.members.contains(model.people.botId()));
    json.putObject("topic").put("value", "").put("creator", "").put("last_set", 0);
    json.putObject("purpose").put("value", "").put("creator", "").put("last_set", 0);
    return json;
  }
}
