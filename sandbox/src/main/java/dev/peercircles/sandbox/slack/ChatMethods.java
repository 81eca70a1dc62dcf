package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.wire.Json;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code chat.*}: how the bot says, changes and takes back things. */
final class ChatMethods {
  private static final int LONGEST_UPDATE = 4_000;
  private final Model model;
  private final Wording wording;

  ChatMethods(Model model, Wording wording) {
    this.model = model;
    this.wording = wording;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "chat.postMessage", new ApiMethod("chat:write", this::post),
        "chat.postEphemeral", new ApiMethod("chat:write", this::whisper),
        "chat.update", new ApiMethod("chat:write", this::update),
        "chat.delete", new ApiMethod("chat:write", this::delete),
        "chat.getPermalink", new ApiMethod("", this::permalink));
  }

  private ObjectNode post(Call call) {
    Room room = target(call.needed("channel", "channel_not_found"));
    SlackMessage.Content content = content(call);
    SlackMessage message = model.post(room, model.people.botId(), thread(call, room), content);
    ObjectNode answer = Json.object().put("channel", room.id).put("ts", message.ts());
    return answer.set("message", wording.message(message, true));
  }

  private Room target(String id) {
    Optional<Persona> person = model.people.find(id);
    if (person.isPresent()) {
      return direct(person.get(), "channel_not_found");
    }
    Room room = model.rooms.writable(id);
    room.directWith.flatMap(model.people::find).ifPresent(p -> direct(p, "channel_not_found"));
    return room;
  }

  private Room direct(Persona person, String codeIfClosed) {
    if (person.kind() == Persona.Kind.BOT) {
      throw new Refused("cannot_dm_bot");
    }
    if (!model.people.reachable(person)) {
      throw new Refused(codeIfClosed);
    }
    return model.rooms.direct(person.id());
  }

  /** The root that a message goes below; a reply's own root if a reply is named. */
  private Optional<String> thread(Call call, Room room) {
    return call.text("thread_ts")
        .map(ts ->
            model
                .messages
                .find(room.id, ts)
                .filter(m -> m.onlyFor().isEmpty())
                .map(m -> m.threadTs().orElse(m.ts()))
                .orElseThrow(() -> new Refused("thread_not_found")));
  }

  private SlackMessage.Content content(Call call) {
    return model.contents.read(
        call.text("text"),
        call.tree("blocks", "invalid_blocks_format"),
        call.tree("metadata", "invalid_metadata_format"));
  }

  private ObjectNode whisper(Call call) {
    Room room = model.rooms.writable(call.needed("channel", "channel_not_found"));
    String reader = call.needed("user", "user_not_in_channel");
    if (!model.rooms.visible(room, reader)) {
      throw new Refused("user_not_in_channel");
    }
    SlackMessage message = model.whisper(room, reader, thread(call, room), content(call));
    return Json.object().put("message_ts", message.ts());
  }

  private ObjectNode update(Call call) {
    Room room = model.rooms.writable(call.needed("channel", "channel_not_found"));
    SlackMessage old = own(room, call, "cant_update_message");
    if (call.text("text").filter(t -> t.length() > LONGEST_UPDATE).isPresent()) {
      throw new Refused("msg_too_long");
    }
    SlackMessage now = model.edit(old, changed(old.content(), call));
    return Json.object()
        .put("channel", room.id)
        .put("ts", now.ts())
        .put("text", Escapes.normal(now.content().text()))
        .set("message", wording.updated(now));
  }

  /** What is not given stays; but a text without blocks takes the old blocks away. */
  private SlackMessage.Content changed(SlackMessage.Content old, Call call) {
    Optional<JsonNode> blocks = call.tree("blocks", "invalid_blocks_format");
    Optional<String> text = call.text("text");
    Optional<JsonNode> kept =
        text.isPresent() || old.blocks().isEmpty() ? Optional.empty() : Optional.of(old.blocks());
    Optional<JsonNode> metadata =
        call.has("metadata") ? call.tree("metadata", "invalid_metadata_format") : old.metadata();
    return model.contents.read(text, blocks.or(() -> kept), metadata);
  }

  private ObjectNode delete(Call call) {
    Room room = model.rooms.forBot(call.needed("channel", "channel_not_found"));
    SlackMessage message = own(room, call, "cant_delete_message");
    model.delete(message);
    return Json.object().put("channel", room.id).put("ts", message.ts());
  }

  private SlackMessage own(Room room, Call call, String codeIfForeign) {
    SlackMessage message =
        model
            .messages
            .lasting(room.id, call.needed("ts", "message_not_found"))
            .orElseThrow(() -> new Refused("message_not_found"));
    if (!model.people.isBot(message.author())) {
      throw new Refused(codeIfForeign);
    }
    return message;
  }

  private ObjectNode permalink(Call call) {
    Room room = model.rooms.forBot(call.needed("channel", "channel_not_found"));
    String ts = call.needed("message_ts", "message_not_found");
    SlackMessage message =
        model.messages.lasting(room.id, ts).orElseThrow(() -> new Refused("message_not_found"));
    String link =
        "https://%s.slack.com/archives/%s/p%s"
            .formatted(model.spec.domain(), room.id, ts.replace(".", ""));
    String thread =
        message.threadTs().map(root -> "?thread_ts=" + root + "&cid=" + room.id).orElse("");
    return Json.object().put("channel", room.id).put("permalink", link + thread);
  }
}
