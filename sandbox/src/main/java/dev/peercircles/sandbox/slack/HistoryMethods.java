package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stands in a conversation, read back by the bot. Ephemeral messages are never part of it. */
final class HistoryMethods {
  private final Model model;
  private final Wording wording;

  HistoryMethods(Model model, Wording wording) {
    this.model = model;
    this.wording = wording;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "conversations.history", new ApiMethod("", this::history),
        "conversations.replies", new ApiMethod("", this::replies));
  }

  private Room readable(Call call) {
    Room room = model.rooms.forBot(call.needed("channel", "channel_not_found"));
    Scopes.require(model, room.family() + ":history");
    if (!room.members.contains(model.people.botId())) {
      throw new Refused("not_in_channel");
    }
    return room;
  }

  private ObjectNode history(Call call) {
    Room room = readable(call);
    List<SlackMessage> newestFirst =
        model.messages.in(room.id).stream()
            .filter(m -> m.onlyFor().isEmpty() && !m.isReply())
            .filter(m -> within(call, m))
            .toList()
            .reversed();
    return page(call, newestFirst).put("pin_count", 0);
  }

  private ObjectNode replies(Call call) {
    Room room = readable(call);
    SlackMessage named =
        model
            .messages
            .find(room.id, call.needed("ts", "thread_not_found"))
            .filter(m -> m.onlyFor().isEmpty())
            .orElseThrow(() -> new Refused("thread_not_found"));
    String root = named.threadTs().orElse(named.ts());
    List<SlackMessage> thread =
        Stream.concat(
                model.messages.find(room.id, root).stream(),
                model.messages.replies(room.id, root).stream().filter(m -> within(call, m)))
            .toList();
    return page(call, thread);
  }

  private ObjectNode page(Call call, List<SlackMessage> messages) {
    boolean metadata = call.on("include_all_metadata");
    List<JsonNode> worded =
        messages.stream().map(m -> (JsonNode) wording.message(m, metadata)).toList();
    ObjectNode answer = Pages.cut(call, "messages", worded, 999);
    String next = Json.text(answer.path("response_metadata"), "next_cursor");
    return answer.put("has_more", !next.isEmpty());
  }

  private static boolean within(Call call, SlackMessage message) {
    long at = Stamps.micros(message.ts());
    long oldest = call.text("oldest").map(Stamps::micros).orElse(Long.MIN_VALUE);
    long latest = call.text("latest").map(Stamps::micros).orElse(Long.MAX_VALUE);
    return call.on("inclusive") ? oldest <= at && at <= latest : oldest < at && at < latest;
  }
}
