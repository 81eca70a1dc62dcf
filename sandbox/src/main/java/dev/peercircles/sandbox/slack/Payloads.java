package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.wire.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Slack sends to an app when people act. To be called inside the model's lock. */
final class Payloads {
  private final Model model;
  private final Wording wording;
  private final String responseBase;

  Payloads(Model model, Wording wording, String responseBase) {
    this.model = model;
    this.wording = wording;
    this.responseBase = responseBase;
  }

  ObjectNode slashCommand(Act act, Room room, String command, String text) {
    Persona person = model.people.known(act.person);
    return Json.object()
        .put("token", "sandbox")
        .put("team_id", model.spec.teamId())
        .put("team_domain", model.spec.domain())
        .put("channel_id", room.id)
        .put("channel_name", room.nameForApps())
        .put("user_id", person.id())
        .put("user_name", People.handle(person))
        .put("command", command)
        .put("text", text)
        .put("api_app_id", model.spec.app().id())
        .put("is_enterprise_install", false)
        .put("response_url", url("commands", act, room, Optional.empty()))
        .put("trigger_id", model.triggers.issue(act));
  }

  /** A press of a button below a message. */
  ObjectNode press(Act act, Room room, SlackMessage message, Blocks.Control control) {
    ObjectNode payload = interaction("block_actions", act);
    ObjectNode container =
        payload
            .putObject("container")
            .put("type", "message")
            .put("message_ts", message.ts())
            .put("channel_id", room.id)
            .put("is_ephemeral", message.onlyFor().isPresent());
    message.threadTs().ifPresent(ts -> container.put("thread_ts", ts));
    payload.put("trigger_id", model.triggers.issue(act));
    payload.putObject("channel").put("id", room.id).put("name", room.nameForApps());
    if (message.onlyFor().isEmpty()) {
      payload.set("message", wording.message(message, true));
    }
    payload.putObject("state").putObject("values");
    payload.put("response_url", url("actions", act, room, Optional.of(message)));
    payload.putArray("actions").add(action(control));
    return payload;
  }

  /** A press of a button on a Home tab or in a modal. */
  ObjectNode pressInView(Act act, View view, ObjectNode state, Blocks.Control control) {
    ObjectNode payload = interaction("block_actions", act);
    payload.putObject("container").put("type", "view").put("view_id", view.id());
    payload.put("trigger_id", model.triggers.issue(act));
    payload.set("view", view.mention(model.spec, state));
    payload.putArray("actions").add(action(control));
    return payload;
  }

  private ObjectNode action(Blocks.Control control) {
    JsonNode button = control.element();
    ObjectNode action =
        Json.object()
            .put("action_id", Json.text(button, "action_id"))
            .put("block_id", control.blockId());
    action.set("text", button.path("text"));
    for (String key : new String[] {"value", "style", "url"}) {
      if (button.has(key)) {
        action.put(key, Json.text(button, key));
      }
    }
    return action.put("type", "button").put("action_ts", model.stamps.next());
  }

  ObjectNode submission(Act act, View view, ObjectNode state) {
    ObjectNode payload = interaction("view_submission", act);
    payload.put("trigger_id", model.triggers.issue(act));
    payload.set("view", view.mention(model.spec, state));
    return payload;
  }

  ObjectNode closed(Act act, View view, boolean cleared) {
    ObjectNode payload = interaction("view_closed", act);
    payload.set("view", view.mention(model.spec, Json.object()));
    return payload.put("is_cleared", cleared);
  }

  private ObjectNode interaction(String type, Act act) {
    Persona person = model.people.known(act.person);
    ObjectNode payload = Json.object().put("type", type);
    payload.putObject("team").put("id", model.spec.teamId()).put("domain", model.spec.domain());
    payload
        .putObject("user")
        .put("id", person.id())
        .put("username", People.handle(person))
        .put("name", People.handle(person))
        .put("team_id", model.spec.teamId());
    return payload
        .put("api_app_id", model.spec.app().id())
        .put("token", "sandbox")
        .put("is_enterprise_install", false)
        .putNull("enterprise");
  }

  private String url(String sort, Act act, Room room, Optional<SlackMessage> source) {
    String id = model.urls.issue(act, room, source, model.stamps.now());
    return responseBase + sort + "/" + model.spec.teamId() + "/" + id;
  }
}
