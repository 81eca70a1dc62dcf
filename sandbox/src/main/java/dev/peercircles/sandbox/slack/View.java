package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A modal or a Home tab in front of one person. Immutable; an update puts another in its place.
 *
 * @param id Slack's id of it
 * @param owner who sees it
 * @param room where the person was when it opened
 * @param root the lowest view of its stack
 * @param previous the view below it, if any
 * @param hash changes with every update
 * @param spec what the app asked for, with the ids that Slack adds
 */
record View(
    String id,
    String owner,
    String room,
    String root,
    Optional<String> previous,
    String hash,
    ObjectNode spec) {

  JsonNode blocks() {
    return spec.path("blocks");
  }

  boolean wantsClosedEvent() {
    return spec.path("notify_on_close").asBoolean(false);
  }

  /** The view as Slack tells the app of it later: without its blocks, which nobody saw it send. */
  ObjectNode mention(SlackWorkspace spec, ObjectNode state) {
    ObjectNode json = describe(spec, state);
    json.remove("blocks");
    return json;
  }

  /** The view as Slack describes it in the answer to a call. */
  ObjectNode describe(SlackWorkspace spec, ObjectNode state) {
    ObjectNode json = Json.object().put("id", id).put("team_id", spec.teamId());
    json.setAll(this.spec);
    json.put("private_metadata", Json.text(this.spec, "private_metadata"))
        .put("callback_id", Json.text(this.spec, "callback_id"))
        .put("external_id", Json.text(this.spec, "external_id"))
        .put("clear_on_close", this.spec.path("clear_on_close").asBoolean(false))
        .put("notify_on_close", wantsClosedEvent())
        .put("hash", hash)
        .put("root_view_id", root)
        .put("app_id", spec.app().id())
        .put("app_installed_team_id", spec.teamId())
        .put("bot_id", spec.app().botId());
    previous.ifPresentOrElse(
        id -> json.put("previous_view_id", id), () -> json.putNull("previous_view_id"));
    json.set("state", Json.object().set("values", state));
    return json;
  }
}
