package dev.peercircles.sandbox.discord;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All messages, by channel in the order of their ids. */
final class MessageStore {
  private final Map<String, NavigableMap<Long, StoredMessage>> byChannel = new HashMap<>();
  private final Map<String, String> channelOf = new HashMap<>();

  void put(StoredMessage message) {
    byChannel
        .computeIfAbsent(message.channel(), _ -> new TreeMap<>())
        .put(Long.valueOf(message.id()), message);
    channelOf.put(message.id(), message.channel());
  }

  void remove(StoredMessage message) {
    inMap(message.channel()).remove(Long.valueOf(message.id()));
    channelOf.remove(message.id());
  }

  Optional<StoredMessage> find(String id) {
    return Optional.ofNullable(channelOf.get(id))
        .map(channel -> inMap(channel).get(Long.valueOf(id)));
  }

  Optional<StoredMessage> find(String channel, String id) {
    return find(id).filter(message -> message.channel().equals(channel));
  }

  /** Oldest first. */
  Collection<StoredMessage> in(String channel) {
    return List.copyOf(inMap(channel).values());
  }

  /** The newest first, before or after an id if asked for, as the API lists them. */
  List<StoredMessage> page(String channel, Optional<Long> before, Optional<Long> after, int limit) {
    NavigableMap<Long, StoredMessage> all = inMap(channel);
    NavigableMap<Long, StoredMessage> part = before.map(id -> all.headMap(id, false)).orElse(all);
    if (after.isPresent()) {
      List<StoredMessage> oldest =
          shown(part.tailMap(after.get(), false).values()).limit(limit).toList();
      return oldest.reversed();
    }
    return shown(part.descendingMap().values()).limit(limit).toList();
  }

  /** Ephemeral messages are in no history. */
  private static Stream<StoredMessage> shown(Collection<StoredMessage> messages) {
    return messages.stream().filter(m -> m.onlyFor().isEmpty());
  }

  private NavigableMap<Long, StoredMessage> inMap(String channel) {
    return byChannel.getOrDefault(channel, new TreeMap<>());
  }
}
