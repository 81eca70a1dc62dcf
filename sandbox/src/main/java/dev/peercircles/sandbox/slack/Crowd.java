package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.ChannelSpec;
import dev.peercircles.sandbox.Persona;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The people of the workspace: they come, go, type, press and look. Thread-safe. */
final class Crowd {
  private final Model model;
  private final Acts acts;
  private final Payloads payloads;
  private final Answers answers;
  private final Events events;

  Crowd(Model model, Acts acts, Payloads payloads, Answers answers, Events events) {
    this.model = model;
    this.acts = acts;
    this.payloads = payloads;
    this.answers = answers;
    this.events = events;
  }

  void addPerson(Persona persona) {
    model.locked(() -> {
      model.people.put(persona);
      return persona;
    });
  }

  void addChannel(ChannelSpec spec) {
    model.locked(() -> {
      Room room = Room.channel(spec.id(), spec.name(), spec.isPrivate());
      room.members.addAll(spec.members().stream().sorted().toList());
      if (spec.bot()) {
        room.members.add(model.people.botId());
      }
      model.rooms.put(room);
      return room;
    });
  }

  void join(String person, String channel) {
    Room room = model.locked(() -> model.rooms.known(channel));
    boolean told =
        model.locked(() -> room.members.add(person) && room.members.contains(model.people.botId()));
    if (told) {
      events.tell("member_joined_channel", membership("member_joined_channel", person, room));
    }
  }

  void leave(String person, String channel) {
    Room room = model.locked(() -> model.rooms.known(channel));
    boolean told =
        model.locked(
            () -> room.members.remove(person) && room.members.contains(model.people.botId()));
    if (told) {
      events.tell("member_left_channel", membership("member_left_channel", person, room));
    } else if (model.people.isBot(person)) {
      events.tell(
          room.isPrivate ? "group_left" : "channel_left",
          Json.object()
              .put("type", room.isPrivate ? "group_left" : "channel_left")
              .put("channel", room.id));
    }
  }

  private ObjectNode membership(String type, String person, Room room) {
    return Json.object()
        .put("type", type)
        .put("user", person)
        .put("channel", room.id)
        .put("channel_type", room.isPrivate ? "G" : "C")
        .put("team", model.spec.teamId());
  }

  Reaction type(String person, String channel, String line) {
    Room room = model.locked(() -> seenBy(person, channel));
    return line.startsWith("/") ? command(person, room, line) : say(person, room, line);
  }

  private Room seenBy(String person, String channel) {
    model.people.known(person);
    Room room =
        channel.equals(Rooms.directId(person))
            ? model.rooms.direct(person)
            : model.rooms.known(channel);
    if (!model.rooms.visible(room, person)) {
      throw new IllegalArgumentException(person + " can't see " + channel);
    }
    return room;
  }

  private Reaction command(String person, Room room, String line) {
    model.diary.typed(person, room.id, line);
    String[] words = line.split("\\s+", 2);
    if (!model.spec.commands().contains(words[0])) {
      return failed(person, room.id, words[0] + " is not a valid command.");
    }
    Act act = new Act(person, room.id);
    String text = words.length > 1 ? words[1].strip() : "";
    return acts.send(
        act,
        "slash_commands",
        true,
        () ->
            payloads.slashCommand(
                act, room, words[0], Escapes.typed(text, model.people, model.rooms)),
        payload -> answered(act, room, payload));
  }

  private Reaction failed(String person, String room, String words) {
    model.diary.failed(person, room, words);
    return new Reaction.Failed(words);
  }

  private Optional<Reaction> answered(Act act, Room room, JsonNode payload) {
    JsonNode body = payload.isString() ? Json.object().put("text", payload.asString()) : payload;
    if (body.path("text").isMissingNode() && body.path("blocks").isMissingNode()) {
      return Optional.empty();
    }
    try {
      return Optional.of(answers.say(act, room, Optional.empty(), body));
    } catch (Refused refused) {
      return Optional.of(new Reaction.Failed(refused.code() + " " + refused.details()));
    }
  }

  private Reaction say(String person, Room room, String line) {
    write(person, room, Optional.empty(), line);
    return new Reaction.Taken();
  }

  void reply(String person, Seen message, String text) {
    Room room = model.locked(() -> seenBy(person, message.channel()));
    if (text.startsWith("/")) {
      String command = text.split("\\s+", 2)[0];
      failed(person, room.id, command + " is not supported in threads. Sorry!");
    } else {
      write(person, room, Optional.of(message.threadOf().orElse(message.id())), text);
    }
  }

  private void write(String person, Room room, Optional<String> thread, String line) {
    SlackMessage message =
        model.locked(() -> {
          String text = Escapes.typed(line, model.people, model.rooms);
          var blocks = Json.array().add(RichText.typed(line, model.ids.next("x")));
          return model.post(
              room, person, thread, new SlackMessage.Content(text, blocks, Optional.empty()));
        });
    if (room.isDirect()) {
      ObjectNode event =
          Json.object()
              .put("type", "message")
              .put("channel_type", "im")
              .put("channel", room.id)
              .put("user", person)
              .put("text", message.content().text())
              .put("ts", message.ts())
              .put("team", model.spec.teamId());
      event.set("blocks", message.content().blocks());
      thread.ifPresent(ts -> event.put("thread_ts", ts));
      events.tell("message.im", event);
    }
  }

  Reaction press(String person, Seen seen, String label) {
    Room room = model.locked(() -> seenBy(person, seen.channel()));
    SlackMessage message =
        model.locked(() ->
            model
                .messages
                .find(room.id, seen.id())
                .filter(m -> m.onlyFor().filter(o -> !o.equals(person)).isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("this message is gone: " + seen)));
    Blocks.Control button =
        Blocks.controls(message.content().blocks()).stream()
            .filter(c -> c.isButton() && model.appearance.blocks().label(c).equals(label))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("no button \"" + label + "\" on " + seen));
    model.diary.pressed(person, model.locked(() -> model.appearance.of(message)), label);
    Act act = new Act(person, room.id);
    return acts.send(
        act,
        "interactive",
        false,
        () -> payloads.press(act, room, message, button),
        payload -> Optional.empty());
  }

  List<Seen> look(String person, String channel) {
    return model.locked(() ->
        model
            .rooms
            .find(channel)
            .filter(room -> model.rooms.visible(room, person))
            .map(room -> seen(person, room))
            .orElse(List.of()));
  }

  private List<Seen> seen(String person, Room room) {
    List<SlackMessage> mine =
        model.messages.in(room.id).stream()
            .filter(m -> m.onlyFor().filter(o -> !o.equals(person)).isEmpty())
            .toList();
    return mine.stream()
        .filter(m -> !m.isReply())
        .flatMap(root ->
            Stream.concat(
                Stream.of(root),
                mine.stream()
                    .filter(SlackMessage::isReply)
                    .filter(m -> m.threadTs().filter(root.ts()::equals).isPresent())))
        .map(model.appearance::of)
        .toList();
  }
}
