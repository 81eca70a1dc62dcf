package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.wire.Json;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people type: slash commands go to the app, everything else becomes a message. Thread-safe.
 */
final class Keyboard {
  private final Model model;
  private final Eyes eyes;
  private final Acts acts;
  private final Payloads payloads;
  private final Answers answers;
  private final Events events;

  Keyboard(Model model, Eyes eyes, Acts acts, Payloads payloads, Answers answers, Events events) {
    this.model = model;
    this.eyes = eyes;
    this.acts = acts;
    this.payloads = payloads;
    this.answers = answers;
    this.events = events;
  }

  Reaction type(String person, String channel, String line) {
    Room room = model.locked(() -> eyes.room(person, channel));
    if (line.startsWith("/")) {
      return command(person, room, line);
    }
    if (room.archived) {
      return failed(person, room.id, "This channel is archived.");
    }
    write(person, room, Optional.empty(), line);
    return new Reaction.Taken();
  }

  /** Writes below a message; slash commands do not work there. */
  void reply(String person, Seen message, String line) {
    Room room = model.locked(() -> eyes.room(person, message.channel()));
    if (line.startsWith("/")) {
      failed(person, room.id, word(line) + " is not supported in threads. Sorry!");
    } else {
      write(person, room, Optional.of(message.threadOf().orElse(message.id())), line);
    }
  }

  private static String word(String line) {
    return line.replaceFirst("\\s.*", "");
  }

  private Reaction command(String person, Room room, String line) {
    model.diary.typed(person, room.id, line);
    String command = word(line);
    if (!model.spec.commands().contains(command)) {
      return failed(person, room.id, command + " is not a valid command.");
    }
    Act act = new Act(person, room.id);
    String text = line.substring(command.length()).strip();
    return acts.send(
        act,
        "slash_commands",
        true,
        () ->
            payloads.slashCommand(
                act, room, command, Escapes.typed(text, model.people, model.rooms)),
        payload -> answered(act, room, payload));
  }

  private Reaction failed(String person, String room, String words) {
    model.diary.failed(person, room, words);
    return new Reaction.Failed(words);
  }

  private Optional<Reaction> answered(Act act, Room room, JsonNode payload) {
    JsonNode body = payload.isString() ? Json.object().put("text", payload.asString()) : payload;
    if (!body.has("text") && !body.has("blocks")) {
      return Optional.empty();
    }
    try {
      return Optional.of(answers.say(act, room, Optional.empty(), body));
    } catch (Refused refused) {
      return Optional.of(new Reaction.Failed(refused.code() + " " + refused.details()));
    }
  }

  private void write(String person, Room room, Optional<String> thread, String line) {
    SlackMessage message = model.locked(() -> post(person, room, thread, line));
    if (room.isDirect()) {
      events.tell("message.im", event(person, room, message));
    }
  }

  private SlackMessage post(String person, Room room, Optional<String> thread, String line) {
    String text = Escapes.typed(line, model.people, model.rooms);
    var blocks = Json.array().add(RichText.typed(line, model.ids.next("x")));
    return model.post(
        room, person, thread, new SlackMessage.Content(text, blocks, Optional.empty()));
  }

  private ObjectNode event(String person, Room room, SlackMessage message) {
    ObjectNode event =
        Json.object()
            .put("type", "message")
            .put("channel_type", "im")
            .put("channel", room.id)
            .put("user", person)
            .put("text", message.content().text())
            .put("ts", message.ts())
            .put("team", model.spec.teamId());
    message.threadTs().ifPresent(ts -> event.put("thread_ts", ts));
    return event;
  }
}
