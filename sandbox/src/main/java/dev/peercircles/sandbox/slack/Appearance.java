package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.Seen;
import dev.peercircles.sandbox.SeenButton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns messages into what a person sees. */
final class Appearance {
  private final People people;
  private final Mrkdwn mrkdwn;
  private final Blocks blocks;

  Appearance(People people, Rooms rooms) {
    this.people = people;
    this.mrkdwn =
        new Mrkdwn(people::nameOf, id -> rooms.find(id).map(room -> room.name).orElse(id));
    this.blocks = new Blocks(mrkdwn);
  }

  Blocks blocks() {
    return blocks;
  }

  Seen of(SlackMessage message) {
    return new Seen(
        message.ts(),
        message.room(),
        message.isReply() ? message.threadTs() : Optional.empty(),
        Stamps.instant(message.ts()),
        message.author(),
        people.isBot(message.author()),
        message.onlyFor(),
        words(message.content()),
        buttons(message.content()),
        message.edited(),
        message.onlyFor().isPresent() ? Set.of() : message.pings());
  }

  /**
   * The channel under which a person's Home tab is told of: no conversation, so no id of Slack's.
   */
  static String homeOf(String person) {
    return "home:" + person;
  }

  /** A Home tab. */
  Seen of(View home, Instant now) {
    return new Seen(
        home.id(),
        homeOf(home.owner()),
        Optional.empty(),
        now,
        people.botId(),
        true,
        Optional.of(home.owner()),
        blocks.words(home.blocks()),
        blocks.buttons(home.blocks()),
        false,
        Set.of());
  }

  private String words(SlackMessage.Content content) {
    return content.blocks().isEmpty()
        ? mrkdwn.read(content.text())
        : blocks.words(content.blocks());
  }

  private List<SeenButton> buttons(SlackMessage.Content content) {
    return blocks.buttons(content.blocks());
  }
}
