package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** {@code conversations.*} but for what stands in them. */
final class ConversationMethods {
  private final Model model;
  private final Wording wording;

  ConversationMethods(Model model, Wording wording) {
    this.model = model;
    this.wording = wording;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "conversations.info", new ApiMethod("", this::info),
        "conversations.members", new ApiMethod("", this::members),
        "conversations.open", new ApiMethod("", this::open),
        "conversations.list", new ApiMethod("", this::list),
        "users.conversations", new ApiMethod("", this::mine));
  }

  private Room readable(Call call) {
    Room room = model.rooms.forBot(call.needed("channel", "channel_not_found"));
    Scopes.require(model, room.family() + ":read");
    return room;
  }

  private ObjectNode info(Call call) {
    Room room = readable(call);
    ObjectNode channel = wording.room(room);
    if (call.on("include_num_members")) {
      channel.put("num_members", room.members.size());
    }
    return Json.object().set("channel", channel);
  }

  private ObjectNode members(Call call) {
    Room room = readable(call);
    List<JsonNode> ids =
        room.members.stream().map(id -> (JsonNode) StringNode.valueOf(id)).toList();
    return Pages.cut(call, "members", ids, 1000);
  }

  private ObjectNode open(Call call) {
    Scopes.require(model, "im:write");
    if (call.text("channel").isPresent()) {
      return opened(model.rooms.forBot(call.needed("channel", "channel_not_found")), call);
    }
    String users = call.needed("users", "users_list_not_supplied");
    if (users.contains(",")) {
      Scopes.require(model, "mpim:write");
    }
    Persona person = model.people.find(users).orElseThrow(() -> new Refused("user_not_found"));
    if (person.kind() == Persona.Kind.BOT) {
      throw new Refused("cannot_dm_bot");
    }
    if (!model.people.reachable(person)) {
      throw new Refused("user_disabled");
    }
    return opened(model.rooms.direct(person.id()), call);
  }

  private ObjectNode opened(Room room, Call call) {
    return Json.object()
        .set(
            "channel",
            call.on("return_im") ? wording.room(room) : Json.object().put("id", room.id));
  }

  private ObjectNode list(Call call) {
    return pages(call, model.rooms.all().stream().filter(this::known), wording::room);
  }

  private ObjectNode mine(Call call) {
    String who = call.text("user").orElse(model.people.botId());
    return pages(
        call,
        model.rooms.all().stream().filter(this::known).filter(r -> r.members.contains(who)),
        room -> wording.room(room).without(List.of("is_member")));
  }

  private boolean known(Room room) {
    return !room.isPrivate || room.members.contains(model.people.botId());
  }

  private ObjectNode pages(Call call, Stream<Room> rooms, Function<Room, ObjectNode> worded) {
    List<String> types = List.of(call.text("types").orElse("public_channel").split("\\s*,\\s*"));
    types.forEach(type -> Scopes.require(model, family(type) + ":read"));
    List<JsonNode> shown =
        rooms
            .filter(room -> types.stream().map(this::family).anyMatch(room.family()::equals))
            .filter(room -> !(call.on("exclude_archived") && room.archived))
            .map(room -> (JsonNode) worded.apply(room))
            .toList();
    return Pages.cut(call, "channels", shown, 1000);
  }

  private String family(String type) {
    return switch (type) {
      case "public_channel" -> "channels";
      case "private_channel" -> "groups";
      case "im", "mpim" -> type;
      default -> throw new Refused("invalid_types");
    };
  }
}
