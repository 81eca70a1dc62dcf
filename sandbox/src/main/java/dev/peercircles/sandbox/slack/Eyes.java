package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Seen;
import java.util.List;
import java.util.stream.Stream;

/** What a person can see. To be called inside the model's lock. */
final class Eyes {
  private final Model model;

  Eyes(Model model) {
    this.model = model;
  }

  /**
   * A room that a person is about to act in.
   *
   * @throws IllegalArgumentException if they can't see it
   */
  Room room(String person, String id) {
    model.people.known(person);
    Room room =
        id.equals(Rooms.directId(person)) ? model.rooms.direct(person) : model.rooms.known(id);
    if (!model.rooms.visible(room, person)) {
      throw new IllegalArgumentException(person + " can't see " + id);
    }
    return room;
  }

  /**
   * A message as it stands now.
   *
   * @throws IllegalArgumentException if the person can't see it any more
   */
  SlackMessage message(String person, Seen seen) {
    return model
        .messages
        .find(seen.channel(), seen.id())
        .filter(message -> readable(person, message))
        .orElseThrow(() -> new IllegalArgumentException("this message is gone: " + seen));
  }

  /** All that a person sees in a room: each message followed by its thread. */
  List<Seen> look(String person, String id) {
    return model
        .rooms
        .find(id)
        .filter(room -> model.rooms.visible(room, person))
        .map(room -> threads(person, room))
        .orElse(List.of());
  }

  private List<Seen> threads(String person, Room room) {
    List<SlackMessage> mine =
        model.messages.in(room.id).stream().filter(m -> readable(person, m)).toList();
    return mine.stream()
        .filter(message -> !message.isReply())
        .flatMap(root -> Stream.concat(Stream.of(root), below(root, mine)))
        .map(model.appearance::of)
        .toList();
  }

  private static Stream<SlackMessage> below(SlackMessage root, List<SlackMessage> all) {
    return all.stream()
        .filter(SlackMessage::isReply)
        .filter(message -> message.threadTs().filter(root.ts()::equals).isPresent());
  }

  private static boolean readable(String person, SlackMessage message) {
    return message.onlyFor().map(person::equals).orElse(true);
  }
}
