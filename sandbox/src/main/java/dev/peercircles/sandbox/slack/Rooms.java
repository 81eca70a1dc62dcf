package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Persona;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conversations of the workspace. Guarded by the model's lock. */
final class Rooms {
  private final People people;
  private final Map<String, Room> all = new LinkedHashMap<>();

  Rooms(People people) {
    this.people = people;
  }

  void put(Room room) {
    all.put(room.id, room);
  }

  void remove(Room room) {
    all.remove(room.id);
  }

  Optional<Room> find(String id) {
    return Optional.ofNullable(all.get(id));
  }

  /** A channel that a test or a rehearsal named. */
  Room known(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no channel " + id));
  }

  Collection<Room> all() {
    return List.copyOf(all.values());
  }

  static String directId(String person) {
    return "D" + person.substring(1);
  }

  /** A person's direct conversation with the bot, made when it is first needed. */
  Room direct(String person) {
    return all.computeIfAbsent(
        directId(person),
        id -> {
          Room room = Room.direct(id, person);
          room.members.add(person);
          room.members.add(people.botId());
          return room;
        });
  }

  /** Whether a person may look into a room. */
  boolean visible(Room room, String person) {
    if (room.isPrivate) {
      return room.members.contains(person);
    }
    return room.members.contains(person)
        || people.find(person).map(p -> p.kind() == Persona.Kind.PERSON).orElse(false);
  }

  /** A room that the bot can see, or {@code channel_not_found}. */
  Room forBot(String id) {
    return find(id)
        .filter(room -> !room.isPrivate || room.members.contains(people.botId()))
        .orElseThrow(() -> new Refused("channel_not_found"));
  }

  /** A room into which the bot can write. */
  Room writable(String id) {
    Room room = forBot(id);
    if (!room.members.contains(people.botId())) {
      throw new Refused("not_in_channel");
    }
    if (room.archived) {
      throw new Refused("is_archived");
    }
    return room;
  }
}
