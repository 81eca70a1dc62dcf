package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All messages, by room and in the order of their timestamps. Guarded by the model's lock. */
final class Messages {
  private final Map<String, LinkedHashMap<String, SlackMessage>> byRoom = new HashMap<>();

  void put(SlackMessage message) {
    byRoom.computeIfAbsent(message.room(), r -> new LinkedHashMap<>()).put(message.ts(), message);
  }

  /** Everything in a room, ephemeral messages too. */
  List<SlackMessage> in(String room) {
    return List.copyOf(byRoom.getOrDefault(room, new LinkedHashMap<>()).values());
  }

  Optional<SlackMessage> find(String room, String ts) {
    return Optional.ofNullable(byRoom.getOrDefault(room, new LinkedHashMap<>()).get(ts));
  }

  /** A message that all of the room's people see. */
  Optional<SlackMessage> lasting(String room, String ts) {
    return find(room, ts).filter(m -> m.onlyFor().isEmpty() && !m.gone());
  }

  /** What stands below a message for all. */
  List<SlackMessage> replies(String room, String root) {
    return in(room).stream()
        .filter(m -> m.onlyFor().isEmpty() && m.isReply())
        .filter(m -> m.threadTs().filter(root::equals).isPresent())
        .toList();
  }

  /** Takes a message away; where others stand below it a tombstone keeps its place. */
  void remove(SlackMessage message) {
    if (replies(message.room(), message.ts()).isEmpty()) {
      byRoom.getOrDefault(message.room(), new LinkedHashMap<>()).remove(message.ts());
    } else {
      put(
          message.tombstone(
              new SlackMessage.Content(
                  "This message was deleted.", Json.array(), Optional.empty())));
    }
  }
}
