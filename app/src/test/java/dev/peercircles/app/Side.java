package dev.peercircles.app;

import dev.peercircles.sandbox.ChatWorld;
import dev.peercircles.sandbox.Reaction;
import dev.peercircles.sandbox.Seen;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One platform of the town, with its circle and one member of it.
 *
 * @param requests how many requests to post a message reached it
 */
record Side(
    ChatWorld world, String circle, String channel, String member, Supplier<Long> requests) {

  static Side slack(Town town) {
    return new Side(
        town.slack,
        "on-slack",
        "C0TOWN0001",
        "U0ZORANA01",
        () -> town.slack.calls().stream().filter(c -> c.startsWith("chat.postMessage")).count());
  }

  static Side discord(Town town) {
    return new Side(
        town.discord,
        "on-discord",
        "334455667788990011",
        "223344556677889901",
        () ->
            town.discord.calls().stream()
                .filter(c -> c.wentTo("POST /channels/{channel}/messages"))
                .count());
  }

  /** Messages of the bot that the member can see and that everybody can, with these words. */
  List<Seen> posts(String words) {
    return world.look(member, channel).stream()
        .filter(m -> m.byBot() && m.onlyFor().isEmpty() && m.text().contains(words))
        .toList();
  }

  List<Seen> weekly() {
    return posts("This week in");
  }

  /** The beginning of the weekly post's key. */
  String weeklyKey() {
    return circle + "/checkin/open/";
  }

  /** The beginning of the member's answer's key. */
  String answerKey() {
    return circle + "/answer/";
  }

  /** The member answers the weekly post; returns what they see then. */
  Reaction answer(String words) {
    var opened = world.press(member, weekly().getFirst(), "Answer");
    if (!(opened instanceof Reaction.Opened(var form))) {
      return opened;
    }
    var stuck = form.fields().stream().filter(f -> f.label().contains("stuck")).findFirst();
    return world.submit(member, form, Map.of(stuck.orElseThrow().name(), words));
  }
}
