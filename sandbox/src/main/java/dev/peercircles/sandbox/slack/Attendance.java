package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who and what there is: people and channels come, change and go, and the app hears of it as Slack
 * would tell it.
 */
final class Attendance {
  private final Model model;
  private final Wording wording;
  private final Events events;

  Attendance(Model model, Wording wording, Events events) {
    this.model = model;
    this.wording = wording;
    this.events = events;
  }

  void addPerson(Persona persona) {
    model.with(() -> model.people.put(persona));
  }

  /** A profile changed. */
  void change(Persona persona) {
    model.with(() -> model.people.put(persona));
    tellUser(persona);
  }

  /** An account was closed; Slack takes it out of every channel without a word about that. */
  void deactivate(String person) {
    Persona persona = model.people.known(person);
    model.with(() -> {
      model.people.deactivate(person);
      model.rooms.all().stream()
          .filter(room -> !room.isDirect())
          .forEach(room -> room.members.remove(person));
    });
    tellUser(persona);
  }

  private void tellUser(Persona persona) {
    ObjectNode event = Json.object().put("type", "user_change");
    event.set("user", model.locked(() -> wording.user(persona)));
    events.tell("user_change", event);
  }

  void addChannel(ChannelSpec spec) {
    model.with(() -> {
      Room room = Room.channel(spec.id(), spec.name(), spec.isPrivate());
      room.members.addAll(spec.members().stream().sorted().toList());
      if (spec.bot()) {
        room.members.add(model.people.botId());
      }
      model.rooms.put(room);
    });
  }

  void join(String person, String channel) {
    Room room = model.locked(() -> model.rooms.known(channel));
    if (model.locked(() -> room.members.add(person) && botIn(room))) {
      events.tell("member_joined_channel", membership("member_joined_channel", person, room));
    }
  }

  /**
   * Slack tells the bot's own going as {@code group_left} or {@code channel_left}, never as a
   * member's.
   */
  void leave(String person, String channel) {
    Room room = model.locked(() -> model.rooms.known(channel));
    boolean left = model.locked(() -> room.members.remove(person));
    if (left && model.people.isBot(person)) {
      String type = room.isPrivate ? "group_left" : "channel_left";
      events.tell(type, Json.object().put("type", type).put("channel", room.id));
    } else if (left && model.locked(() -> botIn(room))) {
      events.tell("member_left_channel", membership("member_left_channel", person, room));
    }
  }

  /** From now on everybody may look in. */
  void makePublic(String channel) {
    model.with(() -> model.rooms.known(channel).isPrivate = false);
  }

  /** From now on only members may look in. */
  void makePrivate(String channel) {
    model.with(() -> model.rooms.known(channel).isPrivate = true);
  }

  /** From now on another organisation is in it. */
  void share(String channel) {
    model.with(() -> model.rooms.known(channel).shared = true);
  }

  /** The channel stays readable but takes nothing any more. */
  void archive(String channel, String by) {
    Room room = model.locked(() -> model.rooms.known(channel));
    model.with(() -> room.archived = true);
    gone(room, "archive", by);
  }

  /** The channel and all in it is gone. */
  void delete(String channel, String by) {
    Room room = model.locked(() -> model.rooms.known(channel));
    model.with(() -> model.rooms.remove(room));
    gone(room, "deleted", by);
  }

  private void gone(Room room, String how, String by) {
    String type = (room.isPrivate ? "group_" : "channel_") + how;
    if (model.locked(() -> botIn(room))) {
      ObjectNode event = Json.object().put("type", type).put("channel", room.id);
      events.tell(type, how.equals("archive") ? event.put("user", by) : event);
    }
  }

  private boolean botIn(Room room) {
    return room.members.contains(model.people.botId());
  }

  private ObjectNode membership(String type, String person, Room room) {
    return Json.object()
        .put("type", type)
        .put("user", person)
        .put("channel", room.id)
        .put("channel_type", room.isPrivate ? "G" : "C")
        .put("team", model.spec.teamId());
  }
}
